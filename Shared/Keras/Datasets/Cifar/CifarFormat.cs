namespace Tensorflow.Keras.Datasets;

/// <summary>A kind of label.</summary>
/// <param name="Key">What the Python layout calls it.</param>
/// <param name="Classes">How many there are: labels are below this.</param>
internal sealed record CifarLabel(string Key, int Classes);

/// <summary>How a file holds a batch.</summary>
internal abstract class CifarFormat
{
    /// <summary>The most bytes that a file with so many rows may have.</summary>
    public abstract long MaxBytes(int rows, CifarLabel[] labels);

    /// <summary>Reads a batch.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="source">What the file is called in messages.</param>
    /// <param name="rows">The rows that it has.</param>
    /// <param name="labels">The kinds of labels that it has.</param>
    /// <exception cref="InvalidDataException">The file is damaged or another one than expected.</exception>
    public abstract CifarBatch Read(byte[] bytes, string source, int rows, CifarLabel[] labels);

    /// <summary>A label that does not exist.</summary>
    protected static InvalidDataException NoSuchClass(string source, long offset, int row, object? found, CifarLabel label) =>
        new($"{source}, offset {offset}: row {row} has the label {found ?? "None"}, expected 0 to {label.Classes - 1}.");
}
