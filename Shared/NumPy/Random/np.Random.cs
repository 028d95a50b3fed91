namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Random numbers, with the draws of NumPy.</summary>
    public static RandomApi random { get; } = new();
}
