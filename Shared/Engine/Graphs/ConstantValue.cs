namespace TfNet.Engine;

/// <summary>Finds the elements of values that depend on constants alone, while the graph that they belong to is still being traced.</summary>
public static class ConstantValue
{
    /// <summary>The elements, <see langword="null"/> when they depend on what a run brings.</summary>
    public static TensorValue? Of(Value value) => value switch
    {
        TensorValue constant => constant,
        Symbol { Producer.IsConstant: true } symbol => Evaluate(symbol),
        _ => null,
    };

    private static TensorValue Evaluate(Symbol symbol)
    {
        using var unseen = Tape.Suspend();
        var results = new Dictionary<Node, Value[]>();
        foreach (var node in Needed(symbol.Producer))
        {
            results[node] = node.Operation is Const constant
                ? [constant.Value]
                : EagerEmitter.Instance.Emit(node.Operation, Array.ConvertAll(node.Inputs, input => results[input.Producer][input.Index]));
        }
        return (TensorValue)results[symbol.Producer][symbol.Index];
    }

    /// <summary>The node and all that it depends on, each after those that it takes its inputs from.</summary>
    private static IEnumerable<Node> Needed(Node last)
    {
        var needed = new HashSet<Node> { last };
        var open = new Stack<Node>([last]);
        while (open.TryPop(out var node))
        {
            foreach (var input in node.Inputs)
            {
                if (needed.Add(input.Producer))
                    open.Push(input.Producer);
            }
        }
        return needed.OrderBy(static node => node.Id);
    }
}
