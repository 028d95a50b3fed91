using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>An output of all batches of a prediction, one after the other: written in place where their number is known, else in parts.</summary>
/// <param name="samples">The number of samples; <see langword="null"/> when nobody knows.</param>
internal sealed class PredictionOutput(int? samples)
{
    private readonly List<TensorValue> _parts = [];
    private long _offset;
    private long _groupStart;
    private int _groupParts;
    private int _groupRows;

    /// <summary>Sets where a step writes an output of its batch.</summary>
    /// <param name="step">The step.</param>
    /// <param name="output">Which of its outputs.</param>
    /// <param name="rows">The number of samples in the batch.</param>
    /// <exception cref="ValueError">The outputs do not belong to the samples of the batch.</exception>
    public void Place(CompiledStep step, int output, int rows)
    {
        var spec = step.Outputs[output];
        if (spec.Shape.ndim == 0 || spec.Shape[0] != rows)
            throw new ValueError($"`predict` puts the outputs of all batches together, so the first size must be that of the batch. Received: an output of shape {spec.Shape}.");
        _groupRows += rows;
        if (samples is not { } count)
        {
            _parts.Add(TensorValue.Uninitialized(spec, pinned: true));
            step.Into(output, _parts[^1].Storage, 0);
            return;
        }
        if (_parts.Count == 0)
            _parts.Add(TensorValue.Uninitialized(WithRows(spec, count), pinned: true));
        step.Into(output, _parts[0].Storage, _offset);
        _offset += spec.Bytes;
    }

    /// <summary>Says that the batches to come are those that callbacks are told of next.</summary>
    public void StartGroup() => (_groupStart, _groupParts, _groupRows) = (_offset, _parts.Count, 0);

    /// <summary>A copy of the outputs of the batches since then.</summary>
    public Tensor LastGroup()
    {
        if (samples is null)
            return new Tensor(Joined(_parts[_groupParts..]));
        var group = TensorValue.Uninitialized(WithRows(_parts[0].Spec, _groupRows));
        _parts[0].Storage.Bytes.Slice((int)_groupStart, (int)group.Spec.Bytes).CopyTo(group.Storage.Bytes);
        return new Tensor(group);
    }

    /// <summary>The outputs, (N, …).</summary>
    /// <exception cref="ValueError">Outputs of batches differ in shape.</exception>
    public NDArray ToArray()
    {
        var whole = _parts.Count == 1 ? _parts[0] : Joined(_parts);
        return new NDArray(whole.Storage, whole.Shape, whole.DType);
    }

    private static TensorSpec WithRows(TensorSpec spec, int rows) => spec with { Shape = new Shape([rows, .. spec.Shape.Sizes[1..]]) };

    private static TensorValue Joined(List<TensorValue> parts)
    {
        var first = WithRows(parts[0].Spec, 1);
        if (parts.Find(part => WithRows(part.Spec, 1) != first) is { } other)
            throw new ValueError($"`predict` puts the outputs of all batches together, so they must have one shape. Received: outputs of shapes {parts[0].Shape} and {other.Shape}.");
        var whole = TensorValue.Uninitialized(WithRows(first, parts.Sum(static part => part.Shape[0])));
        var offset = 0;
        foreach (var part in parts)
        {
            var bytes = part.Storage.Bytes[..(int)part.Spec.Bytes];
            bytes.CopyTo(whole.Storage.Bytes[offset..]);
            offset += bytes.Length;
        }
        return whole;
    }
}
