namespace TfNet.Engine;

/// <summary>An output of a graph's node: a tensor that exists when the graph runs.</summary>
/// <param name="producer">The node.</param>
/// <param name="index">Which of the node's outputs it is.</param>
/// <param name="spec">Element type and shape.</param>
public sealed class Symbol(Node producer, int index, TensorSpec spec) : Value(spec)
{
    /// <summary>The node that produces it.</summary>
    public Node Producer { get; } = producer;

    /// <summary>Which of the node's outputs it is.</summary>
    public int Index { get; } = index;

    /// <summary>The position among the symbols of its graph.</summary>
    internal int Number => Producer.FirstSymbol + Index;

    /// <summary>The specs of symbols.</summary>
    internal static TensorSpec[] SpecsOf(Symbol[] symbols)
    {
        var specs = new TensorSpec[symbols.Length];
        for (var i = 0; i < specs.Length; i++)
            specs[i] = symbols[i].Spec;
        return specs;
    }

    /// <inheritdoc/>
    public override string ToString() => Producer.Outputs.Length == 1 ? $"%{Producer.Id}" : $"%{Producer.Id}.{Index}";
}
