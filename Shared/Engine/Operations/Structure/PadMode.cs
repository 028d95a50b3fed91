namespace TfNet.Engine;

/// <summary>What a tensor is padded with.</summary>
public enum PadMode
{
    /// <summary>A number.</summary>
    Constant,

    /// <summary>The tensor mirrored at its outermost elements, which are not repeated.</summary>
    Reflect,

    /// <summary>The tensor mirrored at its border, its outermost elements repeated.</summary>
    Symmetric,
}
