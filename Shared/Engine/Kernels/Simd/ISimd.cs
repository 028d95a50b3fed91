namespace TfNet.Engine;

/// <summary>
/// float32 arithmetic on the lanes of a vector, so that a kernel is written once for every vector width. Each operation rounds each lane by itself as
/// IEEE 754 says (with <see cref="Fma"/> rounding once), hence a kernel that treats lanes alike gives the same bits at any width.
/// </summary>
/// <typeparam name="V">The vector: <see cref="System.Runtime.Intrinsics.Vector512{T}"/> and so on, or one <see cref="float"/>.</typeparam>
public unsafe interface ISimd<V> where V : unmanaged
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>Reads <see cref="Count"/> elements.</summary>
    static abstract V Load(float* source);

    /// <summary>Reads <see cref="Count"/> bytes, as the bits of integers.</summary>
    static abstract V LoadBytes(byte* source);

    /// <summary>Writes <see cref="Count"/> elements.</summary>
    static abstract void Store(V value, float* target);

    /// <summary>Reads the first <paramref name="count"/> (less than <see cref="Count"/>) lanes; the others are zero.</summary>
    static abstract V LoadFirst(float* source, int count);

    /// <summary>Writes the first <paramref name="count"/> (less than <see cref="Count"/>) lanes.</summary>
    static abstract void StoreFirst(V value, float* target, int count);

    /// <summary>The same number in all lanes.</summary>
    static abstract V Create(float value);

    /// <summary>The same bits in all lanes.</summary>
    static abstract V CreateBits(int bits);

    /// <summary>a + b.</summary>
    static abstract V Add(V a, V b);

    /// <summary>a - b.</summary>
    static abstract V Sub(V a, V b);

    /// <summary>a * b.</summary>
    static abstract V Mul(V a, V b);

    /// <summary>a / b.</summary>
    static abstract V Div(V a, V b);

    /// <summary>a * b + c, rounded once.</summary>
    static abstract V Fma(V a, V b, V c);

    /// <summary>The square root.</summary>
    static abstract V Sqrt(V a);

    /// <summary>|a|.</summary>
    static abstract V Abs(V a);

    /// <summary>The larger; NaN if either is NaN.</summary>
    static abstract V Max(V a, V b);

    /// <summary>The smaller; NaN if either is NaN.</summary>
    static abstract V Min(V a, V b);

    /// <summary>a &gt; b as a mask of all ones or all zeros.</summary>
    static abstract V Greater(V a, V b);

    /// <summary>a &gt;= b as a mask.</summary>
    static abstract V GreaterOrEqual(V a, V b);

    /// <summary>a == b as a mask.</summary>
    static abstract V Equal(V a, V b);

    /// <summary>The bits of <paramref name="yes"/> where the mask is ones, else those of <paramref name="no"/>.</summary>
    static abstract V Select(V mask, V yes, V no);

    /// <summary>Bitwise and.</summary>
    static abstract V And(V a, V b);

    /// <summary>Bitwise or.</summary>
    static abstract V Or(V a, V b);

    /// <summary>The lanes' bits as integers, added.</summary>
    static abstract V AddBits(V a, V b);

    /// <summary>The lanes' bits as integers, subtracted.</summary>
    static abstract V SubBits(V a, V b);

    /// <summary>The lanes' bits, shifted to the left.</summary>
    static abstract V ShiftLeft(V a, int count);

    /// <summary>The lanes' bits as integers, shifted to the right with copies of the sign.</summary>
    static abstract V ShiftRight(V a, int count);

    /// <summary>The lanes' bits, read as integers, as numbers.</summary>
    static abstract V ToNumber(V bits);
}
