namespace TfNet.Engine;

/// <summary>
/// A function of one number, written once for all vector widths: the same bits for 512, 256 and 128 bits and for one element.
/// Kernels take it as a type argument, so that it is compiled into their loops.
/// </summary>
public interface IUnaryMath
{
    /// <summary>The function of each lane.</summary>
    static abstract V Invoke<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged;

    /// <summary>The function in double precision.</summary>
    static abstract double Invoke(double x);
}
