namespace TfNet.Engine;

/// <summary>Computes what depends on constants alone once, when the graph is compiled.</summary>
internal sealed class ConstantFolding : Pass
{
    /// <summary>Larger results stay computed: they would make a small graph hold much memory.</summary>
    private const long LargestBytes = 64 * 1024;

    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter)
    {
        if (node.Operation is Const or ReadVariable or Placeholder || node.Operation.HasSideEffects)
            return false;
        foreach (var input in node.Inputs)
        {
            if (rewriter[input].Producer.Operation is not Const)
                return false;
        }
        if (node.Outputs.Sum(static output => output.Spec.Bytes) > LargestBytes)
            return false;
        var values = Array.ConvertAll(node.Inputs, input => (Value)((Const)rewriter[input].Producer.Operation).Value);
        var results = EagerEmitter.Instance.Emit(node.Operation, values);
        for (var i = 0; i < results.Length; i++)
            rewriter.Replace(node.Outputs[i], rewriter.Add(new Const((TensorValue)results[i])).Outputs[0]);
        return true;
    }
}
