using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Takes bias, activation and batch normalization with given statistics into the convolution before them, so that each element is finished while it is in the
/// processor: convolution, then, each where there is one, bias, normalization, activation, normalization. Only where nobody else wants what is in between.
/// </summary>
internal sealed class ConvolutionFusion : Pass
{
    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter)
    {
        if (Match(node, rewriter.Uses) is not { } chain)
            return false;
        // The next one will take this in along with the convolution.
        if (rewriter.Uses.SoleConsumer(node.Outputs[0]) is { } next && Match(next, rewriter.Uses) is not null)
            return false;
        List<Symbol> inputs = [.. rewriter.Now(chain.Convolution.Inputs)];
        if (chain.Bias is { } bias)
            inputs.Add(rewriter[bias.Inputs[1]]);
        foreach (var normalization in new[] { chain.Before, chain.After })
        {
            if (normalization is not null)
                inputs.AddRange(rewriter.Add(Factors(normalization), rewriter.Now(normalization.Inputs[1..])).Outputs);
        }
        var fused = new FusedConvolution(
            (Convolution)chain.Convolution.Operation, chain.Bias is not null, chain.Before is not null, chain.Activation?.Operation, chain.After is not null);
        rewriter.Replace(node, rewriter.Add(fused, [.. inputs]));
        return true;
    }

    private static FusedBatchNormFactors Factors(Node normalization) => new(((BatchNormInference)normalization.Operation).Epsilon);

    /// <summary>The nodes that end in this one and can become one, or <see langword="null"/>.</summary>
    private static Chain? Match(Node last, GraphUses uses)
    {
        if (last.Outputs is not [{ DType: TF_DataType.TF_FLOAT }])
            return null;
        Node? node = last;
        var after = Take(ref node, IsNormalization);
        var activation = Take(ref node, static taken => FusedConvolution.CanFuse(taken.Operation));
        // A normalization that comes right after the convolution is the one before the activation.
        var before = after is not null && activation is null ? after : Take(ref node, IsNormalization);
        if (before == after)
            after = null;
        var bias = Take(ref node, static taken => taken.Operation is BiasAdd);
        return node is { Operation: Convolution } && node != last ? new Chain(node, bias, before, activation, after) : null;

        static bool IsNormalization(Node taken) => taken.Operation is BatchNormInference { Axis: var axis } && axis == taken.Outputs[0].Spec.Shape.ndim - 1;

        Node? Take(ref Node? from, Func<Node, bool> fits)
        {
            if (from is not { } taken || !fits(taken))
                return null;
            from = uses.SoleConsumer(taken.Inputs[0]) is null ? null : taken.Inputs[0].Producer;
            return taken;
        }
    }

    private sealed record Chain(Node Convolution, Node? Bias, Node? Before, Node? Activation, Node? After);
}
