using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>
/// The steps of a model: one for each kind and each size of batch, at most <see cref="Limit"/>, of which those stay that were used last. They share the memory
/// in which they run. Any number of threads may ask for steps at the same time; each step is traced by one of them, while the others wait.
/// </summary>
/// <param name="make">Traces a step.</param>
internal sealed class StepCache(Func<StepKind, TensorSpec[], DataAdapter, Func<Step>> make)
{
    /// <summary>How many steps are kept. Batches of more sizes than this are compiled again when their turn comes.</summary>
    public const int Limit = 64;

    // Those that were used last come last.
    private readonly List<StepProgram> _programs = [];
    private readonly List<FirstBatch> _firstAlone = [];
    private readonly Lock _tracing = new();
    private readonly Stack<BatchMemory> _memories = [];
    private int _generation;

    /// <summary>The memory in which steps run.</summary>
    public ArenaPool Arenas { get; } = new();

    /// <summary>The number of steps that are kept.</summary>
    public int Count
    {
        get
        {
            lock (_programs)
                return _programs.Count;
        }
    }

    /// <summary>The steps for one call of <c>fit</c>, <c>evaluate</c>, <c>predict</c> or their kin.</summary>
    public StepSession Open() => new(this);

    /// <summary>Forgets all steps.</summary>
    public void Clear()
    {
        lock (_programs)
        {
            _generation++;
            _programs.ForEach(static program => program.IsForgotten = true);
            _programs.Clear();
            _firstAlone.Clear();
        }
    }

    /// <summary>
    /// Whether a batch that stands alone has another size than the first of its kind. Keras traces a step for the size that it meets first, and one for all other sizes.
    /// </summary>
    public bool IsOfOtherSize(StepKind kind, DataAdapter data)
    {
        lock (_programs)
        {
            foreach (var first in _firstAlone)
            {
                if (first.Kind == kind && first.Layout == data.Layout)
                    return first.Rows != data.Rows;
            }
            _firstAlone.Add(new FirstBatch(kind, data.Layout, data.Rows));
            return false;
        }
    }

    /// <summary>What is done with the current batch.</summary>
    internal StepProgram For(StepKind kind, DataAdapter data)
    {
        if (Find(kind, data) is { } known)
            return known;
        lock (_tracing)
        {
            if (Find(kind, data) is { } traced)
                return traced;
            var generation = Volatile.Read(ref _generation);
            var sizesVary = StepProgram.SizesVary(kind, data);
            using var text = sizesVary ? ShapeText.UnknownBatch() : default;
            var specs = data.Specs();
            var program = new StepProgram(kind, data.Layout, sizesVary, specs, make(kind, specs, data));
            Keep(program, generation);
            return program;
        }
    }

    /// <summary>Memory for batches.</summary>
    internal BatchMemory TakeMemory()
    {
        lock (_memories)
            return _memories.TryPop(out var memory) ? memory : new BatchMemory();
    }

    /// <summary>Gives memory for batches back.</summary>
    internal void Return(BatchMemory memory)
    {
        lock (_memories)
        {
            if (_memories.Count < StepProgram.IdleLimit)
                _memories.Push(memory);
        }
    }

    private StepProgram? Find(StepKind kind, DataAdapter data)
    {
        lock (_programs)
        {
            for (var i = _programs.Count - 1; i >= 0; i--)
            {
                var program = _programs[i];
                if (!program.Is(kind, data))
                    continue;
                if (i < _programs.Count - 1)
                {
                    _programs.RemoveAt(i);
                    _programs.Add(program);
                }
                return program;
            }
            return null;
        }
    }

    /// <summary>The first of the batches of a kind that stand alone.</summary>
    private sealed record FirstBatch(StepKind Kind, BatchLayout Layout, int Rows);

    private void Keep(StepProgram program, int generation)
    {
        lock (_programs)
        {
            // What was traced while the steps were being forgotten is used once.
            if (program.IsForgotten = generation != _generation)
                return;
            if (_programs.Count == Limit)
                _programs.RemoveAt(0);
            _programs.Add(program);
        }
    }
}
