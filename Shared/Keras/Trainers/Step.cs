using Tensorflow.Keras.Callbacks;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>What is done with batches of one size: it takes arrays in and has results by name.</summary>
internal abstract class Step : ILogSource
{
    private readonly TensorValue?[] _batches;

    protected Step(TensorSpec[] inputs)
    {
        Inputs = inputs;
        _batches = new TensorValue?[inputs.Length];
    }

    /// <summary>What goes in.</summary>
    public TensorSpec[] Inputs { get; }

    /// <summary>The names of the results.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Sets an input to rows that follow one another or, where positions are given, to those.</summary>
    public void Load(int input, BatchArray array, ReadOnlySpan<int> rows, int start)
    {
        if (rows.IsEmpty && array.TryGetRows(start, out var memory, out var offset))
        {
            Bind(input, memory, offset);
            return;
        }
        var spec = Inputs[input];
        var batch = _batches[input] ??= TensorValue.Uninitialized(spec);
        array.Copy(rows, start, spec.Shape[0], batch.Storage.Bytes[..(int)spec.Bytes]);
        Bind(input, batch.Storage, 0);
    }

    /// <summary>Runs on what was loaded.</summary>
    public abstract void Run();

    /// <inheritdoc/>
    public abstract void Read(Span<float> values);

    /// <summary>Sets where an input is read from.</summary>
    protected abstract void Bind(int input, Storage memory, long offset);
}
