using System.Collections;
using System.Globalization;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Random;
using Tensorflow.Keras.Saving;
using Tensorflow.Operations.Initializers;
using Tensorflow.Operations.Regularizers;

namespace Tensorflow.Keras.Layers;

/// <summary>Writes what layers are made of into their configs, and reads it again.</summary>
internal static class LayerConfig
{
    /// <summary>The argument, or an initializer by its name; made now, so that seeds are drawn in the order of Keras' constructors.</summary>
    public static InitializerArg OrNamed(this InitializerArg? argument, string name)
    {
        var chosen = argument ?? name!;
        _ = chosen.Initializer;
        return chosen;
    }

    /// <summary>The config of an initializer.</summary>
    public static object? Of(InitializerArg? argument) => argument is { Initializer: var initializer }
        ? InitializerRegistry.All.Serialize(initializer.ClassName, new(initializer.Config))
        : null;

    /// <summary>The config of a regularizer.</summary>
    public static object? Of(RegularizerArg? argument) => argument is { Regularizer: var regularizer }
        ? RegularizerRegistry.All.Serialize(regularizer.ClassName, new(regularizer.Config))
        : null;

    /// <summary>The config of a constraint.</summary>
    public static object? Of(ConstraintArg? argument) => argument is { Constraint: var constraint }
        ? ConstraintRegistry.All.Serialize(constraint.GetType().Name, constraint.get_config())
        : null;

    /// <summary>A list of axes, a single one as a number.</summary>
    public static object? Of(Axis? axis) => axis is null ? null : axis.IsScalar ? axis[0] : axis.axis;

    /// <summary>The initializer that a config describes.</summary>
    public static InitializerArg? Initializer(this KerasConfig config, string name) =>
        InitializerArg.From(InitializerRegistry.All.Get(config.Value(name)));

    /// <summary>The regularizer that a config describes.</summary>
    public static RegularizerArg? Regularizer(this KerasConfig config, string name) =>
        RegularizerArg.From(RegularizerRegistry.All.Get(config.Value(name)));

    /// <summary>The constraint that a config describes.</summary>
    public static ConstraintArg? Constraint(this KerasConfig config, string name) => ConstraintRegistry.All.Get(config.Value(name));

    /// <summary>The axes that a config holds.</summary>
    public static Axis? Axes(this KerasConfig config, string name) => config.Integers(name) is { } axes ? new Axis(axes) : null;

    /// <summary>The shape that a config holds.</summary>
    public static Shape? Sizes(this KerasConfig config, string name) => config.Value(name) switch
    {
        Shape shape => shape,
        IEnumerable sizes and not string => SpecialObjects.Sizes(sizes),
        _ => config.Integers(name) is { } sizes ? new Shape(sizes) : null,
    };

    /// <summary>What lies before and after each dimension: lists of two numbers.</summary>
    public static MarginsArg? Margins(this KerasConfig config, string name) => config.Value(name) switch
    {
        null => null,
        int[][] pairs => pairs,
        IEnumerable list and not string => MarginsArg.Create([.. list.Cast<object>().Select(Entry)]),
        var number => Convert.ToInt32(number, CultureInfo.InvariantCulture),
    };

    private static SizesArg Entry(object item) => item is IEnumerable pair
        ? SizesArg.Create([.. pair.Cast<object>().Select(static number => Convert.ToInt32(number, CultureInfo.InvariantCulture))])
        : Convert.ToInt32(item, CultureInfo.InvariantCulture);

    /// <summary>The seed that a config holds: a number, or a generator.</summary>
    public static SeedArg? Seed(this KerasConfig config) => config.Value("seed") is IReadOnlyDictionary<string, object?> generator
        ? new SeedGenerator(new KerasConfig((IReadOnlyDictionary<string, object?>)generator["config"]!).OptionalInteger("seed"))
        : config.OptionalInteger("seed");

    /// <summary>The number or the list of numbers that a config holds.</summary>
    public static Tensor? Statistic(this KerasConfig config, string name) => config.Numbers(name) switch
    {
        null => null,
        var numbers when config.IsList(name) => numbers,
        var numbers => numbers[0],
    };

    /// <summary>The name of the layer.</summary>
    public static string? LayerName(this KerasConfig config) => config.Text("name", null);

    /// <summary>Whether training changes the layer's weights.</summary>
    public static bool Trainable(this KerasConfig config) => config.Flag("trainable", true);
}
