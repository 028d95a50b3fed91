using System.Diagnostics.CodeAnalysis;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;
using Tensorflow.Keras.Random;
using Tensorflow.Operations.Initializers;
using Tensorflow.Operations.Regularizers;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// The classes of Keras that a config may name: a closed list, since a config may come from a file. Models and functions are not among them.
/// </summary>
internal static class KnownObjects
{
    /// <summary>Makes the object that a config describes.</summary>
    /// <param name="module">Where Python has the class: <c>keras.layers</c>.</param>
    /// <param name="className">The name of the class, or another name by which Keras knows it.</param>
    /// <param name="config">The arguments, as <c>get_config</c> writes them or a JSON file holds them.</param>
    /// <param name="made">The object, where there is one.</param>
    /// <returns>Whether the module has such a class.</returns>
    /// <exception cref="TypeError">An argument is missing.</exception>
    /// <exception cref="ValueError">An argument is none that the class takes.</exception>
    public static bool TryMake(string? module, string className, IReadOnlyDictionary<string, object?> config, [NotNullWhen(true)] out object? made)
    {
        var arguments = new KerasConfig(config);
        made = module switch
        {
            "keras.layers" => LayerRegistry.All.TryMake(className, arguments),
            "keras.losses" => LossRegistry.All.TryMake(className, arguments),
            "keras.metrics" => MetricRegistry.All.TryMake(className, arguments),
            "keras.optimizers" => OptimizerRegistry.All.TryMake(className.ToLowerInvariant(), arguments),
            "keras.optimizers.schedules" => ScheduleRegistry.All.TryMake(className, arguments),
            "keras.initializers" => InitializerRegistry.All.TryMake(className, arguments),
            "keras.regularizers" => RegularizerRegistry.All.TryMake(className, arguments),
            "keras.constraints" => ConstraintRegistry.All.TryMake(className, arguments),
            "keras.random" when className is nameof(SeedGenerator) => new SeedGenerator(arguments.OptionalInteger("seed")),
            _ => null,
        };
        return made is not null;
    }

    /// <summary>Whether a module has such a class.</summary>
    /// <inheritdoc cref="TryMake"/>
    public static bool Knows(string? module, string className) => module switch
    {
        "keras.layers" => LayerRegistry.All.Names.Contains(className),
        "keras.losses" => LossRegistry.All.Names.Contains(className),
        "keras.metrics" => MetricRegistry.All.Names.Contains(className),
        "keras.optimizers" => OptimizerRegistry.All.Names.Contains(className.ToLowerInvariant()),
        "keras.optimizers.schedules" => ScheduleRegistry.All.Names.Contains(className),
        "keras.initializers" => InitializerRegistry.All.Names.Contains(className),
        "keras.regularizers" => RegularizerRegistry.All.Names.Contains(className),
        "keras.constraints" => ConstraintRegistry.All.Names.Contains(className),
        "keras.random" => className is nameof(SeedGenerator),
        _ => false,
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
        Layer => "keras.layers",
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
