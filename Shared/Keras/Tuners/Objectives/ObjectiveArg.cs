using System.Collections;
using System.Runtime.CompilerServices;

namespace Tensorflow.Keras.Tuners;

/// <summary>What to optimize: the name of a metric of Keras, <c>"val_accuracy"</c>, an <see cref="Tuners.Objective"/>, or several of them: <c>objective: ["val_loss", "val_accuracy"]</c>.</summary>
[CollectionBuilder(typeof(ObjectiveArg), nameof(Create))]
public sealed class ObjectiveArg : IEnumerable<ObjectiveArg>
{
    private readonly ObjectiveArg[]? _items;

    private ObjectiveArg(Objective objective) => Objective = objective;

    private ObjectiveArg(ObjectiveArg[] items)
    {
        _items = items;
        Objective = new MultiObjective([.. items.Select(static item => item.Objective)]);
    }

    /// <summary>The objective.</summary>
    public Objective Objective { get; }

    /// <summary>A metric of Keras, whose direction is known.</summary>
    /// <exception cref="ValueError">Whether it is to be small or large is not known.</exception>
    public static implicit operator ObjectiveArg(string name) => new(new Objective(name, MetricDirection.Of(name) ?? throw new ValueError(
        $"Could not infer optimization direction (\"min\" or \"max\") for unknown metric \"{name}\". Please specify the objective as a `kt.Objective`, for example `kt.Objective(\"{name}\", direction: \"min\")`.")));

    /// <summary>An objective.</summary>
    public static implicit operator ObjectiveArg(Objective objective) => new(objective);

    /// <summary>Several objectives, from a collection expression.</summary>
    public static ObjectiveArg Create(ReadOnlySpan<ObjectiveArg> objectives) => new(objectives.ToArray());

    /// <inheritdoc/>
    public IEnumerator<ObjectiveArg> GetEnumerator() => ((IEnumerable<ObjectiveArg>)(_items ?? [this])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
