namespace Tensorflow.Keras.Tuners;

/// <summary>
/// Begins many trials for few epochs, and lets the best of them go on. A tuner of its own finds in the values of a trial, beside those of the model: <c>tuner/epochs</c>, the epochs it is to be trained
/// to; <c>tuner/initial_epoch</c>, the epoch it begins with; <c>tuner/trial_id</c>, the trial whose weights it begins with, if any; <c>tuner/bracket</c> and <c>tuner/round</c>.
/// Source: keras_tuner.oracles.HyperbandOracle, after Li, Jamieson, DeSalvo, Rostamizadeh, Talwalkar, Hyperband, 2018.
/// </summary>
[KerasExport("kt.oracles")]
public class HyperbandOracle : Oracle
{
    internal const string TrialId = "tuner/trial_id";
    internal const string Epochs = "tuner/epochs";
    internal const string InitialEpoch = "tuner/initial_epoch";
    private const string Bracket = "tuner/bracket";
    private const string Round = "tuner/round";

    private readonly List<HyperbandBracket> _brackets = [];
    private HyperbandSchedule _schedule;
    private int _currentBracket;
    private int _currentIteration;

    /// <summary>An oracle.</summary>
    /// <param name="objective">What to optimize; where nothing is said, the single number that <c>run_trial</c> or <see cref="HyperModel.fit"/> returns, as small as possible.</param>
    /// <param name="max_epochs">The epochs that a model is trained for at most: a few more than the largest one needs. 1 or more.</param>
    /// <param name="factor">How many times the epochs, and about which part of the trials, each round has of those of the round before. 2 or more.</param>
    /// <param name="hyperband_iterations">How often all brackets are gone through; 0 and <see langword="null"/> until nothing is left to try.</param>
    /// <param name="seed">The start of the random numbers; 0 and <see langword="null"/> take one of Python's <c>random</c>, which <c>keras.utils.set_random_seed</c> starts.</param>
    /// <param name="hyperparameters">Entries that are known before the model asks for them, which goes before what the model says of them.</param>
    /// <param name="allow_new_entries">Whether the model may ask for entries that are not among <paramref name="hyperparameters"/>.</param>
    /// <param name="tune_new_entries">Whether such entries join the search; they keep their default values otherwise.</param>
    /// <param name="max_retries_per_trial">How often a trial that broke down is tried again.</param>
    /// <param name="max_consecutive_failed_trials">After how many failed trials one after another the search is given up.</param>
    /// <exception cref="ValueError">A number that is too small, or new entries are not allowed or not tuned, and none are given.</exception>
    public HyperbandOracle(
        ObjectiveArg? objective = null,
        int max_epochs = 100,
        int factor = 3,
        int? hyperband_iterations = 1,
        long? seed = null,
        HyperParameters? hyperparameters = null,
        bool allow_new_entries = true,
        bool tune_new_entries = true,
        int max_retries_per_trial = 0,
        int max_consecutive_failed_trials = 3)
        : base(objective, null, hyperparameters, allow_new_entries, tune_new_entries, seed, max_retries_per_trial, max_consecutive_failed_trials)
    {
        if (factor < 2)
            throw new ValueError($"factor needs to be a int larger than 1. Received: factor={factor}.");
        if (max_epochs < 1)
            throw new ValueError($"max_epochs needs to be at least 1. Received: max_epochs={max_epochs}.");
        if (hyperband_iterations < 0)
            throw new ValueError($"hyperband_iterations needs to be at least 1, or null to go on until nothing is left to try. Received: hyperband_iterations={hyperband_iterations}.");
        this.hyperband_iterations = hyperband_iterations is 0 ? null : hyperband_iterations;
        _schedule = new HyperbandSchedule(max_epochs, factor);
        _currentBracket = _schedule.Brackets - 1;
        _brackets.Add(new HyperbandBracket(_currentBracket));
    }

    /// <summary>The epochs that a model is trained for at most.</summary>
    public int max_epochs => _schedule.MaxEpochs;

    /// <summary>The least epochs that a model is trained for.</summary>
    public int min_epochs => _schedule.MinEpochs;

    /// <summary>How many times the epochs each round has of those of the round before.</summary>
    public int factor => _schedule.Factor;

    /// <summary>How often all brackets are gone through; <see langword="null"/> until nothing is left to try.</summary>
    public int? hyperband_iterations { get; private set; }

    /// <inheritdoc/>
    public override TrialValues populate_space(string trial_id)
    {
        _brackets.RemoveAll(bracket => bracket.Rounds[^1].Count == _schedule.Size(bracket.Number, bracket.Number));
        foreach (var bracket in _brackets)
        {
            if (bracket.Rounds[0].Count < _schedule.Size(bracket.Number, 0))
                return Begin(trial_id, bracket);
            for (var round = 1; round < bracket.Rounds.Count; round++)
            {
                if (Promoted(bracket, round) is { } best)
                    return new TrialValues(TrialStatus.RUNNING, Continue(trial_id, best, bracket, round));
            }
        }
        if (_currentBracket == 0 && _currentIteration + 1 == hyperband_iterations)
            return new TrialValues(ongoing_trials.Count > 0 ? TrialStatus.IDLE : TrialStatus.STOPPED);
        if (--_currentBracket < 0)
        {
            _currentBracket = _schedule.Brackets - 1;
            _currentIteration++;
        }
        _brackets.Add(new HyperbandBracket(_currentBracket));
        return Begin(trial_id, _brackets[^1]);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_state()
    {
        var state = base.get_state();
        state["hyperband_iterations"] = hyperband_iterations ?? (object)double.PositiveInfinity;
        state["max_epochs"] = max_epochs;
        state["min_epochs"] = min_epochs;
        state["factor"] = factor;
        state["brackets"] = _brackets.ConvertAll(static bracket => (object?)bracket.GetState());
        state["current_bracket"] = _currentBracket;
        state["current_iteration"] = _currentIteration;
        return state;
    }

    /// <inheritdoc/>
    public override void set_state(IReadOnlyDictionary<string, object?> state)
    {
        var reader = new StateReader(state, "the oracle");
        var iterations = double.IsPositiveInfinity(reader.Number("hyperband_iterations")) ? (int?)null : AtLeast(reader, "hyperband_iterations", 1);
        var schedule = new HyperbandSchedule(AtLeast(reader, "max_epochs", 1), AtLeast(reader, "factor", 2), AtLeast(reader, "min_epochs", 1));
        List<HyperbandBracket> brackets = [.. reader.Items("brackets").Select(bracket => HyperbandBracket.From(StateReader.Of(bracket, "a bracket"), schedule, trials))];
        var (bracket, iteration) = (AtLeast(reader, "current_bracket", 0), AtLeast(reader, "current_iteration", 0));
        if (bracket >= schedule.Brackets)
            throw reader.Wrong("current_bracket", $"from 0 to {schedule.Brackets - 1}");
        base.set_state(state);
        (hyperband_iterations, _schedule, _currentBracket, _currentIteration) = (iterations, schedule, bracket, iteration);
        _brackets.Clear();
        _brackets.AddRange(brackets);
    }

    /// <inheritdoc/>
    protected override string compute_values_hash(HyperParameterValues values)
    {
        // The same model for other epochs is no other model.
        var ofTheModel = new HyperParameterValues(values);
        foreach (var name in (ReadOnlySpan<string>)[Epochs, InitialEpoch, Bracket, Round])
            ofTheModel.Remove(name);
        return base.compute_values_hash(ofTheModel);
    }

    private static int AtLeast(StateReader reader, string field, int least) => reader.Integer(field) is var number && number >= least ? number : throw reader.Wrong(field, $"{least} or more");

    /// <summary>A trial of the first round, with values that are drawn.</summary>
    private TrialValues Begin(string trialId, HyperbandBracket bracket)
    {
        if (random_values() is not { Count: > 0 } values)
            return new TrialValues(ongoing_trials.Count > 0 ? TrialStatus.IDLE : TrialStatus.STOPPED);
        SetRound(values, bracket, 0);
        bracket.Rounds[0].Add((null, trialId));
        return new TrialValues(TrialStatus.RUNNING, values);
    }

    /// <summary>The best trial of the round before that is not in this one, once no more than those that are thrown out are missing; <see langword="null"/> before.</summary>
    private Trial? Promoted(HyperbandBracket bracket, int round)
    {
        var thrownOut = _schedule.Size(bracket.Number, round - 1) - _schedule.Size(bracket.Number, round);
        HashSet<string?> promoted = [.. bracket.Rounds[round].Select(static entry => entry.PastId)];
        Trial[] candidates =
        [
            .. bracket.Rounds[round - 1].Where(entry => !promoted.Contains(entry.Id)).Select(entry => trials[entry.Id]).Where(static trial => trial.status == TrialStatus.COMPLETED),
        ];
        return candidates.Length <= thrownOut ? null : objective.direction == "max" ? candidates.MaxBy(static trial => trial.score) : candidates.MinBy(static trial => trial.score);
    }

    /// <summary>The values of a trial that goes on with another one.</summary>
    private HyperParameterValues Continue(string trialId, Trial best, HyperbandBracket bracket, int round)
    {
        var values = new HyperParameterValues(best.hyperparameters.values) { [TrialId] = best.trial_id };
        SetRound(values, bracket, round);
        bracket.Rounds[round].Add((best.trial_id, trialId));
        return values;
    }

    private void SetRound(HyperParameterValues values, HyperbandBracket bracket, int round)
    {
        values[Epochs] = _schedule.Epochs(bracket.Number, round);
        values[InitialEpoch] = round == 0 ? 0 : _schedule.Epochs(bracket.Number, round - 1);
        values[Bracket] = _currentBracket;
        values[Round] = round;
    }
}
