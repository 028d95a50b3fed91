namespace TfNet.Generators;

/// <summary>A group of classes with configs: what its base writes and what a name in it becomes.</summary>
internal sealed class ConfigGroup
{
    private ConfigGroup(string name, string kind, string type, params string[] baseKeys) => (Name, Kind, Type, BaseKeys) = (name, kind, type, baseKeys);

    /// <summary>All groups.</summary>
    public static ConfigGroup[] All { get; } =
    [
        new("layers", "Layer", "global::Tensorflow.Keras.Engine.Layer", "name", "trainable", "dtype"),
        new("losses", "Loss", "global::Tensorflow.Keras.Losses.ILossFunc", "name", "reduction", "dtype"),
        new("metrics", "Metric", "global::Tensorflow.Keras.Metrics.Metric", "name", "dtype"),
        new("optimizers", "Optimizer", "global::Tensorflow.Keras.Optimizers.Optimizer",
            "name", "learning_rate", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue", "use_ema", "ema_momentum", "ema_overwrite_frequency", "loss_scale_factor",
            "gradient_accumulation_steps"),
        new("schedules", "Schedule", "global::Tensorflow.Keras.Optimizers.Schedules.LearningRateSchedule"),
        new("initializers", "Initializer", "global::Tensorflow.IInitializer"),
        new("regularizers", "Regularizer", "global::Tensorflow.Keras.IRegularizer"),
        new("constraints", "Constraint", "global::Tensorflow.Keras.Constraints.Constraint"),
    ];

    /// <summary>Its name in <c>[KerasExport]</c>.</summary>
    public string Name { get; }

    /// <summary>The name of its function: <c>MakeLayer</c>.</summary>
    public string Kind { get; }

    /// <summary>What all of its classes are.</summary>
    public string Type { get; }

    /// <summary>The method of <c>KerasConfig</c> that checks the keys.</summary>
    public string Check => Name switch { "layers" => "ExpectLayer", "optimizers" => "ExpectOptimizer", _ => "Expect" };

    /// <summary>The further arguments of that method: keys of older versions that are of no consequence.</summary>
    public string Tolerated => Name switch { "losses" or "metrics" => ", \"fn\"", "initializers" => ", \"dtype\"", _ => "" };

    /// <summary>Whether what is wrong with a config is said with the whole of it, as Keras does of layers.</summary>
    public bool WrapsErrors => Name == "layers";

    /// <summary>What <c>BaseConfig</c> writes.</summary>
    public string[] BaseKeys { get; }
}
