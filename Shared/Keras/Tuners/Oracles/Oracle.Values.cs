using System.Text;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>Values that were tried, and those that are drawn.</summary>
public abstract partial class Oracle
{
    private const int HashDigits = 32;

    private readonly HashSet<string> _triedSoFar = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, string?> _hashes = new(StringComparer.Ordinal);

    /// <summary>The start of the random numbers.</summary>
    public long seed { get; private set; }

    /// <summary>The seed of the next random number: each has its own, one more than that before.</summary>
    protected long seed_state { get; set; }

    /// <summary>How often values that were tried may be drawn for a trial before nothing is taken to be left.</summary>
    protected int max_collisions { get; set; } = 20;

    /// <summary>Random values of all entries that are active, which no trial had; <see langword="null"/> if none are found.</summary>
    protected HyperParameterValues? random_values()
    {
        for (var collisions = 0; collisions <= max_collisions; collisions++)
        {
            var hps = new HyperParameters();
            foreach (var hp in hyperparameters.space)
            {
                hps.merge([hp]);
                if (hps.is_active(hp))
                    hps.values[hp.name] = hp.random_sample(seed_state++);
            }
            if (!duplicate(hps.values))
                return hps.values;
        }
        return null;
    }

    /// <summary>Whether a trial had the same values.</summary>
    /// <param name="values">The values of all entries that are active.</param>
    protected bool duplicate(HyperParameterValues values) => _triedSoFar.Contains(compute_values_hash(values));

    /// <summary>What tells values from others: values with the same hash are the same. Override it where some entries do not matter.</summary>
    /// <param name="values">The values of all entries that are active.</param>
    protected virtual string compute_values_hash(HyperParameterValues values)
    {
        var hash = new Sha256();
        foreach (var (name, value) in values.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            hash.Append(Encoding.UTF8.GetBytes($"{name}={PythonText.Str(value)}"));
        return hash.Finish()[..HashDigits];
    }

    /// <summary>Notes the values of a trial, which may have got more entries while it ran.</summary>
    private void RecordValues(Trial trial)
    {
        trial.hyperparameters.ensure_active_values();
        var now = compute_values_hash(trial.hyperparameters.values);
        _triedSoFar.Add(now);
        var before = _hashes.GetValueOrDefault(trial.trial_id);
        if (before == now)
            return;
        _hashes[trial.trial_id] = now;
        if (before is not null)
            _triedSoFar.Remove(before);
    }
}
