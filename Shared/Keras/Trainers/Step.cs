using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>What is done with batches of one size: it takes arrays in and has results by name. One call uses it at a time.</summary>
/// <param name="inputs">What goes in.</param>
internal abstract class Step(TensorSpec[] inputs) : ILogSource
{
    /// <summary>What goes in.</summary>
    public TensorSpec[] Inputs { get; } = inputs;

    /// <summary>Where batches are put together that cannot be read in place.</summary>
    public BatchMemory Memory { private get; set; } = new();

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
        var batch = Memory.For(input, spec.Bytes);
        array.Copy(rows, start, spec.Shape[0], batch.Bytes[..(int)spec.Bytes]);
        Bind(input, batch, 0);
    }

    /// <summary>Runs on what was loaded.</summary>
    public abstract void Run();

    /// <summary>Lets go of what was loaded.</summary>
    public abstract void Release();

    /// <inheritdoc/>
    public abstract void Read(Span<float> values);

    /// <summary>The results that are arrays, as they are now.</summary>
    public virtual IReadOnlyDictionary<string, NDArray> Arrays => ILogSource.NoArrays;

    /// <summary>Sets where an input is read from.</summary>
    protected abstract void Bind(int input, Storage memory, long offset);
}
