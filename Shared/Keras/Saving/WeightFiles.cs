using Tensorflow.Hdf5;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving.LegacyH5;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>Files that hold the weights of a model: <c>.weights.h5</c>, those in a <c>.keras</c> file, and older ones that end in <c>.h5</c>. Source: keras.src.saving.saving_api.</summary>
internal static class WeightFiles
{
    private const string Ending = ".weights.h5";

    /// <summary>Writes the weights of a model. The file is whole or as it was.</summary>
    /// <param name="model">The model, which is built.</param>
    /// <param name="filepath">The file, which ends in <c>.weights.h5</c>.</param>
    /// <param name="overwrite">Whether a file that exists is replaced unasked.</param>
    /// <param name="objects_to_skip">Layers and optimizers that are left out.</param>
    /// <exception cref="ValueError">The file has another ending, or the model is not built.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(Model model, string filepath, bool overwrite, IEnumerable<object>? objects_to_skip)
    {
        if (!filepath.EndsWith(Ending, StringComparison.Ordinal))
            throw new ValueError($"The filename must end in `.weights.h5`. Received: filepath={filepath}");
        RequireBuilt(model, "saving a model");
        if (!Overwriting.IsAllowed(filepath, overwrite))
            return;
        AtomicFile.Write(filepath, stream =>
        {
            using var file = h5py.File(stream, "w");
            ModelState.Save(model, file, objects_to_skip);
        });
    }

    /// <summary>Reads the weights of a model.</summary>
    /// <param name="model">The model, which is built.</param>
    /// <param name="filepath">The file.</param>
    /// <param name="skip_mismatch">Whether what does not fit is left as it is, with a warning.</param>
    /// <param name="by_name">Of an older file, whether layers are found by their names; they are taken in their order otherwise.</param>
    /// <param name="objects_to_skip">Of a <c>.weights.h5</c> file, layers and optimizers that are left as they are.</param>
    /// <exception cref="ValueError">The file has an ending that is not known, its weights are others, or an argument is not for such files.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static void Load(Model model, string filepath, bool skip_mismatch, bool by_name, IReadOnlyCollection<object>? objects_to_skip)
    {
        var isArchive = filepath.EndsWith(".keras", StringComparison.Ordinal);
        var isState = filepath.EndsWith(Ending, StringComparison.Ordinal);
        var isLegacy = !isState && (filepath.EndsWith(".h5", StringComparison.Ordinal) || filepath.EndsWith(".hdf5", StringComparison.Ordinal));
        if (!isArchive && !isState && !isLegacy)
            throw new ValueError($"File format not supported: filepath={filepath}. Keras 3 only supports V3 `.keras` and `.weights.h5` files, or legacy V1/V2 `.h5` files.");
        if (objects_to_skip is not null && !isState)
            throw new ValueError($"`objects_to_skip` only supports loading '.weights.h5' files. Received: {filepath}");
        if (by_name && !isLegacy)
            throw new ValueError($"`by_name` only supports loading legacy '.h5' or '.hdf5' files. Received: {filepath}");
        RequireBuilt(model, "loading weights into a model");
        if (isArchive)
        {
            using var archive = KerasArchive.Open(filepath);
            using var weights = archive.OpenWeights();
            ModelState.Load(model, weights, skip_mismatch);
            return;
        }
        using var file = h5py.File(filepath);
        if (isState)
            ModelState.Load(model, file, skip_mismatch, objects_to_skip);
        else
            LoadLegacy(model, file, skip_mismatch, by_name);
    }

    private static void LoadLegacy(Model model, H5File file, bool skip_mismatch, bool by_name)
    {
        // A file of a whole model has the weights in a group.
        Group group = file.attrs.Contains("layer_names") || !file.Contains(LegacyWeights.ModelWeights) ? file : LegacyWeights.GroupOf(file, LegacyWeights.ModelWeights);
        if (by_name)
            LegacyWeights.ReadByName(group, model, skip_mismatch);
        else
            LegacyWeights.Read(group, model, skip_mismatch);
    }

    private static void RequireBuilt(Model model, string doing)
    {
        if (!model.built)
            throw new ValueError($"You are {doing} that has not yet been built. Try building the model first by calling it on some data or by using `build()`.");
    }
}
