namespace Tensorflow;

// C# arrays stand for Python's lists: they take the element type of the tensor they meet, and C#'s double is Python's float, float32 by itself.
public partial class Tensor
{
    /// <summary>An array as a vector.</summary>
    public static implicit operator Tensor(bool[] values) => new(values);

    /// <summary>An array as a matrix.</summary>
    public static implicit operator Tensor(bool[,] values) => new(values);

    /// <summary>An array of three dimensions.</summary>
    public static implicit operator Tensor(bool[,,] values) => new(values);

    /// <summary>An array of four dimensions.</summary>
    public static implicit operator Tensor(bool[,,,] values) => new(values);

    /// <summary>An array as a vector.</summary>
    public static implicit operator Tensor(byte[] values) => new(values);

    /// <summary>An array as a matrix.</summary>
    public static implicit operator Tensor(byte[,] values) => new(values);

    /// <summary>An array of three dimensions.</summary>
    public static implicit operator Tensor(byte[,,] values) => new(values);

    /// <summary>An array of four dimensions.</summary>
    public static implicit operator Tensor(byte[,,,] values) => new(values);

    /// <summary>An array as a vector.</summary>
    public static implicit operator Tensor(int[] values) => new(values);

    /// <summary>An array as a matrix.</summary>
    public static implicit operator Tensor(int[,] values) => new(values);

    /// <summary>An array of three dimensions.</summary>
    public static implicit operator Tensor(int[,,] values) => new(values);

    /// <summary>An array of four dimensions.</summary>
    public static implicit operator Tensor(int[,,,] values) => new(values);

    /// <summary>An array as a vector.</summary>
    public static implicit operator Tensor(long[] values) => new(values);

    /// <summary>An array as a matrix.</summary>
    public static implicit operator Tensor(long[,] values) => new(values);

    /// <summary>An array of three dimensions.</summary>
    public static implicit operator Tensor(long[,,] values) => new(values);

    /// <summary>An array of four dimensions.</summary>
    public static implicit operator Tensor(long[,,,] values) => new(values);

    /// <summary>An array as a vector.</summary>
    public static implicit operator Tensor(float[] values) => new(values);

    /// <summary>An array as a matrix.</summary>
    public static implicit operator Tensor(float[,] values) => new(values);

    /// <summary>An array of three dimensions.</summary>
    public static implicit operator Tensor(float[,,] values) => new(values);

    /// <summary>An array of four dimensions.</summary>
    public static implicit operator Tensor(float[,,,] values) => new(values);

    /// <summary>An array as a vector.</summary>
    public static implicit operator Tensor(double[] values) => new(values);

    /// <summary>An array as a matrix.</summary>
    public static implicit operator Tensor(double[,] values) => new(values);

    /// <summary>An array of three dimensions.</summary>
    public static implicit operator Tensor(double[,,] values) => new(values);

    /// <summary>An array of four dimensions.</summary>
    public static implicit operator Tensor(double[,,,] values) => new(values);
}
