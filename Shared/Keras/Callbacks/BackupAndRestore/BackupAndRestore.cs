using System.Text.Json;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Callbacks;

/// <summary>
/// Keeps a training, so that a program that was stopped goes on where it was: give the same callback to the same <c>fit</c> again. The files are those of Keras, and one beside them with what else a
/// training changes, random streams and the order of the samples among it: it goes on with the same bits, in the middle of an epoch too where the data are arrays. Without that file, which Python does
/// not write, and with other data, the epoch is begun again, as in Keras. Source: keras.callbacks.BackupAndRestore.
/// </summary>
[KerasExport("callbacks")]
public class BackupAndRestore : Callback, ITrainingKeeper
{
    private const string Schedule = "batches";
    private readonly BackupFolder _folder;
    private readonly SavingSchedule _schedule;
    private IReadOnlyDictionary<string, NDArray>? _state;
    private int _epoch;
    private bool _isDue;

    /// <summary>A callback with these settings.</summary>
    /// <param name="backup_dir">The folder; it is not to be used for other things.</param>
    /// <param name="save_freq"><c>"epoch"</c> to keep the training after each epoch, or after how many batches.</param>
    /// <param name="delete_checkpoint">Whether the files are removed when the training has come to its end.</param>
    /// <param name="double_checkpoint">Whether the backup before the last one is kept, too, and taken where the last one is damaged.</param>
    /// <exception cref="ValueError">There is no folder, or the frequency is none.</exception>
    public BackupAndRestore(string backup_dir, Frequency? save_freq = null, bool delete_checkpoint = true, bool double_checkpoint = false)
    {
        if (string.IsNullOrEmpty(backup_dir))
            throw new ValueError("Empty `backup_dir` argument passed");
        this.save_freq = save_freq ?? "epoch";
        if (!this.save_freq.IsEpoch && !this.save_freq.IsNumber)
            throw new ValueError($"Invalid value for argument `save_freq`. Received: save_freq={this.save_freq}. Expected either 'epoch' or an integer value.");
        this.backup_dir = backup_dir;
        this.delete_checkpoint = delete_checkpoint;
        this.double_checkpoint = double_checkpoint;
        _folder = new BackupFolder(backup_dir, double_checkpoint);
        _schedule = new SavingSchedule(this.save_freq);
    }

    /// <summary>The folder.</summary>
    public string backup_dir { get; }

    /// <summary>How often the training is kept.</summary>
    public Frequency save_freq { get; }

    /// <summary>Whether the files are removed when the training has come to its end.</summary>
    public bool delete_checkpoint { get; }

    /// <summary>Whether the backup before the last one is kept, too.</summary>
    public bool double_checkpoint { get; }

    /// <summary>Takes over what was kept, if something was.</summary>
    /// <param name="logs">Empty.</param>
    /// <exception cref="ValueError">The model has no weights yet, or what was kept are those of another model.</exception>
    /// <exception cref="InvalidDataException">What was kept is damaged, or was kept of another training.</exception>
    public override void on_train_begin(Logs logs)
    {
        if (!model.built)
        {
            throw new ValueError(
                "To use the BackupAndRestore callback, you model must be built before you call `fit()`. "
                + $"Model {model} is unbuilt. You can build it beforehand by calling it on a batch of data.");
        }
        _state = null;
        TakeUp(() =>
        {
            _folder.Recover();
            _folder.Read(Restore);
        });
    }

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs logs) => _epoch = epoch;

    void ITrainingKeeper.AfterTrainBegin()
    {
        if (_state is null)
            return;
        var place = TrainingPlace.Of(_state);
        TakeUp(() => TrainingPlace.Restore(model.Progress, _state));
        model.stop_training = place.IsStopped;
        if (place.IsInEpoch)
            return;
        TakeUp(() => TrainingSnapshot.Restore(model, _state));
        _state = null;
    }

    void ITrainingKeeper.AfterEpochBegin()
    {
        if (_state is null)
            return;
        // The epoch had begun when it was kept: what callbacks have done just now they had done then.
        model.load_weights(_folder.Weights);
        TakeUp(() =>
        {
            TrainingPlace.Restore(model.Progress, _state);
            TrainingSnapshot.Restore(model, _state, inEpoch: true);
        });
        _state = null;
    }

    void ITrainingKeeper.AfterTrainBatch(int batch)
    {
        if (!_schedule.IsDue(batch))
            return;
        // The training is kept once the epoch has come to its end, which is at hand.
        if (model.Progress?.HasMore == false)
            _isDue = true;
        else
            Save(_epoch, batch, inEpoch: true);
    }

    void ITrainingKeeper.AfterEpochEnd(int epoch)
    {
        _schedule.EndEpoch();
        if (save_freq.IsEpoch || _isDue)
            Save(epoch + 1, 0, inEpoch: false);
        _isDue = false;
    }

    void ITrainingKeeper.AfterTrainEnd()
    {
        if (delete_checkpoint)
            _folder.Delete();
    }

    private void Save(int epoch, int batch, bool inEpoch)
    {
        var progress = model.Progress;
        var place = new TrainingPlace(epoch, inEpoch && progress is { Data.KnowsPlace: true } ? progress.Taken : 0, model.stop_training);
        var state = TrainingSnapshot.Of(model, TrainingPlace.Parts(progress), place.IsInEpoch);
        place.Write(state);
        state[Schedule] = _schedule.State;
        _folder.Write(path => model.save_weights(path), state, $"{{\"epoch\": {epoch}, \"batch\": {batch}}}");
    }

    private void Restore(string? weights, string? metadata, string? stateFile)
    {
        var kept = metadata is null ? 0 : EpochOf(metadata);
        var state = stateFile is null ? null : np.loadz(stateFile);
        if (state is not null)
            TrainingSnapshot.Check(model, state, TrainingPlace.Of(state).IsInEpoch);
        if (weights is not null)
        {
            if (!model.optimizer!.built)
                model.optimizer.build(model.trainable_variables);
            model.load_weights(weights);
        }
        if (state is null)
        {
            // As in Keras: where no epoch was kept, that counts which `fit` was told.
            if (kept > 0)
                model.Progress?.GoTo(kept, 0, null);
            return;
        }
        var place = TrainingPlace.Of(state);
        model.Progress?.GoTo(place.Epoch, place.Done, TrainingPlace.InData(state));
        _schedule.State = state.Array(Schedule);
        _state = state;
    }

    private void TakeUp(Action restore)
    {
        try
        {
            restore();
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"The training that is kept in '{backup_dir}' cannot be taken up: {error.Message} Delete the folder to begin anew.", error);
        }
    }

    private static int EpochOf(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("epoch", out var epoch) && epoch.ValueKind == JsonValueKind.Number && epoch.TryGetInt32(out var number) && number >= 0)
                return number;
            throw new InvalidDataException($"'{file}' does not tell the epoch of a training. Expected: {{\"epoch\": 3, \"batch\": 0}}.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"'{file}' is not JSON: {error.Message}", error);
        }
    }
}
