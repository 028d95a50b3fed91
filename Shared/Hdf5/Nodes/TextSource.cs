using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>Texts in memory that will be written.</summary>
/// <param name="texts">The texts in row-major order.</param>
/// <param name="shape">The sizes.</param>
internal sealed class TextSource(string[] texts, Shape shape) : ElementSource
{
    /// <summary>The texts in row-major order.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The texts of an array.</summary>
    public static TextSource Of(NDArray array) => new(StringElements.ToStrings(array), array.shape);

    /// <summary>Texts that were never written: empty ones.</summary>
    public static TextSource Empty(Shape shape)
    {
        var texts = new string[checked((int)shape.size)];
        Array.Fill(texts, "");
        return new TextSource(texts, shape);
    }

    /// <inheritdoc/>
    public override NDArray Read(params ReadOnlySpan<Slice> index)
    {
        var all = StringElements.FromStrings(texts, NDArray.Sizes(shape));
        return index.IsEmpty ? all : all[index.ToArray()];
    }

    /// <inheritdoc/>
    public override void CopyTo(Span<byte> target) => throw new TypeError("Texts have no bytes of a fixed size. Read them as an array: ds[\":\"].");

    /// <summary>The same with other texts in the places that an index names.</summary>
    /// <exception cref="ValueError">The value's shape does not fit.</exception>
    public TextSource With(Slice[] index, NDArray value)
    {
        var places = np.arange(texts.Length).reshape(shape)[index];
        while (value.ndim > places.ndim && value.shape[0] == 1)
            value = value[0];
        string[] changed = [.. texts];
        var from = StringElements.ToStrings(np.broadcast_to(value, places.shape));
        var to = places.ravel().ToArray<long>();
        for (var i = 0; i < to.Length; i++)
            changed[to[i]] = from[i];
        return new TextSource(changed, shape);
    }
}
