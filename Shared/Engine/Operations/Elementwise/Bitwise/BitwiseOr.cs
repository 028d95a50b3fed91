namespace TfNet.Engine;

/// <summary>The bits that one of two integers has.</summary>
public sealed record BitwiseOr : BitwiseOperation
{
    /// <inheritdoc/>
    public override string Type => "BitwiseOr";
}

public static partial class Ops
{
    /// <summary>a or b, bit by bit, with broadcasting.</summary>
    public static Value BitwiseOr(Value a, Value b) => Emit(new BitwiseOr(), a, b);
}
