using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>An attribute of a node: an integer, a number, a text, or several integers. Source: <c>AttributeProto</c> in onnx.proto.</summary>
internal readonly struct OnnxAttribute
{
    private readonly ProtobufWriter _message;

    private OnnxAttribute(string name, int type, Action<ProtobufWriter> value)
    {
        _message = new ProtobufWriter();
        _message.Text(1, name);
        value(_message);
        _message.Integer(20, type);
    }

    public static implicit operator OnnxAttribute((string Name, long Value) attribute) => new(attribute.Name, 2, message => message.Integer(3, attribute.Value));

    public static implicit operator OnnxAttribute((string Name, float Value) attribute) => new(attribute.Name, 1, message => message.Float(2, attribute.Value));

    public static implicit operator OnnxAttribute((string Name, string Value) attribute) => new(attribute.Name, 3, message => message.Text(4, attribute.Value));

    public static implicit operator OnnxAttribute((string Name, Ints Values) attribute) =>
        new(attribute.Name, 7, message => message.PackedIntegers(8, Array.ConvertAll(attribute.Values.Span.ToArray(), static value => (long)value)));

    /// <summary>Writes it into its node.</summary>
    public void WriteTo(ProtobufWriter node) => node.Message(5, _message);
}
