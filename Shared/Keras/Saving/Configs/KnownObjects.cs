using System.Diagnostics.CodeAnalysis;
using Tensorflow.Keras.Applications;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;
using Tensorflow.Keras.Random;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// The classes of Keras that a config may name: a closed list, since a config may come from a file. The generator writes it from the exported classes. Models and functions are not among them.
/// </summary>
internal static partial class KnownObjects
{
    /// <summary>The layers.</summary>
    public static ObjectRegistry<Layer> Layers { get; } = new("layer", "keras.layers", MakeLayer, LayerNames);

    /// <summary>The losses, with the names that <c>loss: "…"</c> takes.</summary>
    public static ObjectRegistry<ILossFunc> Losses { get; } = new("loss", "keras.losses", MakeLoss, LossNames);

    /// <summary>The metrics, with the names that <c>metrics: ["…"]</c> takes.</summary>
    public static ObjectRegistry<Metric> Metrics { get; } = new("metric", "keras.metrics", MakeMetric, MetricNames);

    /// <summary>The optimizers, whose names are written in any case.</summary>
    public static ObjectRegistry<Optimizer> Optimizers { get; } = new("optimizer", "keras.optimizers", static (name, config) => MakeOptimizer(name.ToLowerInvariant(), config), OptimizerNames);

    /// <summary>The schedules of learning rates.</summary>
    public static ObjectRegistry<LearningRateSchedule> Schedules { get; } = new("decay", "keras.optimizers.schedules", MakeSchedule, ScheduleNames);

    /// <summary>The initializers, with the names that <c>kernel_initializer: "…"</c> takes.</summary>
    public static ObjectRegistry<IInitializer> Initializers { get; } = new("initializer", "keras.initializers", MakeInitializer, InitializerNames);

    /// <summary>The regularizers, with the names that <c>kernel_regularizer: "…"</c> takes.</summary>
    public static ObjectRegistry<IRegularizer> Regularizers { get; } = new("regularizer", "keras.regularizers", MakeRegularizer, RegularizerNames);

    /// <summary>The constraints, with the names that <c>kernel_constraint: "…"</c> takes.</summary>
    public static ObjectRegistry<Constraint> Constraints { get; } = new("constraint", "keras.constraints", MakeConstraint, ConstraintNames);

    /// <summary>Makes the object that a config describes.</summary>
    /// <param name="module">Where Python has the class: <c>keras.layers</c>.</param>
    /// <param name="className">The name of the class, or another name by which Keras knows it.</param>
    /// <param name="config">The arguments, as <c>get_config</c> writes them or a JSON file holds them.</param>
    /// <param name="made">The object, where there is one.</param>
    /// <returns>Whether the module has such a class.</returns>
    /// <exception cref="TypeError">An argument is missing, or there is none of a name in the config.</exception>
    /// <exception cref="ValueError">An argument is none that the class takes.</exception>
    public static bool TryMake(string? module, string className, IReadOnlyDictionary<string, object?> config, [NotNullWhen(true)] out object? made)
    {
        made = module switch
        {
            "keras.layers" => Layers.TryMake(className, config),
            "keras.losses" => Losses.TryMake(className, config),
            "keras.metrics" => Metrics.TryMake(className, config),
            "keras.optimizers" => Optimizers.TryMake(className, config),
            "keras.optimizers.schedules" => Schedules.TryMake(className, config),
            "keras.initializers" => Initializers.TryMake(className, config),
            "keras.regularizers" => Regularizers.TryMake(className, config),
            "keras.constraints" => Constraints.TryMake(className, config),
            "keras.random" when className is nameof(SeedGenerator) => SeedGenerator.from_config(config),
            _ => ApplicationLayers.TryMake(module, className, config),
        };
        return made is not null;
    }

    /// <summary>Whether a module has such a class.</summary>
    /// <inheritdoc cref="TryMake"/>
    public static bool Knows(string? module, string className) => module switch
    {
        "keras.layers" => Layers.Knows(className),
        "keras.losses" => Losses.Knows(className),
        "keras.metrics" => Metrics.Knows(className),
        "keras.optimizers" => Optimizers.Knows(className.ToLowerInvariant()),
        "keras.optimizers.schedules" => Schedules.Knows(className),
        "keras.initializers" => Initializers.Knows(className),
        "keras.regularizers" => Regularizers.Knows(className),
        "keras.constraints" => Constraints.Knows(className),
        "keras.random" => className is nameof(SeedGenerator),
        _ => ApplicationLayers.Knows(module, className),
    };

    /// <summary>What Python calls the class of an object.</summary>
    public static string ClassNameOf(object value) => value switch
    {
        IInitializer initializer => initializer.ClassName,
        IRegularizer regularizer => regularizer.ClassName,
        _ => value.GetType().Name,
    };

    /// <summary>Where Python has the class of an object; <see langword="null"/> where the class is the program's own.</summary>
    public static string? ModuleOf(object value) => value.GetType().Assembly != typeof(KnownObjects).Assembly ? null : value switch
    {
        Layer => ApplicationLayers.ModuleOf(value) ?? "keras.layers",
        ILossFunc => "keras.losses",
        Metric => "keras.metrics",
        Optimizer => "keras.optimizers",
        LearningRateSchedule => "keras.optimizers.schedules",
        IInitializer => "keras.initializers",
        IRegularizer => "keras.regularizers",
        Constraint => "keras.constraints",
        SeedGenerator => "keras.random",
        _ => null,
    };
}
