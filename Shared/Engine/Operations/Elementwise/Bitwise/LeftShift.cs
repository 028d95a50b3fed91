namespace TfNet.Engine;

/// <summary>a's bits moved up by b places; places below 0 and beyond the highest bit count as these.</summary>
public sealed record LeftShift : BitwiseOperation
{
    /// <inheritdoc/>
    public override string Type => "LeftShift";
}

public static partial class Ops
{
    /// <summary>a moved up by b places, with broadcasting.</summary>
    public static Value LeftShift(Value a, Value b) => Emit(new LeftShift(), a, b);
}
