using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>What an oracle keeps in files, so that a search that was broken off goes on.</summary>
public abstract partial class Oracle
{
    private const long MostOfAName = 10_000_000;

    private string? _projectFolder;

    private string ProjectFolder => _projectFolder ?? throw new ValueError("The oracle has no folder yet. Give it to a tuner: new Tuner(oracle, …).");

    /// <summary>What the oracle has to remember, apart from the trials, as Python writes it.</summary>
    public virtual Dictionary<string, object?> get_state() => new()
    {
        ["ongoing_trials"] = _ongoing.ToDictionary(static entry => entry.Key, static entry => (object?)entry.Value.trial_id),
        ["hyperparameters"] = hyperparameters.get_config(),
        ["start_order"] = _startOrder,
        ["end_order"] = _endOrder,
        ["run_times"] = _runTimes.ToDictionary(static entry => entry.Key, static entry => (object?)entry.Value),
        ["retry_queue"] = _retryQueue,
        ["seed"] = seed,
        ["seed_state"] = seed_state,
        ["tried_so_far"] = _triedSoFar.ToList(),
        ["id_to_hash"] = _hashes.ToDictionary(static entry => entry.Key, static entry => (object?)entry.Value),
        ["display"] = _display.get_state(),
    };

    /// <summary>Remembers what <see cref="get_state"/> wrote, here or in Python; the trials are known already.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="InvalidDataException">The state is damaged.</exception>
    public virtual void set_state(IReadOnlyDictionary<string, object?> state)
    {
        var reader = new StateReader(state, "the oracle");
        var ongoing = reader.Map("ongoing_trials");
        _ongoing.Clear();
        foreach (var tuner in ongoing.Keys)
            _ongoing[tuner] = _trials[Known(ongoing.Text(tuner))];
        hyperparameters = HyperParameters.from_config(reader["hyperparameters"] as IReadOnlyDictionary<string, object?> ?? throw reader.Wrong("hyperparameters", "a dictionary"));
        Refill(_startOrder, reader.Texts("start_order").Select(Known));
        Refill(_endOrder, reader.Texts("end_order").Select(Known));
        Refill(_retryQueue, reader.Texts("retry_queue").Select(Known));
        var runs = reader.Map("run_times");
        _runTimes.Clear();
        foreach (var id in runs.Keys)
            _runTimes[id] = runs.Integer(id);
        seed = reader.Long("seed");
        seed_state = reader.Long("seed_state");
        _triedSoFar.Clear();
        _triedSoFar.UnionWith(reader.Texts("tried_so_far"));
        var hashes = reader.Map("id_to_hash");
        _hashes.Clear();
        foreach (var id in hashes.Keys)
            _hashes[id] = hashes.TextOrNull(id);
        _display.set_state(reader.Map("display"));
    }

    /// <summary>Writes <c>oracle.json</c>.</summary>
    public void save() => StateFile.Write(StatePath(), get_state());

    /// <summary>Reads <c>oracle.json</c> and the files of the trials; trials that ran when the search was broken off are run again.</summary>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public void reload()
    {
        var trials = new OrderedDictionary<string, Trial>(StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(ProjectFolder, "trial_*").Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, "trial.json");
            if (!File.Exists(path))
                continue;
            // keras_tuner draws a name for each trial before it reads the one that the file has: what is drawn after it, such as first weights, is the same here.
            RandomStreams.Python.Integer(1, MostOfAName);
            var trial = StateFile.Read(path, Trial.from_state);
            // The name becomes part of the path that the trial is written to.
            if (Path.GetFileName(folder) != $"trial_{trial.trial_id}")
                throw new InvalidDataException($"{path}: the trial in the folder '{Path.GetFileName(folder)}' calls itself '{trial.trial_id}'.");
            trials[trial.trial_id] = trial;
        }
        _trials.Clear();
        foreach (var (id, trial) in trials)
            _trials[id] = trial;
        StateFile.Read(StatePath(), state =>
        {
            set_state(state);
            return true;
        });
        _retryQueue.AddRange(_ongoing.Values.Select(static trial => trial.trial_id));
        _ongoing.Clear();
    }

    /// <summary>Tells the oracle where its files are.</summary>
    internal void SetProjectFolder(string folder) => _projectFolder = folder;

    private static void Refill(List<string> list, IEnumerable<string> items)
    {
        string[] all = [.. items];
        list.Clear();
        list.AddRange(all);
    }

    private string Known(string trialId) => _trials.ContainsKey(trialId)
        ? trialId
        : throw new InvalidDataException($"the oracle names the trial '{trialId}', of which there is no file '{Path.Combine(ProjectFolder, $"trial_{trialId}", "trial.json")}'.");

    private string StatePath() => Path.Combine(ProjectFolder, "oracle.json");

    private void SaveTrial(Trial trial) => StateFile.Write(Path.Combine(ProjectFolder, $"trial_{trial.trial_id}", "trial.json"), trial.get_state());
}
