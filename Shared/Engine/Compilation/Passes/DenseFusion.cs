using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Takes bias and activation into the matrix product before them: activation(a · b + bias) becomes one node, so that the product is finished while it is in
/// the processor. Only where nobody else wants what is in between.
/// </summary>
internal sealed class DenseFusion : Pass
{
    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter)
    {
        if (node.Outputs is not [{ DType: TF_DataType.TF_FLOAT } output])
            return false;
        Operation? activation = null;
        var bias = node;
        if (FusedDense.CanFuse(node.Operation))
        {
            activation = node.Operation;
            if (rewriter.Uses.SoleConsumer(node.Inputs[0]) is null)
                return false;
            bias = node.Inputs[0].Producer;
        }
        else if (rewriter.Uses.SoleConsumer(output) is { } next && FusedDense.CanFuse(next.Operation))
        {
            // The activation will take this node in along with the product.
            return false;
        }
        var product = bias;
        if (bias.Operation is BiasAdd)
        {
            if (rewriter.Uses.SoleConsumer(bias.Inputs[0]) is null)
                return false;
            product = bias.Inputs[0].Producer;
        }
        if (product == node || product.Operation is not MatMul matMul)
            return false;
        Symbol[] inputs = product == bias ? product.Inputs : [.. product.Inputs, bias.Inputs[1]];
        var fused = new FusedDense(activation, matMul.TransposeA, matMul.TransposeB, HasBias: product != bias);
        rewriter.Replace(node, rewriter.Add(fused, rewriter.Now(inputs)));
        return true;
    }
}
