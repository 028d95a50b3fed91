using System.Runtime.InteropServices;
using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>A graph of ONNX that grows: nodes, their names, and constants. Source: <c>GraphProto</c>, <c>NodeProto</c>, <c>TensorProto</c> in onnx.proto.</summary>
internal sealed class OnnxGraph
{
    /// <summary>The set of operators that nodes are of.</summary>
    public const int Opset = 18;

    /// <summary>The version of the format that came with it.</summary>
    private const int FormatVersion = 8;

    private readonly ProtobufWriter _graph = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);

    // What a transposition was made of: the next one may undo it.
    private readonly Dictionary<string, (string Source, Ints Permutation)> _transposed = new(StringComparer.Ordinal);

    /// <summary>The path of the layer whose nodes are written; their names begin with it.</summary>
    public string Path { get; set; } = "";

    /// <summary>Takes a name for a tensor; where it is taken already, a number follows.</summary>
    public string Take(string name)
    {
        var count = _names.GetValueOrDefault(name);
        _names[name] = count + 1;
        return count == 0 ? name : Take($"{name}_{count}");
    }

    /// <summary>Adds a tensor that a program supplies.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="dtype">Its element type.</param>
    /// <param name="shape">Its sizes, -1 for those that are open.</param>
    public void Input(string name, TF_DataType dtype, Shape shape) => _graph.Message(11, Information(name, dtype, shape));

    /// <summary>Adds a tensor that a program gets.</summary>
    /// <inheritdoc cref="Input"/>
    public void Output(string name, TF_DataType dtype, Shape shape) => _graph.Message(12, Information(name, dtype, shape));

    /// <summary>Adds a node of one output.</summary>
    /// <param name="type">The operator.</param>
    /// <param name="inputs">Names of tensors; empty ones are left out.</param>
    /// <param name="attributes">Attributes.</param>
    /// <returns>The output's name.</returns>
    public string Node(string type, ReadOnlySpan<string> inputs, params ReadOnlySpan<OnnxAttribute> attributes) => Nodes(type, inputs, 1, attributes)[0];

    /// <summary>Adds a node.</summary>
    /// <returns>The outputs' names.</returns>
    public string[] Nodes(string type, ReadOnlySpan<string> inputs, int outputs, params ReadOnlySpan<OnnxAttribute> attributes)
    {
        var name = Take(Path.Length == 0 ? type : $"{Path}/{type}");
        var results = new string[outputs];
        var node = new ProtobufWriter();
        foreach (var input in inputs)
            node.Text(1, input);
        for (var i = 0; i < outputs; i++)
            node.Text(2, results[i] = Take($"{name}:{i}"));
        node.Text(3, name);
        node.Text(4, type);
        foreach (var attribute in attributes)
            attribute.WriteTo(node);
        _graph.Message(1, node);
        return results;
    }

    /// <summary>Adds a node that gives a tensor another name.</summary>
    public void Rename(string from, string to)
    {
        var node = new ProtobufWriter();
        node.Text(1, from);
        node.Text(2, to);
        node.Text(3, Take($"{to}/Identity"));
        node.Text(4, "Identity");
        _graph.Message(1, node);
    }

    /// <summary>Adds a tensor whose elements are known.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="value">The elements.</param>
    /// <returns>Its name.</returns>
    public string Constant(string name, TensorValue value) =>
        Constant(Take(name), OnnxType.Of(value.DType), value.Shape.dims, value.Storage.Bytes[..(int)value.Spec.Bytes].ToArray());

    /// <summary>Adds a list of integers, as operators take axes and shapes.</summary>
    public string Integers(params ReadOnlySpan<long> values)
    {
        var key = $"[{string.Join(",", values.ToArray())}]";
        if (!_constants.TryGetValue(key, out var name))
        {
            name = Constant(Take("integers"), OnnxType.Int64, [values.Length], MemoryMarshal.AsBytes(values).ToArray());
            _constants.Add(key, name);
        }
        return name;
    }

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="dtype">Its type.</param>
    public string Scalar(double number, TF_DataType dtype)
    {
        var key = $"{BitConverter.DoubleToInt64Bits(number)} {dtype}";
        if (!_constants.TryGetValue(key, out var name))
            _constants.Add(key, name = Constant("number", TensorValue.Scalar(number, dtype)));
        return name;
    }

    /// <summary>Puts axes into another order. Two transpositions that undo each other are none.</summary>
    public string Transpose(string input, Ints permutation)
    {
        if (_transposed.TryGetValue(input, out var former) && IsIdentity(former.Permutation, permutation))
            return former.Source;
        if (IsIdentity(permutation, [.. Enumerable.Range(0, permutation.Count)]))
            return input;
        var output = Node("Transpose", [input], ("perm", permutation));
        _transposed.Add(output, (input, permutation));
        return output;
    }

    /// <summary>The same elements in another shape; its sizes are a tensor.</summary>
    public string Reshape(string input, string shape) => Node("Reshape", [input, shape]);

    /// <summary>Converts elements.</summary>
    public string Cast(string input, TF_DataType dtype) => Node("Cast", [input], ("to", OnnxType.Of(dtype)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="name">The model's name.</param>
    /// <exception cref="ValueError">The model is larger than a file of this format can be.</exception>
    public void WriteTo(Stream stream, string name)
    {
        _graph.Text(2, name);
        var set = new ProtobufWriter();
        set.Text(1, "");
        set.Integer(2, Opset);
        var model = new ProtobufWriter();
        model.Integer(1, FormatVersion);
        model.Text(2, "Keras for .NET");
        model.Message(7, _graph);
        model.Message(8, set);
        if (model.Length > int.MaxValue)
            throw new ValueError($"A file of ONNX holds at most 2 GiB. The model \"{name}\" takes {model.Length} bytes. Save it as .keras, or export parts of it.");
        model.WriteTo(stream);
    }

    private static bool IsIdentity(Ints first, Ints second)
    {
        for (var i = 0; i < second.Count; i++)
        {
            if (first[second[i]] != i)
                return false;
        }
        return true;
    }

    private string Constant(string name, int type, long[] dims, ReadOnlyMemory<byte> elements)
    {
        var tensor = new ProtobufWriter();
        tensor.PackedIntegers(1, dims);
        tensor.Integer(2, type);
        tensor.Text(8, name);
        tensor.Bytes(9, elements);
        _graph.Message(5, tensor);
        return name;
    }

    private static ProtobufWriter Information(string name, TF_DataType dtype, Shape shape)
    {
        var sizes = new ProtobufWriter();
        for (var axis = 0; axis < shape.ndim; axis++)
        {
            var size = new ProtobufWriter();
            if (shape.dims[axis] >= 0)
                size.Integer(1, shape.dims[axis]);
            else
                size.Text(2, axis == 0 ? "batch" : $"size_{axis}");
            sizes.Message(1, size);
        }
        var tensor = new ProtobufWriter();
        tensor.Integer(1, OnnxType.Of(dtype));
        tensor.Message(2, sizes);
        var type = new ProtobufWriter();
        type.Message(1, tensor);
        var information = new ProtobufWriter();
        information.Text(1, name);
        information.Message(2, type);
        return information;
    }
}
