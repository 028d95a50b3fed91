namespace TfNet.Engine;

/// <summary>The bits that only one of two integers has.</summary>
public sealed record BitwiseXor : BitwiseOperation
{
    /// <inheritdoc/>
    public override string Type => "BitwiseXor";
}

public static partial class Ops
{
    /// <summary>Either a or b, bit by bit, with broadcasting.</summary>
    public static Value BitwiseXor(Value a, Value b) => Emit(new BitwiseXor(), a, b);
}
