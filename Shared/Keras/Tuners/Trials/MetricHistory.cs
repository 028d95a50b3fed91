namespace Tensorflow.Keras.Tuners;

/// <summary>A metric over the steps of a trial. Source: keras_tuner.engine.metrics_tracking.MetricHistory.</summary>
public sealed class MetricHistory
{
    private readonly List<MetricObservation> _observations = [];

    internal MetricHistory(string direction) => this.direction = direction is "min" or "max"
        ? direction
        : throw new ValueError($"`direction` should be one of {{\"min\", \"max\"}}, but got: {direction}");

    /// <summary><c>min</c> or <c>max</c>.</summary>
    public string direction { get; }

    /// <summary>The observations in the order of their steps.</summary>
    public IReadOnlyList<MetricObservation> get_history() => [.. _observations.OrderBy(static observation => observation.step)];

    /// <summary>The best mean, those that are no number aside; <see langword="null"/> before the first observation, not a number where all are none.</summary>
    public double? get_best_value()
    {
        if (_observations.Count == 0)
            return null;
        var best = double.NaN;
        foreach (var observation in _observations)
        {
            var value = observation.mean();
            if (double.IsNaN(best) || (direction == "max" ? value > best : value < best))
                best = value;
        }
        return best;
    }

    /// <summary>The first step with the best mean; <see langword="null"/> where there is none.</summary>
    public int? get_best_step()
    {
        var best = get_best_value();
        return _observations.Find(observation => observation.mean() == best)?.step;
    }

    /// <summary>The mean at the last step; <see langword="null"/> before the first observation.</summary>
    public double? get_last_value() => _observations.Count == 0 ? null : get_history()[^1].mean();

    internal void Update(IEnumerable<double> values, int step)
    {
        if (_observations.Find(observation => observation.step == step) is { } known)
            known.Append(values);
        else
            _observations.Add(new MetricObservation(values, step));
    }

    internal Dictionary<string, object?> get_config() => new()
    {
        ["direction"] = direction,
        ["observations"] = get_history().Select(static observation => (object?)observation.get_config()).ToList(),
    };

    internal static MetricHistory From(StateReader state)
    {
        if (state.Text("direction") is not ("min" or "max"))
            throw state.Wrong("direction", "min or max");
        var history = new MetricHistory(state.Text("direction"));
        foreach (var item in state.Items("observations"))
        {
            var observation = StateReader.Of(item, "an observation");
            history.Update(observation.Numbers("value"), observation.Integer("step"));
        }
        return history;
    }
}
