using Tensorflow.Hdf5;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Saving.LegacyH5;

/// <summary>
/// A whole model in an HDF5 file: its config and how it was compiled in attributes, its weights and the optimizer's in groups. Keras 1 and 2 saved models so.
/// Source: keras.src.legacy.saving.legacy_h5_format.
/// </summary>
internal static class LegacyModel
{
    private const string ModelConfig = "model_config";
    private const string TrainingConfig = "training_config";
    private const string OptimizerWeights = "optimizer_weights";

    /// <summary>Writes a model.</summary>
    /// <param name="file">The file, which is empty.</param>
    /// <param name="model">The model.</param>
    /// <param name="include_optimizer">Whether to write how it was compiled and the optimizer's state.</param>
    /// <exception cref="TypeError">An object in the config has none itself.</exception>
    public static void Write(H5File file, Model model, bool include_optimizer)
    {
        file.attrs["keras_version"] = KerasVersion.Text;
        file.attrs["backend"] = "tensorflow";
        file.attrs[ModelConfig] = JsonWriter.Write(LegacyConfig.OfModel(model));
        var optimizer = include_optimizer ? model.optimizer : null;
        if (optimizer is not null && model.get_compile_config() is { } compile)
            file.attrs[TrainingConfig] = JsonWriter.Write(LegacyConfig.OfTraining(compile));
        LegacyWeights.Write(file.create_group(LegacyWeights.ModelWeights), model);
        if (optimizer is { variables.Count: > 0 })
            LegacyWeights.Write(file.create_group(OptimizerWeights), optimizer.variables, static variable => variable.Variable.Name);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="file">The file.</param>
    /// <param name="custom">Classes and functions of the program's own.</param>
    /// <param name="compile">Whether to compile the model as it was.</param>
    /// <param name="safeMode">Whether code in the config is refused as unsafe.</param>
    /// <exception cref="ValueError">There is no model in the file, or its weights are others than its config says.</exception>
    /// <exception cref="TypeError">A class is not known.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Model Read(H5File file, CustomObjects? custom, bool compile, bool safeMode)
    {
        var config = ReadConfig(file, ModelConfig) ?? throw new ValueError($"No model config found in the file at {file.filename}.");
        using var awaited = new AwaitedWeights();
        var reader = new ObjectReader(custom, safeMode);
        var model = reader.Read(config) as Model ?? throw new TypeError($"{file.filename}: the config of a model was expected. Received: {ConfigText.Of(config)}");
        LegacyWeights.Read(LegacyWeights.GroupOf(file, LegacyWeights.ModelWeights), model);
        awaited.Complete();
        if (compile)
            Compile(file, model, custom);
        return model;
    }

    private static void Compile(H5File file, Model model, CustomObjects? custom)
    {
        if (ReadConfig(file, TrainingConfig) is not { } training)
        {
            Warnings.Warn("No training configuration found in the save file, so the model was *not* compiled. Compile it manually.");
            return;
        }
        using (new CustomObjectScope(CustomObjects.Union(CustomObjectScope.Current, custom)))
            model.compile_from_config(LegacyConfig.CompileArguments(training));
        if (file.Contains(OptimizerWeights) && model.optimizer is { } optimizer)
            ReadOptimizer(LegacyWeights.GroupOf(file, OptimizerWeights), model, optimizer);
    }

    private static void ReadOptimizer(Group group, Model model, Optimizer optimizer)
    {
        if (!optimizer.built)
            optimizer.build(model.trainable_variables);
        var values = LegacyWeights.Values(group);
        // Optimizers of Keras 2 keep other variables than those of today.
        if (optimizer.OrderOf(Array.ConvertAll(values, static value => value.shape)) is not { } order)
        {
            Warnings.Warn("Error in loading the saved optimizer state. As a result, your model is starting with a freshly initialized optimizer.");
            return;
        }
        foreach (var (value, variable) in values.Zip(order))
            WeightValues.Read(value, variable);
    }

    private static Dictionary<string, object?>? ReadConfig(H5File file, string name) => LegacyAttributes.ReadText(file, name) is not { } text ? null
        : JsonReader.Read(text, $"{file.filename} ({name})") as Dictionary<string, object?>
            ?? throw new InvalidDataException($"{file.filename}: the attribute '{name}' holds no dictionary.");
}
