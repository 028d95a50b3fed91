namespace TfNet.Engine;

/// <summary>One operation in a graph, with where its inputs come from.</summary>
public sealed class Node
{
    internal Node(int id, Operation operation, Symbol[] inputs, TensorSpec[] outputs)
    {
        Id = id;
        Operation = operation;
        Inputs = inputs;
        Outputs = new Symbol[outputs.Length];
        for (var i = 0; i < outputs.Length; i++)
            Outputs[i] = new Symbol(this, i, outputs[i]);
    }

    /// <summary>The node's number in its graph.</summary>
    public int Id { get; }

    /// <summary>What it does.</summary>
    public Operation Operation { get; }

    /// <summary>Where its inputs come from.</summary>
    public Symbol[] Inputs { get; }

    /// <summary>Its results.</summary>
    public Symbol[] Outputs { get; }

    /// <summary>The specs of the inputs.</summary>
    public TensorSpec[] InputSpecs => Array.ConvertAll(Inputs, static s => s.Spec);

    /// <summary>The specs of the outputs.</summary>
    public TensorSpec[] OutputSpecs => Array.ConvertAll(Outputs, static s => s.Spec);

    /// <inheritdoc/>
    public override string ToString() =>
        $"%{Id} = {Operation}({string.Join(", ", (object[])Inputs)}) : {string.Join(", ", Outputs.Select(o => o.Spec))}";
}
