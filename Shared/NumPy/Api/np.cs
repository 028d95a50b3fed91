namespace Tensorflow.NumPy;

/// <summary>NumPy's functions under NumPy's names.</summary>
public static partial class np
{
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public const double pi = Math.PI;

    /// <summary>Euler's number.</summary>
    public const double e = Math.E;

    /// <summary>The Euler-Mascheroni constant.</summary>
    public const double euler_gamma = 0.577215664901532860606512090082;

    /// <summary>Not a number.</summary>
    public const double nan = double.NaN;

    /// <summary>Not a number.</summary>
    public const double NaN = double.NaN;

    /// <summary>Not a number.</summary>
    public const double NAN = double.NaN;

    /// <summary>Infinity.</summary>
    public const double inf = double.PositiveInfinity;

    /// <summary>Infinity.</summary>
    public const double infty = double.PositiveInfinity;

    /// <summary>Infinity.</summary>
    public const double Inf = double.PositiveInfinity;

    /// <summary>Infinity.</summary>
    public const double Infinity = double.PositiveInfinity;

    /// <summary>Infinity.</summary>
    public const double infinity = double.PositiveInfinity;

    /// <summary>Infinity.</summary>
    public const double PINF = double.PositiveInfinity;

    /// <summary>Negative infinity.</summary>
    public const double NINF = double.NegativeInfinity;

    /// <summary>A new dimension of size 1 in an index.</summary>
    public static Slice newaxis => Slice.NewAxis;
}
