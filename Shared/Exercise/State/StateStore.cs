using System.Globalization;
using System.Text.Json;
using Tensorflow.NumPy;
using Tensorflow.Plotting.Output;
using TfNet.Engine;

namespace Tensorflow.Exercise;

/// <summary>
/// Keeps every model's training in the output folder, so that a run that was stopped goes on with the same bits: <c>state/ID.json</c> names
/// <c>state/ID-EPOCH.npz</c>, which holds weights, optimizer and random streams. The arrays are written first; the last good pair stays until the next one is whole.
/// </summary>
internal sealed class StateStore(string folder, ExerciseOptions options)
{
    /// <summary>Forgets what an earlier run has kept.</summary>
    public void Clear()
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder).Where(static f => Path.GetExtension(f) is ".json" or ".npz" or ".tmp")) File.Delete(file);
    }

    /// <summary>Keeps a training with its arrays.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="state">Where the training stands.</param>
    /// <param name="arrays">Its arrays.</param>
    /// <param name="pretrained">Whether the model began with the weights that the run was asked for.</param>
    public void Save(string model, TrainingState state, IReadOnlyDictionary<string, NDArray> arrays, bool pretrained = false)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{model}-{state.Epochs}{(state.Evaluate is null ? "" : "-end")}.npz");
        var path = Path.Combine(folder, name);
        np.savez(path, new Dictionary<string, NDArray>(arrays));
        OutputFile.WriteBytes(JsonPath(model), new StateDocument(StateDocument.Today, model, options.Seed, options.Epochs, options.Quick, Weights(pretrained), name, Hash(path), state).ToFile());
        foreach (var old in Directory.EnumerateFiles(folder, model + "-*.npz").Where(f => Path.GetFileName(f) != name && Belongs(f, model))) File.Delete(old);
    }

    /// <summary>The training that was kept for a model, with its arrays; null when there is none.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="pretrained">Whether the model begins with the weights that the run was asked for.</param>
    /// <exception cref="UsageException">It cannot be read, or belongs to a run that was asked for something else.</exception>
    public (TrainingState State, IReadOnlyDictionary<string, NDArray> Arrays)? Load(string model, bool pretrained = false)
    {
        var path = JsonPath(model);
        if (!File.Exists(path)) return null;
        try
        {
            var document = StateDocument.FromFile(File.ReadAllBytes(path));
            if (document.Model != model || Path.GetFileName(document.Arrays) != document.Arrays)
                throw new InvalidDataException($"it is the training of '{document.Model}', with its arrays in '{document.Arrays}'.");
            var asked = document with { Seed = options.Seed, Epochs = options.Epochs, Quick = options.Quick, Weights = Weights(pretrained) };
            if (document != asked) throw new UsageException(Mismatch(document, asked));
            var arrays = Path.Combine(folder, document.Arrays);
            if (Hash(arrays) != document.ArraysSha256)
                throw new InvalidDataException($"'{document.Arrays}' is not the file that was kept: its checksum does not match.");
            return (document.State, np.loadz(arrays));
        }
        catch (Exception error) when (error is JsonException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException($"The training kept in '{path}' cannot be read: {error.Message} Delete the folder '{folder}' or run without --resume to start again.");
        }
    }

    private static string Hash(string file)
    {
        var digest = new Sha256();
        using var stream = File.OpenRead(file);
        digest.Append(stream);
        return digest.Finish();
    }

    private string JsonPath(string model) => Path.Combine(folder, model + ".json");

    // "15-3.npz" belongs to model 15; "adam-16-3.npz" does not belong to a model "adam".
    private static bool Belongs(string file, string model)
    {
        var rest = Path.GetFileNameWithoutExtension(file)[(model.Length + 1)..];
        return rest.Replace("-end", "", StringComparison.Ordinal).All(char.IsAsciiDigit);
    }

    private string? Weights(bool pretrained) => pretrained ? options.Weights ?? "none" : null;

    private string Mismatch(StateDocument kept, StateDocument asked)
    {
        static string Describe(StateDocument document) =>
            $"--seed {document.Seed?.ToString(CultureInfo.InvariantCulture) ?? "none"}{(document.Epochs is { } n ? $" --epochs {n}" : "")}{(document.Quick ? " --quick" : "")}"
            + (document.Weights is { } weights ? $" --weights {weights}" : "");
        return $"The run in '{folder}' was made with {Describe(kept)}. Received: {Describe(asked)}. "
            + "Resume it with the same options, choose another --output, or run without --resume.";
    }
}
