using Tensorflow;

namespace TfNet.Engine;

/// <summary>The gradient of Silu: dy · s · (1 + x · (1 - s)), s = sigmoid(x).</summary>
public sealed record SiluGrad : BinaryOperation
{
    /// <inheritdoc/>
    public override string Type => "SiluGrad";

    /// <inheritdoc/>
    protected override bool Accepts(TF_DataType dtype) => dtype.IsFloating();

    /// <inheritdoc/>
    protected override Value? DeriveA(Value g, Value dy, Value x, Value output) => Ops.SiluGrad(g, x);

    /// <inheritdoc/>
    protected override Value? DeriveB(Value g, Value dy, Value x, Value output)
    {
        // The second derivative is s · (1 - s) · (2 + x · (1 - 2 s)).
        var s = Ops.Sigmoid(x);
        var slope = Ops.Mul(s, Ops.Sub(Number(1, x), s));
        return Ops.Mul(Ops.Mul(g, dy), Ops.Mul(slope, Ops.Add(Number(2, x), Ops.Mul(x, Ops.Sub(Number(1, x), Ops.Mul(Number(2, x), s))))));
    }
}

public static partial class Ops
{
    /// <summary>The gradient of Silu: dy · s · (1 + x · (1 - s)), s = sigmoid(x).</summary>
    public static Value SiluGrad(Value dy, Value x) => Emit(new SiluGrad(), dy, x);
}
