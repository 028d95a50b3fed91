using System.Text;

namespace Tensorflow.Keras.Datasets;

/// <summary>The names that a pickled batch may use.</summary>
internal enum PickleName
{
    /// <summary><c>numpy.core.multiarray._reconstruct</c>.</summary>
    Reconstruct,

    /// <summary><c>numpy.ndarray</c>.</summary>
    Array,

    /// <summary><c>numpy.dtype</c>.</summary>
    ElementType,
}

/// <summary>A string: a part of the file.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Offset">Where they are in the file.</param>
internal sealed record PickleBytes(ReadOnlyMemory<byte> Bytes, int Offset)
{
    /// <summary>Whether it is this text.</summary>
    public bool Is(string text) => Bytes.Length == text.Length && Encoding.Latin1.GetString(Bytes.Span) == text;
}

/// <summary>The element type uint8.</summary>
internal sealed class PickleUInt8;

/// <summary>A two-dimensional array of uint8.</summary>
internal sealed class PickleArray
{
    /// <summary>Whether its contents are known.</summary>
    public bool IsBuilt => Data is not null;

    /// <summary>The first dimension.</summary>
    public int Rows { get; private set; }

    /// <summary>The second dimension.</summary>
    public int Columns { get; private set; }

    /// <summary>The elements, row by row.</summary>
    public PickleBytes? Data { get; private set; }

    /// <summary>Gives it its contents.</summary>
    public void Build(int rows, int columns, PickleBytes data) => (Rows, Columns, Data) = (rows, columns, data);
}
