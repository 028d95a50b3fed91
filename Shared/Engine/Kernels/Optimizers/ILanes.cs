namespace TfNet.Engine;

/// <summary>Arithmetic on the lanes of a vector of <typeparamref name="T"/>, so that an update rule is written once for all types and widths.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="V">The vector, or one element.</typeparam>
internal unsafe interface ILanes<T, V> where T : unmanaged where V : unmanaged
{
    static abstract int Count { get; }

    static abstract V Load(T* source);

    static abstract void Store(V value, T* target);

    /// <summary>Reads the first lanes, fewer than <see cref="Count"/>.</summary>
    static abstract V LoadFirst(T* source, int count);

    /// <summary>Writes the first lanes, fewer than <see cref="Count"/>.</summary>
    static abstract void StoreFirst(V value, T* target, int count);

    static abstract V Create(T value);

    static abstract V Add(V a, V b);

    static abstract V Sub(V a, V b);

    static abstract V Mul(V a, V b);

    static abstract V Div(V a, V b);

    static abstract V Sqrt(V a);

    static abstract V Abs(V a);

    static abstract V Max(V a, V b);

    static abstract V Min(V a, V b);

    /// <summary>1, -1, or the element itself where it is neither above nor below zero (0, NaN).</summary>
    static abstract V Sign(V a);

    /// <summary>The lanes, with zero for numbers too small to be normal: they would make every later step slow, and TensorFlow's kernels drop them too.</summary>
    static abstract V Flush(V a);

    /// <summary>Each lane to the power <paramref name="exponent"/>.</summary>
    static abstract V Pow(V a, T exponent);
}
