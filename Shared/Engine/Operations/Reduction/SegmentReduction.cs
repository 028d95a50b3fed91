namespace TfNet.Engine;

/// <summary>What is made of the rows of a segment.</summary>
public enum SegmentReduction
{
    /// <summary>Their sum; 0 of none.</summary>
    Sum,

    /// <summary>Their product; 1 of none.</summary>
    Prod,

    /// <summary>The largest; the smallest number of the type of none.</summary>
    Max,

    /// <summary>The smallest; the largest number of the type of none.</summary>
    Min,
}
