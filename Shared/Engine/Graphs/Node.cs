namespace TfNet.Engine;

/// <summary>One operation in a graph, with where its inputs come from.</summary>
public sealed class Node
{
    internal Node(int id, int firstSymbol, Operation operation, Symbol[] inputs, TensorSpec[] outputs)
    {
        Id = id;
        FirstSymbol = firstSymbol;
        Operation = operation;
        Inputs = inputs;
        IsConstant = operation is not (ReadVariable or Placeholder) && !operation.HasSideEffects && Array.TrueForAll(inputs, static input => input.Producer.IsConstant);
        Outputs = new Symbol[outputs.Length];
        for (var i = 0; i < outputs.Length; i++)
            Outputs[i] = new Symbol(this, i, outputs[i]);
    }

    /// <summary>The node's position in its graph.</summary>
    public int Id { get; }

    /// <summary>The number of its first output among the symbols of its graph.</summary>
    internal int FirstSymbol { get; }

    /// <summary>What it does.</summary>
    public Operation Operation { get; }

    /// <summary>Where its inputs come from.</summary>
    public Symbol[] Inputs { get; }

    /// <summary>Its results.</summary>
    public Symbol[] Outputs { get; }

    /// <summary>Whether the results depend on constants alone.</summary>
    internal bool IsConstant { get; }

    /// <summary>The specs of the inputs.</summary>
    public TensorSpec[] InputSpecs => Symbol.SpecsOf(Inputs);

    /// <summary>The specs of the outputs.</summary>
    public TensorSpec[] OutputSpecs => Symbol.SpecsOf(Outputs);

    /// <inheritdoc/>
    public override string ToString() =>
        $"%{Id} = {Operation}({string.Join(", ", (object[])Inputs)}) : {string.Join(", ", Outputs.Select(o => o.Spec))}";
}
