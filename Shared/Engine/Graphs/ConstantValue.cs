namespace TfNet.Engine;

/// <summary>Finds the elements of values that depend on constants alone, while the graph that they belong to is still being traced.</summary>
public static class ConstantValue
{
    /// <summary>The elements, <see langword="null"/> when they depend on what a run brings.</summary>
    public static TensorValue? Of(Value value) => value switch
    {
        TensorValue constant => constant,
        Symbol symbol => new Evaluation().Of(symbol),
        _ => null,
    };

    private sealed class Evaluation
    {
        private readonly Dictionary<Node, Value[]?> _results = [];

        public TensorValue? Of(Symbol symbol) => Results(symbol.Producer)?[symbol.Index] as TensorValue;

        private Value[]? Results(Node node)
        {
            if (!_results.TryGetValue(node, out var results))
                _results[node] = results = Evaluate(node);
            return results;
        }

        private Value[]? Evaluate(Node node)
        {
            if (node.Operation is Const constant)
                return [constant.Value];
            if (node.Operation is ReadVariable or Placeholder || node.Operation.HasSideEffects)
                return null;
            var inputs = new Value[node.Inputs.Length];
            for (var i = 0; i < inputs.Length; i++)
            {
                if (Of(node.Inputs[i]) is not { } input)
                    return null;
                inputs[i] = input;
            }
            using var unseen = Tape.Suspend();
            return EagerEmitter.Instance.Emit(node.Operation, inputs);
        }
    }
}
