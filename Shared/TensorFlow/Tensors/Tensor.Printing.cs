using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public partial class Tensor
{
    /// <summary>As TensorFlow prints it: <c>tf.Tensor([1. 2.], shape=(2,), dtype=float32)</c>; without elements where they are to come.</summary>
    public override string ToString() => HasElements
        ? $"tf.Tensor({OnItsOwnLines(numpy().ToString())}, shape={shape}, dtype={dtype.Name()})"
        : $"<tf.Tensor: shape={shape}, dtype={dtype.Name()}>";

    /// <summary>A number by a format of .NET's or Python's, <c>$"{loss:F4}"</c>, with a point in every culture.</summary>
    /// <param name="format">The format; without one the tensor prints as <see cref="ToString()"/>.</param>
    /// <param name="formatProvider">A culture, where one is asked for.</param>
    /// <exception cref="TypeError">There is a format, and the tensor has dimensions, or no elements yet.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (string.IsNullOrEmpty(format))
            return ToString();
        if (ndim != 0 || !HasElements)
            throw new TypeError($"unsupported format string passed to Tensor.__format__. Received: the format '{format}' for {(HasElements ? $"a tensor of shape {shape}" : ToString())}. A tensor of shape () with elements is formatted as its number.");
        return ScalarFormat.Apply(numpy().item(), format, formatProvider);
    }

    /// <summary>As TensorFlow shows it inside a tuple or a list.</summary>
    public virtual string __repr__() => !HasElements ? ToString() : $"<tf.Tensor: shape={shape}, dtype={dtype.Name()}, numpy={Elements()}>";

    private bool HasElements => _value is not Symbol && (_value is not null || _number is not null);

    /// <summary>The elements as they appear inside a description.</summary>
    private protected string Elements() => ndim == 0 ? numpy().ToString() : OnItsOwnLines(np.array_repr(numpy()));

    private static string OnItsOwnLines(string text) => text.Contains('\n') ? "\n" + text : text;
}
