using System.Numerics;

namespace TfNet.Engine;

/// <summary>What softmax and cross-entropy need of a contiguous row of C elements.</summary>
internal unsafe interface IRowMath<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The largest element.</summary>
    static abstract T Max(T* x, long count);

    /// <summary>y = exp(x - shift); returns the sum of y. y may be x.</summary>
    static abstract T ExpAndSum(T* x, T shift, T* y, long count);

    /// <summary>y = y * factor.</summary>
    static abstract void Scale(T* y, T factor, long count);

    /// <summary>y = y / divisor - minus, or without <paramref name="minus"/> where it is null.</summary>
    static abstract void Divide(T* y, T divisor, T* minus, long count);

    /// <summary>y = x - shift. y may be x.</summary>
    static abstract void Shift(T* x, T shift, T* y, long count);

    /// <summary>The sum of weight * (distance - (x - shift)).</summary>
    static abstract T WeightedDistance(T* weights, T* x, T shift, T distance, long count);

    /// <summary>The natural logarithm.</summary>
    static abstract T Log(T x);
}
