namespace TfNet.Engine;

/// <summary>a's bits moved down by b places, the sign staying; places below 0 and beyond the highest bit count as these.</summary>
public sealed record RightShift : BitwiseOperation
{
    /// <inheritdoc/>
    public override string Type => "RightShift";
}

public static partial class Ops
{
    /// <summary>a moved down by b places, with broadcasting.</summary>
    public static Value RightShift(Value a, Value b) => Emit(new RightShift(), a, b);
}
