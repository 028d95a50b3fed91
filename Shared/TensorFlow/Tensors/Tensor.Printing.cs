using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public partial class Tensor
{
    /// <summary>As TensorFlow prints it: <c>tf.Tensor([1. 2.], shape=(2,), dtype=float32)</c>; without elements where they are to come.</summary>
    public override string ToString() => _value is Symbol || (_value is null && _number is null)
        ? $"<tf.Tensor: shape={shape}, dtype={dtype.Name()}>"
        : $"tf.Tensor({OnItsOwnLines(numpy().ToString())}, shape={shape}, dtype={dtype.Name()})";

    /// <summary>As TensorFlow shows it inside a tuple or a list.</summary>
    internal virtual string Represented() => $"<tf.Tensor: shape={shape}, dtype={dtype.Name()}, numpy={Elements()}>";

    /// <summary>The elements as they appear inside a description.</summary>
    private protected string Elements() => ndim == 0 ? numpy().ToString() : OnItsOwnLines(np.array_repr(numpy()));

    private static string OnItsOwnLines(string text) => text.Contains('\n') ? "\n" + text : text;
}
