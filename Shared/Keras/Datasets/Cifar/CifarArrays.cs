using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Datasets;

/// <summary>What is wanted of a data set.</summary>
/// <param name="Column">Which kind of label.</param>
/// <param name="LabelType">Its element type.</param>
/// <param name="ChannelsFirst">Whether images are (n, 3, 32, 32).</param>
internal sealed record CifarTarget(int Column, TF_DataType LabelType, bool ChannelsFirst);

/// <summary>The arrays that <c>load_data()</c> gives, filled part by part.</summary>
internal sealed class CifarArrays
{
    private readonly CifarTarget _target;
    private readonly (Storage Images, byte[] Labels) _train;
    private readonly (Storage Images, byte[] Labels) _test;

    /// <summary>Takes memory for the parts of a data set.</summary>
    public CifarArrays(CifarDataset set, CifarTarget target)
    {
        _target = target;
        _train = Allocate(set.Parts.Where(part => !part.IsTest).Sum(part => part.Rows));
        _test = Allocate(set.Parts.Where(part => part.IsTest).Sum(part => part.Rows));
    }

    /// <summary>Puts a part where it belongs.</summary>
    public void Put(CifarPart part, CifarBatch batch)
    {
        var (images, labels) = part.IsTest ? _test : _train;
        var rows = images.Bytes.Slice(part.First * CifarBatch.ImageBytes, part.Rows * CifarBatch.ImageBytes);
        if (_target.ChannelsFirst)
            batch.CopyPlanes(rows);
        else
            batch.CopyPixels(rows);
        batch.Labels(_target.Column).CopyTo(labels, part.First);
    }

    /// <summary>The arrays.</summary>
    public DatasetPass ToPass() => new() { Train = ToArrays(_train), Test = ToArrays(_test) };

    private static (Storage, byte[]) Allocate(int rows) => (Storage.Allocate((long)rows * CifarBatch.ImageBytes, zeroed: false), new byte[rows]);

    private (NDArray, NDArray) ToArrays((Storage Images, byte[] Labels) part)
    {
        var (rows, labels) = (part.Labels.Length, new NDArray(part.Labels).reshape((part.Labels.Length, 1)));
        var shape = _target.ChannelsFirst
            ? new Shape(rows, CifarBatch.Channels, CifarBatch.Side, CifarBatch.Side)
            : new Shape(rows, CifarBatch.Side, CifarBatch.Side, CifarBatch.Channels);
        return (new NDArray(part.Images, shape, TF_DataType.TF_UINT8),
            _target.LabelType == TF_DataType.TF_UINT8 ? labels : labels.astype(_target.LabelType));
    }
}
