using System.Globalization;
using System.Text;
using Tensorflow.Hdf5;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.Keras.Saving.LegacyH5;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>Files that hold whole models: <c>.keras</c> archives, folders with the same in them, and HDF5 files. Source: keras.src.saving.saving_api.</summary>
internal static class ModelFiles
{
    private const string ArchiveEnding = ".keras";

    /// <summary>Writes a model. A file is whole or as it was.</summary>
    /// <param name="model">The model.</param>
    /// <param name="filepath">The file, which ends in <c>.keras</c>, <c>.h5</c> or <c>.hdf5</c>, or the folder.</param>
    /// <param name="overwrite">Whether what exists is replaced unasked.</param>
    /// <param name="zipped">Whether an archive is written, and not a folder.</param>
    /// <param name="include_optimizer">Of an HDF5 file, whether the optimizer is in it.</param>
    /// <exception cref="ValueError">The file has an ending that is not known.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(Model model, string filepath, bool overwrite, bool zipped, bool include_optimizer)
    {
        var isArchive = filepath.EndsWith(ArchiveEnding, StringComparison.Ordinal);
        if (!zipped && isArchive)
            throw new ValueError($"When using `zipped=False`, the `filepath` argument should not end in `.keras`. Received: filepath={filepath}");
        if (zipped && !isArchive && !IsHdf5(filepath))
        {
            throw new ValueError(
                "Invalid filepath extension for saving. Please add either a `.keras` extension for the native Keras format (recommended) or a `.h5` extension. "
                + $"Received: filepath={filepath}.");
        }
        if (!Overwriting.IsAllowed(filepath, overwrite))
            return;
        if (!zipped)
            SaveFolder(model, filepath);
        else if (isArchive)
            AtomicFile.Write(filepath, stream => Save(model, stream));
        else
            SaveHdf5(model, filepath, include_optimizer);
    }

    /// <summary>Writes a <c>.keras</c> archive into a stream.</summary>
    /// <param name="model">The model.</param>
    /// <param name="stream">Takes the archive; it need not be able to go back.</param>
    public static void Save(Model model, Stream stream)
    {
        WarnUnbuilt(model);
        KerasArchive.Write(stream, ConfigOf(model), Metadata(), file => ModelState.Save(model, file));
    }

    /// <summary>Reads a model.</summary>
    /// <param name="filepath">The file or folder.</param>
    /// <param name="custom">Classes and functions of the program's own that the file names.</param>
    /// <param name="compile">Whether to compile the model as it was.</param>
    /// <param name="safeMode">Whether code in the file is refused as unsafe; it is never run.</param>
    /// <exception cref="ValueError">There is no such file, its ending is not known, there is code in it, or its weights are others than its config says.</exception>
    /// <exception cref="TypeError">A class is not known.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Model Load(string filepath, CustomObjects? custom, bool compile, bool safeMode)
    {
        if (File.Exists(Path.Combine(filepath, KerasArchive.Config)))
            return LoadFolder(filepath, custom, compile, safeMode);
        if (IsHdf5(filepath))
        {
            using var file = h5py.File(filepath);
            return LegacyModel.Read(file, custom, compile, safeMode);
        }
        if (!filepath.EndsWith(ArchiveEnding, StringComparison.Ordinal))
        {
            throw new ValueError(
                $"File format not supported: filepath={filepath}. Keras 3 only supports V3 `.keras` files and legacy H5 format files (`.h5` extension). "
                + "Note that the legacy SavedModel format is not supported by `load_model()` in Keras 3.");
        }
        if (!File.Exists(filepath))
            throw new ValueError($"File not found: filepath={filepath}. Please ensure the file is an accessible `.keras` zip file.");
        using var archive = KerasArchive.Open(filepath);
        return Load(archive, filepath, custom, compile, safeMode);
    }

    /// <summary>Reads a model from a stream, from where it stands to its end: a <c>.keras</c> archive or an HDF5 file.</summary>
    /// <param name="stream">The stream; it stays open. One that cannot go back is read into memory first.</param>
    /// <param name="custom">Classes and functions of the program's own that the file names.</param>
    /// <param name="compile">Whether to compile the model as it was.</param>
    /// <param name="safeMode">Whether code in the file is refused as unsafe; it is never run.</param>
    /// <inheritdoc cref="Load(string, CustomObjects?, bool, bool)"/>
    public static Model Load(Stream stream, CustomObjects? custom, bool compile, bool safeMode)
    {
        const string Name = "the stream";
        using var whole = Seekable(stream);
        var start = new byte[4];
        var read = whole.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        whole.Position = 0;
        if (ZipReader.Starts(start.AsSpan(0, read)))
        {
            using var archive = KerasArchive.Open(whole, Name);
            return Load(archive, Name, custom, compile, safeMode);
        }
        using var file = h5py.File(whole);
        return LegacyModel.Read(file, custom, compile, safeMode);
    }

    private static Model Load(KerasArchive archive, string name, CustomObjects? custom, bool compile, bool safeMode)
    {
        using var awaited = new AwaitedWeights();
        var model = ModelOf(archive.ReadConfig(), name, custom, compile, safeMode);
        using var weights = archive.OpenWeights();
        ModelState.Load(model, weights);
        awaited.Complete();
        return model;
    }

    private static Model LoadFolder(string folder, CustomObjects? custom, bool compile, bool safeMode)
    {
        var config = Path.Combine(folder, KerasArchive.Config);
        if (new FileInfo(config).Length is > JsonReader.MaxBytes and var length)
            throw new InvalidDataException($"{config} has {length} bytes. At most {JsonReader.MaxBytes} are read.");
        using var awaited = new AwaitedWeights();
        var model = ModelOf(File.ReadAllBytes(config), folder, custom, compile, safeMode);
        using var weights = h5py.File(Path.Combine(folder, KerasArchive.Weights));
        ModelState.Load(model, weights);
        awaited.Complete();
        return model;
    }

    private static Model ModelOf(byte[] text, string name, CustomObjects? custom, bool compile, bool safeMode)
    {
        var source = $"{name} ({KerasArchive.Config})";
        var config = JsonReader.Read(text, source) as Dictionary<string, object?> ?? throw new InvalidDataException($"{source}: a dictionary is expected, the config of a model.");
        if (!compile)
            config["compile_config"] = null;
        return new ObjectReader(custom, safeMode).Read(config) as Model ?? throw new TypeError($"{source}: the config of a model was expected. Received: {ConfigText.Of(config)}");
    }

    private static void SaveHdf5(Model model, string filepath, bool include_optimizer)
    {
        Warnings.Warn(
            "You are saving your model as an HDF5 file via `model.save()` or `keras.saving.save_model(model)`. This file format is considered legacy. "
            + "We recommend using instead the native Keras format, e.g. `model.save('my_model.keras')` or `keras.saving.save_model(model, 'my_model.keras')`. ");
        AtomicFile.Write(
            filepath,
            stream =>
            {
                using var file = h5py.File(stream, "w");
                LegacyModel.Write(file, model, include_optimizer);
            },
            makeFolders: true);
    }

    /// <summary>Writes each file of a folder atomically, the one that makes it a model's last.</summary>
    private static void SaveFolder(Model model, string folder)
    {
        WarnUnbuilt(model);
        var config = ConfigOf(model);
        AtomicFile.Write(
            Path.Combine(folder, KerasArchive.Weights),
            stream =>
            {
                using var file = h5py.File(stream, "w");
                ModelState.Save(model, file);
            },
            makeFolders: true);
        AtomicFile.Write(Path.Combine(folder, KerasArchive.Metadata), static stream => stream.Write(Encoding.UTF8.GetBytes(Metadata())));
        AtomicFile.Write(Path.Combine(folder, KerasArchive.Config), stream => stream.Write(Encoding.UTF8.GetBytes(config)));
    }

    private static string ConfigOf(Model model) => JsonWriter.Write(new ObjectWriter().Write(model));

    private static string Metadata() => JsonWriter.Write(new Dictionary<string, object?>
    {
        ["keras_version"] = KerasVersion.Text,
        ["date_saved"] = DateTime.Now.ToString("yyyy-MM-dd'@'HH:mm:ss", CultureInfo.InvariantCulture),
    });

    private static bool IsHdf5(string filepath) => filepath.EndsWith(".h5", StringComparison.Ordinal) || filepath.EndsWith(".hdf5", StringComparison.Ordinal);

    private static void WarnUnbuilt(Model model)
    {
        if (!model.built)
        {
            Warnings.Warn(
                "You are saving a model that has not yet been built. It might not contain any weights yet. Consider building the model first by calling it on some data.");
        }
    }

    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
            return new PartStream(stream, stream.Position, stream.Length - stream.Position);
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        return memory;
    }
}
