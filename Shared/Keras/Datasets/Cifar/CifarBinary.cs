namespace Tensorflow.Keras.Datasets;

/// <summary>The binary layout: for each image its labels, a byte each, then 1024 reds, 1024 greens and 1024 blues.</summary>
internal sealed class CifarBinary : CifarFormat
{
    /// <summary>The only one.</summary>
    public static CifarBinary Instance { get; } = new();

    /// <inheritdoc/>
    public override long MaxBytes(int rows, CifarLabel[] labels) => (long)rows * (labels.Length + CifarBatch.ImageBytes);

    /// <inheritdoc/>
    public override CifarBatch Read(byte[] bytes, string source, int rows, CifarLabel[] labels)
    {
        var record = labels.Length + CifarBatch.ImageBytes;
        if (bytes.Length != (long)rows * record)
            throw new InvalidDataException($"{source}, offset {bytes.Length}: the file ends here, expected {(long)rows * record} bytes ({rows} images of {record} bytes with their labels).");
        var columns = new byte[labels.Length][];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = new byte[rows];
            for (var row = 0; row < rows; row++)
            {
                var offset = (row * record) + column;
                if (bytes[offset] >= labels[column].Classes)
                    throw NoSuchClass(source, offset, row, bytes[offset], labels[column]);
                columns[column][row] = bytes[offset];
            }
        }
        return new CifarBatch(bytes, labels.Length, record, columns);
    }
}
