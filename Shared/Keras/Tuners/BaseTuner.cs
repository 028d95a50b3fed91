using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// Runs trials that an oracle chooses, and keeps what is needed to go on later. Derive from <see cref="Tuner"/> to search among models, from this class to search among anything else.
/// Source: keras_tuner.engine.base_tuner.BaseTuner.
/// </summary>
public abstract partial class BaseTuner
{
    private readonly HyperModel? _hypermodel;

    /// <summary>A tuner.</summary>
    /// <param name="oracle">Chooses the hyperparameters.</param>
    /// <param name="hypermodel">The models; not needed where <see cref="run_trial"/> is overridden and does without.</param>
    /// <param name="directory">The folder for the files of searches.</param>
    /// <param name="project_name">The folder in it for this search.</param>
    /// <param name="overwrite">Whether a search that is there is deleted; it goes on otherwise.</param>
    /// <param name="tuner_id">What the tuner is called in files.</param>
    /// <exception cref="InvalidDataException">The files of a search that is there are damaged.</exception>
    protected BaseTuner(Oracle oracle, HyperModel? hypermodel = null, string? directory = null, string? project_name = null, bool overwrite = false, string? tuner_id = null)
    {
        this.oracle = oracle;
        _hypermodel = hypermodel;
        this.directory = string.IsNullOrEmpty(directory) ? "." : directory;
        this.project_name = string.IsNullOrEmpty(project_name) ? "untitled_project" : project_name;
        this.tuner_id = string.IsNullOrEmpty(tuner_id) ? "tuner0" : tuner_id;
        project_dir = Path.Combine(this.directory, this.project_name);
        oracle.SetProjectFolder(project_dir);
        if (overwrite && Directory.Exists(project_dir))
            Directory.Delete(project_dir, recursive: true);
        if (File.Exists(StatePath()))
        {
            StandardOutput.Writer.WriteLine($"Reloading Tuner from {StatePath()}");
            reload();
        }
        else
        {
            PopulateInitialSpace();
        }
    }

    /// <summary>Chooses the hyperparameters.</summary>
    public Oracle oracle { get; }

    /// <summary>The models.</summary>
    /// <exception cref="ValueError">None are given.</exception>
    public HyperModel hypermodel => _hypermodel ?? throw new FatalValueError(
        "Received `hypermodel: null`. We only allow not specifying `hypermodel` if the user defines the search space in `Tuner.run_trial()` by subclassing a `Tuner` class without using a `HyperModel` instance.");

    /// <summary>The folder for the files of searches.</summary>
    public string directory { get; }

    /// <summary>The folder in it for this search.</summary>
    public string project_name { get; }

    /// <summary>What the tuner is called in files.</summary>
    public string tuner_id { get; }

    /// <summary>The folder for the files of this search.</summary>
    public string project_dir { get; }

    /// <summary>How many trials are left; <see langword="null"/> where no number is set.</summary>
    public int? remaining_trials => oracle.remaining_trials();

    /// <summary>Runs a trial.</summary>
    /// <param name="trial">The trial, with the hyperparameters to take.</param>
    /// <param name="arguments">The arguments of the search.</param>
    /// <returns>The objective as a number, metrics by name, a history, or a list of such.</returns>
    public abstract TrialResults run_trial(Trial trial, FitArguments arguments);

    /// <summary>Before a trial is chosen.</summary>
    public virtual void pre_create_trial()
    {
    }

    /// <summary>Before a trial.</summary>
    /// <param name="trial">The trial.</param>
    public virtual void on_trial_begin(Trial trial)
    {
    }

    /// <summary>After a trial: the oracle is told, and what it knows is written.</summary>
    /// <param name="trial">The trial.</param>
    public virtual void on_trial_end(Trial trial)
    {
        oracle.end_trial(trial);
        save();
    }

    /// <summary>Before the first trial.</summary>
    public virtual void on_search_begin()
    {
    }

    /// <summary>After the last trial.</summary>
    public virtual void on_search_end()
    {
    }

    /// <summary>The hyperparameters of the best trials, the best one first.</summary>
    /// <param name="num_trials">How many.</param>
    public IReadOnlyList<HyperParameters> get_best_hyperparameters(int num_trials = 1) => [.. oracle.get_best_trials(num_trials).Select(static trial => trial.hyperparameters)];

    /// <summary>Prints the search space.</summary>
    /// <param name="extended">Has no effect, as in Python.</param>
    public void search_space_summary(bool extended = false)
    {
        var output = StandardOutput.Writer;
        output.WriteLine("Search space summary");
        output.WriteLine($"Default search space size: {oracle.hyperparameters.space.Count}");
        foreach (var hp in oracle.hyperparameters.space)
        {
            var config = hp.get_config();
            config.Remove("name");
            output.WriteLine($"{hp.name} ({hp.ClassName})");
            output.WriteLine(PythonText.Repr(config));
        }
    }

    /// <summary>Prints the best trials.</summary>
    /// <param name="num_trials">How many.</param>
    public void results_summary(int num_trials = 10)
    {
        var output = StandardOutput.Writer;
        output.WriteLine("Results summary");
        output.WriteLine($"Results in {project_dir}");
        output.WriteLine($"Showing {num_trials} best trials");
        output.WriteLine(oracle.objective.ToString());
        foreach (var trial in oracle.get_best_trials(num_trials))
        {
            output.WriteLine();
            trial.summary();
        }
    }

    /// <summary>What the tuner has to remember apart from the oracle: nothing, unless a tuner of another kind has something.</summary>
    public virtual Dictionary<string, object?> get_state() => [];

    /// <summary>Remembers what <see cref="get_state"/> wrote.</summary>
    /// <param name="state">The state.</param>
    public virtual void set_state(IReadOnlyDictionary<string, object?> state)
    {
    }

    /// <summary>Writes what oracle and tuner have to remember.</summary>
    public void save()
    {
        oracle.save();
        StateFile.Write(StatePath(), get_state());
    }

    /// <summary>Reads what oracle and tuner have to remember.</summary>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public void reload()
    {
        try
        {
            oracle.reload();
            StateFile.Read(StatePath(), state =>
            {
                set_state(state);
                return true;
            });
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FileNotFoundException)
        {
            throw new InvalidDataException(
                "Error reloading `Oracle` from existing project. If you did not mean to reload from an existing project, change the `project_name` or pass `overwrite: true` when creating the `Tuner`. "
                + $"Found existing project at: {project_dir}\n{wrong.Message}", wrong);
        }
    }

    /// <summary>The folder for the files of a trial, which is made.</summary>
    /// <param name="trial_id">The trial.</param>
    public string get_trial_dir(string trial_id)
    {
        var folder = Path.Combine(project_dir, $"trial_{trial_id}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private string StatePath() => Path.Combine(project_dir, $"{tuner_id}.json");
}
