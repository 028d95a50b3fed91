namespace Tensorflow.Keras.Datasets;

/// <summary>The Python layout: a pickled dictionary of an array (n, 3072), whose rows are 1024 reds, greens and blues, and lists of labels.</summary>
internal sealed class CifarPickle : CifarFormat
{
    // Beside its pixels an image has labels and a file name of about forty letters.
    private const int MaxRowBytes = CifarBatch.ImageBytes + 256;
    private const int MaxOtherBytes = 1 << 16;
    private const int MaxOtherValues = 1 << 12;

    /// <summary>The only one.</summary>
    public static CifarPickle Instance { get; } = new();

    /// <inheritdoc/>
    public override long MaxBytes(int rows, CifarLabel[] labels) => ((long)rows * MaxRowBytes) + MaxOtherBytes;

    /// <inheritdoc/>
    public override CifarBatch Read(byte[] bytes, string source, int rows, CifarLabel[] labels)
    {
        // A row's values are its labels, its file name and that one's memo.
        var reader = new PickleReader(bytes, source, maxValues: (rows * (labels.Length + 2)) + MaxOtherValues);
        var dictionary = reader.ReadDictionary();
        if (!dictionary.TryGetValue("data", out var data) || data is not PickleArray { Data: { } pixels } array)
            throw reader.Damaged(0, "the dictionary has no array under the key data");
        if ((array.Rows, array.Columns) != (rows, CifarBatch.ImageBytes))
            throw reader.Damaged(pixels.Offset, $"the array's shape is ({array.Rows}, {array.Columns}), expected ({rows}, {CifarBatch.ImageBytes})");
        var columns = Array.ConvertAll(labels, label => Labels(dictionary, label, rows, reader, source));
        return new CifarBatch(bytes, pixels.Offset, CifarBatch.ImageBytes, columns);
    }

    private static byte[] Labels(Dictionary<string, object?> dictionary, CifarLabel label, int rows, PickleReader reader, string source)
    {
        if (!dictionary.TryGetValue(label.Key, out var value) || value is not List<object?> list || list.Count != rows)
            throw reader.Damaged(0, $"the dictionary has no list of {rows} labels under the key {label.Key}");
        var column = new byte[rows];
        for (var row = 0; row < rows; row++)
        {
            if (list[row] is not int found || (uint)found >= label.Classes)
                throw NoSuchClass(source, 0, row, list[row], label);
            column[row] = (byte)found;
        }
        return column;
    }
}
