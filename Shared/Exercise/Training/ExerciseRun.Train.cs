using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.KerasApi;

namespace Tensorflow.Exercise;

public sealed partial class ExerciseRun
{
    /// <summary>How much training says.</summary>
    public Verbosity verbose => Options.Verbose;

    /// <summary>Trains a model, or takes it from an earlier study or an earlier run; its results belong to every study that names it.</summary>
    /// <param name="id">The model's name in the results.</param>
    /// <param name="build">Makes and compiles the model, right after the random seeds are set.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="y">The targets.</param>
    /// <param name="test">The data to evaluate on in the end.</param>
    /// <param name="epochs">The notebook's number of epochs.</param>
    /// <param name="batch_size">The samples of a step.</param>
    /// <param name="validation_split">The part of the samples, from the end, to validate on.</param>
    /// <param name="callbacks">What happens at the stages of the training.</param>
    /// <exception cref="UsageException">What an earlier run has kept cannot be used.</exception>
    public TrainedModel train(
        string id, Func<Model> build, NDArray x, NDArray y, (NDArray x, NDArray y) test, int epochs, int batch_size = 32, double validation_split = 0,
        params Callback[] callbacks) =>
        train(id, build, training => training.model.fit(
            x, y, batch_size, training.epochs, training.verbose, callbacks: training.callbacks(callbacks), validation_split: validation_split, initial_epoch: training.initial_epoch),
            test, epochs, batch_size);

    /// <summary>Trains a model by a line of one's own, or takes it from an earlier study or an earlier run; its results belong to every study that names it.</summary>
    /// <param name="id">The model's name in the results.</param>
    /// <param name="build">Makes and compiles the model, right after the random seeds are set.</param>
    /// <param name="fit">Calls <c>fit</c> with the epochs, the first epoch and the callbacks that it is given.</param>
    /// <param name="test">The data to evaluate on in the end.</param>
    /// <param name="epochs">The notebook's number of epochs.</param>
    /// <param name="batch_size">The samples of a step.</param>
    /// <exception cref="UsageException">What an earlier run has kept cannot be used.</exception>
    public TrainedModel train(string id, Func<Model> build, Action<Training> fit, (NDArray x, NDArray y) test, int epochs, int batch_size = 32) =>
        once("model " + id, () =>
        {
            var model = begin(build);
            var kept = Options.Resume ? Restore(id, model) : null;
            var history = new History { history = kept?.State.History ?? [] };
            if (kept is not null) ModelArrays.Restore(history, kept.Value.Arrays);
            if (kept?.State.Evaluate is null)
            {
                var done = kept?.State.Epochs ?? 0;
                Training? training = null;
                // A training whose epochs are all there comes to its end here: callbacks such as EarlyStopping have the last word about the weights.
                training = new Training(model, kept is { State.Stopped: true } ? done : this.epochs(epochs), done, verbose, history, kept?.Arrays,
                    stopped => Keep(id, model, new(study, model.count_params(), batch_size, stopped, history.history, null), history, training!.Parts));
                try
                {
                    fit(training);
                }
                catch (InvalidDataException error) when (kept is not null)
                {
                    throw Unusable(id, error);
                }
            }
            if (kept?.State.Evaluate is not { } evaluate)
            {
                evaluate = new(model.evaluate(test.x, test.y, verbose: verbose));
                Keep(id, model, new(study, model.count_params(), batch_size, Stopped: true, history.history, evaluate), history, []);
            }
            ReportTrained();
            Record(id, kept?.State ?? new(study, model.count_params(), batch_size, true, history.history, evaluate), evaluate);
            return new TrainedModel(id, model, history, (evaluate["loss"], evaluate["accuracy"]));
        });

    /// <summary>Sets the random seeds and makes a model.</summary>
    /// <param name="build">Makes and compiles the model.</param>
    public Model begin(Func<Model> build)
    {
        keras.backend.clear_session();
        seed();
        return build();
    }

    /// <summary>Makes a model that was trained before, with the weights that <c>--weights</c> says.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="build">Makes it from "imagenet", the path of a file, or <see langword="null"/> for weights drawn at random.</param>
    /// <exception cref="UsageException">The weights are not to be had, or are another model's.</exception>
    public T pretrained<T>(Func<string?, T> build)
        where T : Model
    {
        if (Options.Weights is not { } weights) return build(null);
        try
        {
            return build(weights);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or ValueError)
        {
            throw new UsageException(
                $"The study '{study}' begins with the weights '{weights}', which cannot be used: {error.Message.TrimEnd('.')}. Name a file of weights by --weights PATH, "
                + "or train from scratch by --weights none.");
        }
    }

    /// <summary>Sets the random seeds, if the run has one.</summary>
    public void seed()
    {
        if (Options.Seed is { } value) keras.utils.set_random_seed(value);
    }

    private (TrainingState State, IReadOnlyDictionary<string, NDArray> Arrays)? Restore(string id, Model model)
    {
        if (_state.Load(id, _studies[^1].Study.Pretrained) is not { } kept) return null;
        try
        {
            ModelArrays.Restore(model, kept.Arrays);
        }
        catch (InvalidDataException error)
        {
            throw Unusable(id, error);
        }
        StandardOutput.Writer.WriteLine($"{id}: {kept.State.Epochs} epochs are there from the earlier run.");
        return kept;
    }

    private static UsageException Unusable(string id, InvalidDataException error) =>
        new($"The training of '{id}' cannot be resumed: {error.Message} Run without --resume to start again.");

    private void Keep(string id, Model model, TrainingState state, History history, IReadOnlyList<IResumable> parts)
    {
        _state.Save(id, state, ModelArrays.Of(model, history, parts), _studies[^1].Study.Pretrained);
        Record(id, state, state.Evaluate);
        Save();
    }

    private void Record(string id, TrainingState state, Dictionary<string, float>? evaluate) =>
        _results[id] = new(id, state.Parameters, state.Epochs, state.BatchSize, state.History, evaluate);
}
