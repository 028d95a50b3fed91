using Tensorflow;

namespace TfNet.Engine;

/// <summary>Lets an optimizer's step use up a gradient that is a matrix product while the product is being computed, where nobody else wants the gradient.</summary>
internal sealed class GradientStepFusion : Pass
{
    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter)
    {
        if (node.Operation is not StepOperation rule || node.Inputs[1] is not { DType: TF_DataType.TF_FLOAT } gradient
            || gradient.Producer.Operation is not MatMul product || rewriter.Uses.SoleConsumer(gradient) is null)
        {
            return false;
        }
        var operands = gradient.Producer.Inputs;
        Symbol[] inputs = [node.Inputs[0], operands[0], .. node.Inputs[2..], operands[1]];
        rewriter.Replace(node, rewriter.Add(
            new FusedDenseGradientStep(rule, product.TransposeA, product.TransposeB), rewriter.Now(inputs)));
        return true;
    }
}
