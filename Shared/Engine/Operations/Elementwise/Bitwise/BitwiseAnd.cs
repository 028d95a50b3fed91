namespace TfNet.Engine;

/// <summary>The bits that both integers have.</summary>
public sealed record BitwiseAnd : BitwiseOperation
{
    /// <inheritdoc/>
    public override string Type => "BitwiseAnd";
}

public static partial class Ops
{
    /// <summary>a and b, bit by bit, with broadcasting.</summary>
    public static Value BitwiseAnd(Value a, Value b) => Emit(new BitwiseAnd(), a, b);
}
