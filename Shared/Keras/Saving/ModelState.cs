using Tensorflow.Hdf5;

namespace Tensorflow.Keras.Saving;

/// <summary>Writes the weights of a model and all that belongs to it into a file, and reads them. Source: keras.src.saving.saving_lib._save_state, _load_state.</summary>
internal static class ModelState
{
    /// <summary>Writes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="file">The file.</param>
    /// <param name="skipped">What is left out, with all inside it.</param>
    public static void Save(ISaveable model, H5File file, IEnumerable<object>? skipped = null)
    {
        var store = new WeightsStore(file);
        new SaveablePaths(Visit, skipped: skipped).Walk(model);

        bool Visit(ISaveable saveable, string path)
        {
            saveable.save_own_variables(store.Make(path, saveable.Name));
            return true;
        }
    }

    /// <summary>Reads.</summary>
    /// <param name="model">The model, which is built.</param>
    /// <param name="file">The file.</param>
    /// <param name="skip_mismatch">Whether what does not fit is left as it is, with a warning. Nothing is changed otherwise where something does not fit.</param>
    /// <param name="skipped">What is left as it is, with all inside it.</param>
    /// <exception cref="ValueError">Something does not fit.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static void Load(ISaveable model, H5File file, bool skip_mismatch = false, IReadOnlyCollection<object>? skipped = null)
    {
        var store = new WeightsStore(file);
        if (!skip_mismatch)
            Walk(static (saveable, entry) => saveable.CheckOwnVariables(entry)).Throw();
        var failures = Walk(static (saveable, entry) => saveable.load_own_variables(entry));
        if (skip_mismatch)
            failures.Warn();
        else
            failures.Throw();

        LoadFailures Walk(Action<ISaveable, H5Entry> load)
        {
            var failures = new LoadFailures();
            new SaveablePaths((saveable, path) => failures.Try(saveable, () => load(saveable, store.Get(path))), store.NameOf, skipped).Walk(model);
            return failures;
        }
    }
}
