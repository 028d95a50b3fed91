using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;

namespace Tensorflow.Exercise;

/// <summary>A training as the line that calls <c>fit</c> sees it: what of it is left to do, and what must go along for it to be kept and taken up again.</summary>
public sealed class Training
{
    private readonly IReadOnlyDictionary<string, NDArray>? _kept;
    private readonly Action<bool> _keep;
    private readonly History _history;
    private readonly List<IResumable> _parts = [];

    internal Training(Model model, int epochs, int initialEpoch, Verbosity verbose, History history, IReadOnlyDictionary<string, NDArray>? kept, Action<bool> keep)
    {
        (this.model, this.epochs, initial_epoch, this.verbose) = (model, epochs, initialEpoch, verbose);
        (_history, _kept, _keep) = (history, kept, keep);
    }

    /// <summary>The model.</summary>
    public Model model { get; }

    /// <summary>The epoch to train up to.</summary>
    public int epochs { get; }

    /// <summary>The epoch to begin with: 0, or where an earlier run was stopped.</summary>
    public int initial_epoch { get; }

    /// <summary>How much training says.</summary>
    public Verbosity verbose { get; }

    /// <summary>What else the training changes, to be kept with the weights.</summary>
    internal IReadOnlyList<IResumable> Parts => _parts;

    /// <summary>An iterator over augmented images, say, which goes on where it was stopped.</summary>
    /// <param name="part">The iterator.</param>
    public T resumed<T>(T part)
        where T : IResumable
    {
        _parts.Add(part);
        if (_kept is not null) ModelArrays.Restore(part, _parts.Count - 1, _kept);
        return part;
    }

    /// <summary>Callbacks that go on where they were stopped, and one that keeps the training after every epoch.</summary>
    /// <param name="callbacks">The callbacks.</param>
    public CallbackArgs callbacks(params Callback[] callbacks)
    {
        var first = _parts.Count;
        _parts.AddRange(callbacks.OfType<IResumable>());
        var last = _parts.Count;
        return [.. callbacks, new StateCallback(_history, _keep, begin: () =>
        {
            for (var i = first; _kept is not null && i < last; i++) ModelArrays.Restore(_parts[i], i, _kept);
        })];
    }
}
