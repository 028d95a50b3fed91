using System.Collections;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Saving.LegacyH5;

/// <summary>Configs as HDF5 files of whole models have them: classes go without their modules. Source: keras.src.legacy.saving.saving_utils.</summary>
internal static class LegacyConfig
{
    private const string Optimizer = "optimizer";
    private const string OptimizerConfig = "optimizer_config";

    /// <summary>The config of a model.</summary>
    /// <exception cref="TypeError">An object in it has none itself.</exception>
    public static Dictionary<string, object?> OfModel(Model model) => OfLayer((IReadOnlyDictionary<string, object?>)new ObjectWriter().Write(model)!);

    /// <summary>How a model was compiled.</summary>
    /// <param name="compile">What <see cref="Model.get_compile_config"/> gives.</param>
    public static Dictionary<string, object?> OfTraining(IReadOnlyDictionary<string, object?> compile)
    {
        var training = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in compile.Where(static argument => argument.Key != Optimizer))
            training[name] = name == "loss" ? WithFullNames(WithoutModules(value)) : WithoutModules(value);
        training[OptimizerConfig] = WithoutModules(compile[Optimizer]);
        return training;
    }

    /// <summary>What <c>compile_from_config</c> takes, from how a model was compiled.</summary>
    public static Dictionary<string, object?> CompileArguments(IReadOnlyDictionary<string, object?> training)
    {
        var compile = new Dictionary<string, object?>(StringComparer.Ordinal) { [Optimizer] = training.GetValueOrDefault(OptimizerConfig) };
        foreach (var name in (string[])["loss", "loss_weights", "metrics", "weighted_metrics"])
            compile[name] = training.GetValueOrDefault(name);
        return compile;
    }

    private static Dictionary<string, object?> OfLayer(IReadOnlyDictionary<string, object?> layer)
    {
        var legacy = Bare(layer);
        if (legacy["config"] is IReadOnlyDictionary<string, object?> config && config.GetValueOrDefault("layers") is IEnumerable layers and not string)
        {
            legacy["config"] = new Dictionary<string, object?>(config, StringComparer.Ordinal)
            {
                ["layers"] = layers.Cast<object?>().Select(static inner => inner is IReadOnlyDictionary<string, object?> map && map.ContainsKey("class_name") ? OfLayer(map) : inner).ToList(),
            };
        }
        return legacy;
    }

    private static object? WithoutModules(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map when map.GetValueOrDefault("class_name") is SpecialObjects.Lambda => "<lambda>",
        IReadOnlyDictionary<string, object?> map when map.GetValueOrDefault("class_name") is "function" => map.GetValueOrDefault("config"),
        IReadOnlyDictionary<string, object?> map when map.ContainsKey("class_name") => Bare(map),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(static entry => entry.Key, static entry => WithoutModules(entry.Value)),
        IEnumerable list and not string => list.Cast<object?>().Select(WithoutModules).ToList(),
        _ => value,
    };

    /// <summary>Losses by their full names: Keras reads no short ones out of these files.</summary>
    private static object? WithFullNames(object? loss) => loss switch
    {
        string name => name.ToLowerInvariant() switch
        {
            "mse" => "mean_squared_error",
            "mae" => "mean_absolute_error",
            "mape" => "mean_absolute_percentage_error",
            "msle" => "mean_squared_logarithmic_error",
            "bce" => "binary_crossentropy",
            "kld" => "kl_divergence",
            _ => name,
        },
        IReadOnlyDictionary<string, object?> map when !map.ContainsKey("class_name") => map.ToDictionary(static entry => entry.Key, static entry => WithFullNames(entry.Value)),
        IEnumerable list and not string and not IReadOnlyDictionary<string, object?> => list.Cast<object?>().Select(WithFullNames).ToList(),
        _ => loss,
    };

    /// <summary>An object's config without its module; a class that is registered goes by the name that it has there.</summary>
    private static Dictionary<string, object?> Bare(IReadOnlyDictionary<string, object?> config)
    {
        var bare = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in config.Where(static entry => entry.Key is not ("module" or "registered_name" or "build_config" or "compile_config")))
            bare[key] = value;
        if (config.GetValueOrDefault("registered_name") is string registered)
            bare["class_name"] = registered;
        return bare;
    }
}
