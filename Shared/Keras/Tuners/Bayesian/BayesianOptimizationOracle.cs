using Tensorflow.Keras.Tuners.Bayesian;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// Draws the values of the first trials; then takes those where, after all that the trials before say, the objective may be best: where a Gaussian process has its lowest bound of confidence.
/// Source: keras_tuner.oracles.BayesianOptimizationOracle.
/// </summary>
[KerasExport("kt.oracles")]
public class BayesianOptimizationOracle : Oracle
{
    private const int Starts = 50;

    private readonly NumPyRandomState _random;
    private GaussianProcess _process;

    /// <summary>An oracle.</summary>
    /// <param name="objective">What to optimize; where nothing is said, the single number that <c>run_trial</c> or <see cref="HyperModel.fit"/> returns, as small as possible.</param>
    /// <param name="max_trials">The number of trials at most; <see langword="null"/> without end.</param>
    /// <param name="num_initial_points">The number of trials whose values are drawn; 0 and <see langword="null"/> take three for each entry of the space.</param>
    /// <param name="alpha">How much of the variance of the results is noise: 0 or more.</param>
    /// <param name="beta">How much a place counts of which little is known: more explore more, 0 goes where the best result is expected.</param>
    /// <param name="seed">The start of the random numbers, of 32 bits; 0 and <see langword="null"/> take one of Python's <c>random</c>, which <c>keras.utils.set_random_seed</c> starts.</param>
    /// <param name="hyperparameters">Entries that are known before the model asks for them, which goes before what the model says of them.</param>
    /// <param name="allow_new_entries">Whether the model may ask for entries that are not among <paramref name="hyperparameters"/>.</param>
    /// <param name="tune_new_entries">Whether such entries join the search; they keep their default values otherwise.</param>
    /// <param name="max_retries_per_trial">How often a trial that broke down is tried again.</param>
    /// <param name="max_consecutive_failed_trials">After how many failed trials one after another the search is given up.</param>
    /// <exception cref="ValueError">A number that is out of its range, or new entries are not allowed or not tuned, and none are given.</exception>
    public BayesianOptimizationOracle(
        ObjectiveArg? objective = null,
        int? max_trials = 10,
        int? num_initial_points = null,
        double alpha = 1e-4,
        double beta = 2.6,
        long? seed = null,
        HyperParameters? hyperparameters = null,
        bool allow_new_entries = true,
        bool tune_new_entries = true,
        int max_retries_per_trial = 0,
        int max_consecutive_failed_trials = 3)
        : base(objective, max_trials, hyperparameters, allow_new_entries, tune_new_entries, seed, max_retries_per_trial, max_consecutive_failed_trials)
    {
        if (!(alpha >= 0) || double.IsInfinity(alpha))
            throw new ValueError($"alpha must be a number in the range [0.0, inf). Received: alpha={PythonNumber.Repr(alpha)}.");
        if (!double.IsFinite(beta))
            throw new ValueError($"beta must be a finite number. Received: beta={PythonNumber.Repr(beta)}.");
        if (num_initial_points < 0)
            throw new ValueError($"num_initial_points must not be below 0. Received: num_initial_points={num_initial_points}.");
        this.num_initial_points = num_initial_points;
        this.alpha = alpha;
        this.beta = beta;
        _random = new NumPyRandomState(this.seed);
        _process = new GaussianProcess(alpha, this.seed);
    }

    /// <summary>The number of trials whose values are drawn; <see langword="null"/> and 0 for three of each entry of the space.</summary>
    public int? num_initial_points { get; private set; }

    /// <summary>How much of the variance of the results is noise.</summary>
    public double alpha { get; private set; }

    /// <summary>How much a place counts of which little is known.</summary>
    public double beta { get; private set; }

    /// <inheritdoc/>
    public override TrialValues populate_space(string trial_id)
    {
        var initial = num_initial_points is > 0 and var given ? given : Math.Max(3 * hyperparameters.space.Count, 3);
        if (trials.Values.Count(static trial => trial.status == TrialStatus.COMPLETED) < initial)
            return random_values() is { } drawn ? new TrialValues(TrialStatus.RUNNING, drawn) : new TrialValues(TrialStatus.STOPPED);
        HyperParameter[] entries = [.. hyperparameters.space.Where(static hp => hp is not FixedHyperParameter)];
        if (entries.Length == 0)
            throw new ValueError("BayesianOptimization has nothing to search for: the space has no entries that are not fixed. Ask for some in the model: hp.Int(…), hp.Float(…), hp.Choice(…), hp.Boolean(…).");
        var (points, results) = Observations(entries);
        _process.Fit(points, results);
        return new TrialValues(TrialStatus.RUNNING, ValuesAt(Optimum(entries.Length)));
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_state()
    {
        var state = base.get_state();
        state["num_initial_points"] = num_initial_points;
        state["alpha"] = alpha;
        state["beta"] = beta;
        return state;
    }

    /// <inheritdoc/>
    public override void set_state(IReadOnlyDictionary<string, object?> state)
    {
        var reader = new StateReader(state, "the oracle");
        var (initial, noise, balance) = (reader.IntegerOrNull("num_initial_points"), reader.Number("alpha"), reader.Number("beta"));
        if (!(noise >= 0) || double.IsInfinity(noise))
            throw reader.Wrong("alpha", "a number in the range [0.0, inf)");
        if (!double.IsFinite(balance))
            throw reader.Wrong("beta", "a finite number");
        if (reader.Long("seed") is < 0 or > uint.MaxValue)
            throw reader.Wrong("seed", "from 0 to 2**32 - 1");
        base.set_state(state);
        (num_initial_points, alpha, beta) = (initial, noise, balance);
        _process = new GaussianProcess(alpha, seed);
    }

    /// <summary>The trials as points between 0 and 1 in each entry, and their results, which are to be small.</summary>
    private (double[][] Points, double[] Results) Observations(HyperParameter[] entries)
    {
        List<double[]> points = [];
        List<double> results = [];
        foreach (var trial in trials.Values)
        {
            double[] point = [.. entries.Select(hp => Finite(hp.value_to_prob(ValueOf(trial.hyperparameters, hp))))];
            double result;
            if (ongoing_trials.Values.Contains(trial))
            {
                // What runs on another tuner is taken to come out a little worse than expected, so that nobody tries the same.
                var (mean, deviation) = _process.Predict(point);
                result = mean + deviation;
            }
            else if (trial is { status: TrialStatus.COMPLETED, score: { } score })
            {
                result = objective.direction == "max" ? -score : score;
            }
            else
            {
                continue;
            }
            points.Add(point);
            results.Add(Finite(result));
        }
        return ([.. points], [.. results]);
    }

    /// <summary>The point where the bound of confidence is lowest, from the best of several starts.</summary>
    private double[] Optimum(int dimensions)
    {
        var box = Box.Unit(dimensions);
        var bound = new FiniteDifferences(new ConfidenceBound(_process, beta), box);
        var starts = new double[Starts * dimensions];
        _random.Uniform(starts, 0, 1);
        var (best, lowest) = (starts[..dimensions], double.PositiveInfinity);
        for (var start = 0; start < Starts; start++)
        {
            var (x, value, _) = BoundedMinimizer.Minimize(bound, starts.AsSpan(start * dimensions, dimensions), box);
            if (value < lowest)
                (best, lowest) = (x, value);
        }
        return best;
    }

    private HyperParameterValues ValuesAt(double[] point)
    {
        var hps = new HyperParameters();
        var next = 0;
        foreach (var hp in hyperparameters.space)
        {
            hps.merge([hp]);
            var value = hp.prob_to_value(hp is FixedHyperParameter ? 0 : point[next++]);
            if (hps.is_active(hp))
                hps.values[hp.name] = value;
        }
        return hps.values;
    }

    /// <summary>The value that a trial had; the default of an entry that was not active in it, or joined the space later.</summary>
    private static object ValueOf(HyperParameters hps, HyperParameter hp) => hps.is_active(hp) && hps.values.TryGetValue(hp.name, out var value) ? value! : hp.@default;

    private static double Finite(double number) => double.IsFinite(number) ? number : 0;
}
