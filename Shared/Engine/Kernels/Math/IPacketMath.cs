namespace TfNet.Engine;

/// <summary>
/// A function that TensorFlow computes in packets of 8, and by other code, with other bits, where fewer than 8 elements are left over at the end of a tensor.
/// </summary>
public interface IPacketMath : IUnaryMath
{
    /// <summary>The function of an element beyond the last packet.</summary>
    static abstract float Last(float x);
}
