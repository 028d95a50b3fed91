using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>
/// A node of a model that is exported, traced for two sizes of what is open in the model's inputs: what differs between the two depends on those sizes, and is computed by the exported graph.
/// </summary>
/// <param name="graph">What the node is written into.</param>
/// <param name="first">The node for one size.</param>
/// <param name="second">The node for the other.</param>
/// <param name="inputs">The names of the inputs.</param>
/// <param name="starts">The inputs of the model: names, and shapes for both sizes.</param>
internal sealed class OnnxNode(OnnxGraph graph, Node first, Node second, string[] inputs, IReadOnlyList<(string Name, Shape First, Shape Second)> starts)
{
    /// <summary>What the node is written into.</summary>
    public OnnxGraph Graph => graph;

    /// <summary>The operation for one size.</summary>
    public Operation Operation => first.Operation;

    /// <summary>The operation for the other size.</summary>
    public Operation Other => second.Operation;

    /// <summary>The names of the inputs.</summary>
    public string[] Inputs => inputs;

    /// <summary>The element type of the first input, of the first output where there is none.</summary>
    public TF_DataType DType => first.Inputs.Length > 0 ? first.Inputs[0].DType : first.Outputs[0].DType;

    /// <summary>The element type of an output.</summary>
    public TF_DataType OutputType(int output = 0) => first.Outputs[output].DType;

    /// <summary>The number of dimensions of an input.</summary>
    public int Rank(int input = 0) => first.Inputs[input].Shape.ndim;

    /// <summary>The shape of the first input for one size.</summary>
    public Shape FirstInputShape() => first.Inputs[0].Shape;

    /// <summary>The shape of the first input for the other size.</summary>
    public Shape SecondInputShape() => second.Inputs[0].Shape;

    /// <summary>The shape of the first output for one size.</summary>
    public Shape FirstOutputShape() => first.Outputs[0].Shape;

    /// <summary>The shape of the first output for the other size.</summary>
    public Shape SecondOutputShape() => second.Outputs[0].Shape;

    /// <summary>The shape of an output, -1 for what depends on open sizes.</summary>
    public Shape OutputShape(int output = 0) => Merge(first.Outputs[output].Shape, second.Outputs[output].Shape);

    /// <summary>A shape with -1 for sizes that differ.</summary>
    public static Shape Merge(Shape a, Shape b) => new([.. a.dims.Zip(b.dims, static (x, y) => x == y ? x : -1)]);

    /// <summary>A tensor of integers that holds the shape of an output, whatever the sizes of the model's inputs are when it runs.</summary>
    public string ShapeOf(int output = 0)
    {
        var (a, b) = (first.Outputs[output].Shape.dims, second.Outputs[output].Shape.dims);
        if (a.AsSpan().SequenceEqual(b))
            return graph.Integers(a);
        return graph.Node("Concat", [.. a.Zip(b, (x, y) => Size(x, y))], ("axis", 0L));
    }

    /// <summary>A list with one integer, a size that may depend on open ones.</summary>
    /// <exception cref="ValueError">It depends on them in another way than a size of an input, times and plus a number.</exception>
    public string Size(long a, long b)
    {
        if (a == b)
            return graph.Integers(a);
        foreach (var (name, x, y) in Sources())
        {
            for (var axis = 0; axis < x.ndim; axis++)
            {
                var (p, q) = (x.dims[axis], y.dims[axis]);
                if (p == q || (a - b) % (p - q) != 0)
                    continue;
                var factor = (a - b) / (p - q);
                var size = graph.Node("Shape", [name], ("start", (long)axis), ("end", (long)axis + 1));
                if (factor != 1)
                    size = graph.Node("Mul", [size, graph.Integers(factor)]);
                return a == factor * p ? size : graph.Node("Add", [size, graph.Integers(a - (factor * p))]);
            }
        }
        throw new ValueError($"The {Operation.Type} in \"{graph.Path}\" has a size that depends on open sizes of the model's inputs ({a} and {b} in two trials) in a way that is not exported. Give the inputs known sizes.");
    }

    /// <summary>Attributes of both sizes, where they must be the same.</summary>
    /// <exception cref="ValueError">They differ.</exception>
    public T Same<T>(T a, T b, string what) where T : IEquatable<T> => a.Equals(b)
        ? a
        : throw new ValueError($"The {what} of the {Operation.Type} in \"{graph.Path}\" depend on open sizes of the model's inputs ({a} and {b} in two trials). Give the inputs known sizes.");

    private IEnumerable<(string Name, Shape First, Shape Second)> Sources() =>
        inputs.Select((name, i) => (name, first.Inputs[i].Shape, second.Inputs[i].Shape)).Concat(starts);
}
