using Tensorflow.Keras.Callbacks;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// What a trial gives: the value of the objective, metrics by name with the objective among them, the history of a training, or a list of such, of which the mean counts.
/// Numbers, dictionaries and histories convert to it.
/// </summary>
public sealed class TrialResults
{
    private readonly object _value;

    private TrialResults(object value) => _value = value;

    /// <summary>The value of the objective.</summary>
    public static implicit operator TrialResults(double value) => new(value);

    /// <summary>Metrics by name.</summary>
    public static implicit operator TrialResults(Dictionary<string, double> metrics) => new(new OrderedDictionary<string, double>(metrics));

    /// <summary>Metrics by name.</summary>
    public static implicit operator TrialResults(Dictionary<string, float> metrics) => new(Widened(metrics));

    /// <summary>The history of a training, of which the best epoch counts.</summary>
    public static implicit operator TrialResults(History history) => new(history);

    /// <summary>Results of several executions, of which the mean counts.</summary>
    public static implicit operator TrialResults(List<TrialResults> results) => new(results);

    /// <summary>Results of several executions, of which the mean counts.</summary>
    public static implicit operator TrialResults(List<double> results) => new(results.ConvertAll(static result => (TrialResults)result));

    /// <summary>Results of several executions, of which the mean counts.</summary>
    public static implicit operator TrialResults(List<History> results) => new(results.ConvertAll(static result => (TrialResults)result));

    /// <summary>Looks whether the results say what the search optimizes.</summary>
    /// <param name="results">The results.</param>
    /// <param name="objective">What the search optimizes.</param>
    /// <param name="function">What returned them, as messages call it.</param>
    /// <exception cref="FatalTypeError">There are none, or they are no single number where no objective is said.</exception>
    /// <exception cref="FatalValueError">The objective is missing.</exception>
    internal static void Validate(TrialResults? results, Objective objective, string function)
    {
        switch (results?._value)
        {
            case null:
                throw new FatalTypeError($"The return value of {function} is None. Did you forget to return the metrics? ");
            case List<TrialResults> all:
                foreach (var one in all)
                    Validate(one, objective, function);
                return;
            case double:
                return;
            case OrderedDictionary<string, double> metrics when metrics.ContainsKey(objective.name):
                return;
            case var other when objective is DefaultObjective:
                throw new FatalTypeError($"Expected the return value of {function} to be a single float when `objective` is left unspecified. Recevied return value: {Shown(other)} of type {(other is History ? nameof(History) : "dict")}.");
            case OrderedDictionary<string, double> metrics:
                throw new FatalValueError($"Expected the returned dictionary from {function} to have the specified objective, {objective.name}, as one of the keys. Received: {Shown(metrics)}.");
        }
    }

    /// <summary>The metrics to report.</summary>
    internal OrderedDictionary<string, double> Metrics(Objective objective) => _value switch
    {
        double value => new() { [objective.name] = value },
        OrderedDictionary<string, double> metrics => metrics,
        History history => Best(history, objective).Metrics,
        _ => Mean(((List<TrialResults>)_value).ConvertAll(one => one.Metrics(objective))),
    };

    /// <summary>The epoch that the metrics are of; 0 where there are no epochs.</summary>
    internal int BestStep(Objective objective) => _value switch
    {
        History history => Best(history, objective).Epoch,
        List<TrialResults> all => (int)(all.Sum(one => (long)one.BestStep(objective)) / all.Count),
        _ => 0,
    };

    private static OrderedDictionary<string, double> Mean(List<OrderedDictionary<string, double>> all)
    {
        var values = new OrderedDictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (var (metric, value) in all.SelectMany(static metrics => metrics))
        {
            if (!values.TryGetValue(metric, out var list))
                values[metric] = list = [];
            list.Add(value);
        }
        return new(values.Select(static entry => new KeyValuePair<string, double>(entry.Key, MetricObservation.Mean(entry.Value))), StringComparer.Ordinal);
    }

    private static (OrderedDictionary<string, double> Metrics, int Epoch) Best(History history, Objective objective)
    {
        var epochs = new List<OrderedDictionary<string, double>>();
        foreach (var (metric, values) in history.history)
        {
            for (var epoch = 0; epoch < values.Count; epoch++)
            {
                if (epoch == epochs.Count)
                    epochs.Add(new(StringComparer.Ordinal));
                epochs[epoch][metric] = values[epoch];
            }
        }
        if (epochs.Count == 0)
            throw new ValueError("The history of the training has no epochs, so there is nothing to judge the trial by. Let `epochs` be more than `initial_epoch`.");
        var best = 0;
        for (var epoch = 0; epoch < epochs.Count; epoch++)
        {
            var value = objective.get_value(epochs[epoch]);
            epochs[epoch].TryAdd(objective.name, value);
            if (objective.better_than(value, epochs[best][objective.name]))
                best = epoch;
        }
        return (epochs[best], best);
    }

    private static OrderedDictionary<string, double> Widened(Dictionary<string, float> metrics)
    {
        var widened = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (metric, value) in metrics)
            widened[metric] = value;
        return widened;
    }

    private static string Shown(object value) => value is OrderedDictionary<string, double> metrics
        ? PythonText.Map(metrics.Select(static entry => ((object?)entry.Key, (object?)entry.Value)))
        : PythonText.Str(value);
}
