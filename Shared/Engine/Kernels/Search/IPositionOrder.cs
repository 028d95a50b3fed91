namespace TfNet.Engine;

/// <summary>An order of positions.</summary>
internal interface IPositionOrder
{
    /// <summary>Whether the first position comes before the second.</summary>
    bool Before(int a, int b);
}
