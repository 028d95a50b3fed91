using Tensorflow;

namespace TfNet.Engine;

/// <summary>Leaves out what changes nothing: x * 1, x + 0, x - 0, x / 1, and views that give their input its own shape.</summary>
internal sealed class Simplification : Pass
{
    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter)
    {
        var same = node.Operation switch
        {
            Mul => Neutral(node, rewriter, 1, commutes: true),
            Add => Neutral(node, rewriter, 0, commutes: true),
            Div => Neutral(node, rewriter, 1, commutes: false),
            Sub => Neutral(node, rewriter, 0, commutes: false),
            { IsView: true } when node.Inputs[0].Spec == node.Outputs[0].Spec => node.Inputs[0],
            _ => null,
        };
        if (same is null)
            return false;
        rewriter.Replace(node.Outputs[0], rewriter[same]);
        return true;
    }

    private static Symbol? Neutral(Node node, Rewriter rewriter, double neutral, bool commutes)
    {
        var output = node.Outputs[0].Spec;
        if (node.Inputs[0].Spec == output && IsFilled(rewriter[node.Inputs[1]], neutral))
            return node.Inputs[0];
        return commutes && node.Inputs[1].Spec == output && IsFilled(rewriter[node.Inputs[0]], neutral) ? node.Inputs[1] : null;
    }

    private static bool IsFilled(Symbol symbol, double number)
    {
        if (symbol.Producer.Operation is not Const { Value: var value })
            return false;
        return value.DType switch
        {
            TF_DataType.TF_FLOAT => !value.Span<float>().ContainsAnyExcept((float)number),
            TF_DataType.TF_DOUBLE => !value.Span<double>().ContainsAnyExcept(number),
            TF_DataType.TF_INT32 => !value.Span<int>().ContainsAnyExcept((int)number),
            TF_DataType.TF_INT64 => !value.Span<long>().ContainsAnyExcept((long)number),
            _ => false,
        };
    }
}
