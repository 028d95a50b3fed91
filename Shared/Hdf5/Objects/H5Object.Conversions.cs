using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <content>What <c>group["name"] = value</c> makes data sets of.</content>
public abstract partial class H5Object
{
    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(bool value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(byte value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(sbyte value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(short value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(ushort value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(int value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(uint value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(long value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(ulong value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(Half value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(float value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(double value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(string value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(string[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(List<string> value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(NDArray value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(bool[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(byte[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(sbyte[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(short[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(ushort[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(int[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(uint[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(long[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(ulong[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(Half[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(float[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(double[] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(int[,] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(long[,] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(float[,] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(double[,] value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(Empty value) => new NewValue(value);

    /// <summary>A value that will be a data set.</summary>
    public static implicit operator H5Object(H5Value value) => new NewValue(value);
}
