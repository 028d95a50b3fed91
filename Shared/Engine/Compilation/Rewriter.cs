namespace TfNet.Engine;

/// <summary>Builds a new graph while an old one is read: keeps inputs and variables in their order, and knows what each old symbol became.</summary>
internal sealed class Rewriter
{
    private readonly SymbolMap<Symbol> _replacements;
    private readonly Graph _source;

    public Rewriter(Graph source)
    {
        _source = source;
        _replacements = new(source);
        foreach (var variable in source.Variables)
            Target.IndexOf(variable);
    }

    /// <summary>The new graph.</summary>
    public Graph Target { get; } = new();

    /// <summary>Who uses what in the old graph.</summary>
    public GraphUses Uses => field ??= new GraphUses(_source);

    /// <summary>What an old symbol became.</summary>
    public Symbol this[Symbol old] => _replacements[old];

    /// <summary>What old symbols became.</summary>
    public Symbol[] Now(ReadOnlySpan<Symbol> old)
    {
        var now = new Symbol[old.Length];
        for (var i = 0; i < now.Length; i++)
            now[i] = _replacements[old[i]];
        return now;
    }

    /// <summary>Takes a node over as it is.</summary>
    public void Copy(Node node)
    {
        if (node.Operation is Placeholder placeholder)
            Replace(node.Outputs[0], Target.AddInput(placeholder.Spec));
        else
            Replace(node, Target.AddLike(node, Now(node.Inputs)));
    }

    /// <summary>Adds an operation on new symbols to the new graph.</summary>
    public Node Add(Operation operation, params Symbol[] inputs) => Target.Add(operation, inputs);

    /// <summary>Says that a new node stands for an old one.</summary>
    public void Replace(Node old, Node replacement)
    {
        for (var i = 0; i < old.Outputs.Length; i++)
            Replace(old.Outputs[i], replacement.Outputs[i]);
    }

    /// <summary>Says that a new symbol stands for an old one.</summary>
    public void Replace(Symbol old, Symbol replacement) => _replacements[old] = replacement;
}
