namespace Tensorflow;

// Jagged arrays stand for Python's lists of lists, as arrays of several dimensions do.
public partial class Tensor
{
    /// <summary>Rows as a matrix.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static implicit operator Tensor(bool[][] rows) => new(HostArrays.Rectangular(rows));

    /// <summary>Matrices given by their rows.</summary>
    /// <exception cref="ValueError">The rows or the matrices differ in size.</exception>
    public static implicit operator Tensor(bool[][][] matrices) => new(HostArrays.Rectangular(matrices));

    /// <summary>Rows as a matrix.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static implicit operator Tensor(byte[][] rows) => new(HostArrays.Rectangular(rows));

    /// <summary>Matrices given by their rows.</summary>
    /// <exception cref="ValueError">The rows or the matrices differ in size.</exception>
    public static implicit operator Tensor(byte[][][] matrices) => new(HostArrays.Rectangular(matrices));

    /// <summary>Rows as a matrix.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static implicit operator Tensor(int[][] rows) => new(HostArrays.Rectangular(rows));

    /// <summary>Matrices given by their rows.</summary>
    /// <exception cref="ValueError">The rows or the matrices differ in size.</exception>
    public static implicit operator Tensor(int[][][] matrices) => new(HostArrays.Rectangular(matrices));

    /// <summary>Rows as a matrix.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static implicit operator Tensor(long[][] rows) => new(HostArrays.Rectangular(rows));

    /// <summary>Matrices given by their rows.</summary>
    /// <exception cref="ValueError">The rows or the matrices differ in size.</exception>
    public static implicit operator Tensor(long[][][] matrices) => new(HostArrays.Rectangular(matrices));

    /// <summary>Rows as a matrix.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static implicit operator Tensor(float[][] rows) => new(HostArrays.Rectangular(rows));

    /// <summary>Matrices given by their rows.</summary>
    /// <exception cref="ValueError">The rows or the matrices differ in size.</exception>
    public static implicit operator Tensor(float[][][] matrices) => new(HostArrays.Rectangular(matrices));

    /// <summary>Rows as a matrix.</summary>
    /// <exception cref="ValueError">The rows differ in length.</exception>
    public static implicit operator Tensor(double[][] rows) => new(HostArrays.Rectangular(rows));

    /// <summary>Matrices given by their rows.</summary>
    /// <exception cref="ValueError">The rows or the matrices differ in size.</exception>
    public static implicit operator Tensor(double[][][] matrices) => new(HostArrays.Rectangular(matrices));
}
