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
        long bytes = 0;
        foreach (var output in node.Outputs)
            bytes += output.Spec.Bytes;
        if (bytes > LargestBytes)
            return false;
        var values = new Value[node.Inputs.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = ((Const)rewriter[node.Inputs[i]].Producer.Operation).Value;
        var results = EagerEmitter.Instance.Emit(node.Operation, values);
        for (var i = 0; i < results.Length; i++)
            rewriter.Replace(node.Outputs[i], rewriter.Add(new Const((TensorValue)results[i])).Outputs[0]);
        return true;
    }
}
