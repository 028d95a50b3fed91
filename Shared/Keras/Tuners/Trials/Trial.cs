using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>One choice of hyperparameters, and how a model did with it. Source: keras_tuner.engine.trial.Trial.</summary>
public sealed class Trial
{
    /// <summary>A trial that has not run.</summary>
    /// <param name="hyperparameters">The space and the values.</param>
    /// <param name="trial_id">What it is called in files and messages.</param>
    /// <param name="status">How it stands.</param>
    /// <param name="message">What went wrong, if anything.</param>
    public Trial(HyperParameters hyperparameters, string trial_id, TrialStatus status = TrialStatus.RUNNING, string? message = null)
    {
        this.hyperparameters = hyperparameters;
        this.trial_id = trial_id;
        this.status = status;
        this.message = message;
    }

    /// <summary>The space and the values.</summary>
    public HyperParameters hyperparameters { get; set; }

    /// <summary>What it is called in files and messages.</summary>
    public string trial_id { get; }

    /// <summary>What was reported of it.</summary>
    public MetricsTracker metrics { get; private init; } = new();

    /// <summary>The value of the objective; <see langword="null"/> before the trial is completed.</summary>
    public double? score { get; set; }

    /// <summary>The step, such as the epoch, counted from 0, at which the score was observed.</summary>
    public int? best_step { get; set; } = 0;

    /// <summary>How it stands.</summary>
    public TrialStatus status { get; set; }

    /// <summary>What went wrong, if anything.</summary>
    public string? message { get; set; }

    /// <summary>Prints hyperparameters, score and what went wrong.</summary>
    public void summary()
    {
        var output = StandardOutput.Writer;
        output.WriteLine($"Trial {trial_id} summary");
        output.WriteLine("Hyperparameters:");
        display_hyperparameters();
        if (score is { } number)
            output.WriteLine($"Score: {PythonNumber.Repr(number)}");
        if (message is not null)
            output.WriteLine(message);
    }

    /// <summary>Prints the hyperparameters.</summary>
    public void display_hyperparameters()
    {
        if (hyperparameters.values.Count == 0)
            StandardOutput.Writer.WriteLine("default configuration");
        foreach (var (name, value) in hyperparameters.values)
            StandardOutput.Writer.WriteLine($"{name}: {PythonText.Str(value)}");
    }

    /// <summary>The trial as plain data, as Python writes it.</summary>
    public Dictionary<string, object?> get_state() => new()
    {
        ["trial_id"] = trial_id,
        ["hyperparameters"] = hyperparameters.get_config(),
        ["metrics"] = metrics.get_config(),
        ["score"] = score,
        ["best_step"] = best_step,
        ["status"] = status.ToString(),
        ["message"] = message,
    };

    /// <summary>The trial that a state describes.</summary>
    /// <param name="state">What <see cref="get_state"/> wrote, here or in Python.</param>
    /// <exception cref="InvalidDataException">The state is damaged.</exception>
    public static Trial from_state(IReadOnlyDictionary<string, object?> state)
    {
        var reader = new StateReader(state, "the trial");
        // TryParse takes numbers, too.
        if (!Enum.TryParse<TrialStatus>(reader.Text("status"), out var status) || !Enum.IsDefined(status) || status.ToString() != reader.Text("status"))
            throw reader.Wrong("status", string.Join(", ", Enum.GetNames<TrialStatus>()));
        var space = HyperParameters.from_config(reader["hyperparameters"] as IReadOnlyDictionary<string, object?> ?? throw reader.Wrong("hyperparameters", "a dictionary"));
        return new Trial(space, reader.Text("trial_id"), status, reader.TextOrNull("message"))
        {
            metrics = MetricsTracker.From(reader.Map("metrics")),
            score = reader.NumberOrNull("score"),
            best_step = reader.IntegerOrNull("best_step"),
        };
    }
}
