namespace Tensorflow.NumPy;

/// <content>.NET arrays of numbers, bools and texts are arrays here; C# has no way to say this of all of them at once without taking in arrays of anything else.</content>
public sealed partial class NDArray
{
    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(bool[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(bool[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(bool[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(bool[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(sbyte[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(sbyte[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(sbyte[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(sbyte[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(byte[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(byte[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(byte[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(byte[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(short[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(short[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(short[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(short[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(ushort[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(ushort[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(ushort[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(ushort[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(int[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(int[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(int[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(int[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(uint[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(uint[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(uint[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(uint[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(long[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(long[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(long[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(long[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(ulong[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(ulong[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(ulong[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(ulong[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(Half[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(Half[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(Half[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(Half[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(float[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(float[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(float[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(float[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(double[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(double[,] value) => new((Array)value);

    /// <summary>A copy, of three dimensions.</summary>
    public static implicit operator NDArray(double[,,] value) => new((Array)value);

    /// <summary>A copy, of four dimensions.</summary>
    public static implicit operator NDArray(double[,,,] value) => new((Array)value);

    /// <summary>A copy, of one dimension.</summary>
    public static implicit operator NDArray(string[] value) => new((Array)value);

    /// <summary>A copy, of two dimensions.</summary>
    public static implicit operator NDArray(string[,] value) => new((Array)value);

    /// <summary>A copy of a list, of one dimension.</summary>
    public static implicit operator NDArray(List<bool> value) => new((Array)value.ToArray());

    /// <summary>A copy of a list, of one dimension.</summary>
    public static implicit operator NDArray(List<byte> value) => new((Array)value.ToArray());

    /// <summary>A copy of a list, of one dimension.</summary>
    public static implicit operator NDArray(List<int> value) => new((Array)value.ToArray());

    /// <summary>A copy of a list, of one dimension.</summary>
    public static implicit operator NDArray(List<long> value) => new((Array)value.ToArray());

    /// <summary>A copy of a list, of one dimension.</summary>
    public static implicit operator NDArray(List<float> value) => new((Array)value.ToArray());

    /// <summary>A copy of a list, of one dimension.</summary>
    public static implicit operator NDArray(List<double> value) => new((Array)value.ToArray());

    /// <summary>Arrays of one shape, stacked along a new first dimension.</summary>
    /// <exception cref="ValueError">The arrays differ in shape.</exception>
    public static implicit operator NDArray(List<NDArray> value) => Create(value.ToArray());

    /// <summary>The sizes as integers.</summary>
    public static implicit operator NDArray(Shape value) => new((Array)value.dims);
}
