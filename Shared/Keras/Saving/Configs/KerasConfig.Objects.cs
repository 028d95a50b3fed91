using System.Collections;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Random;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Saving;

/// <content>Arguments that are objects: shapes, and what has a class of its own.</content>
internal readonly partial struct KerasConfig
{
    private static readonly Dictionary<string, object?> s_noArguments = [];

    /// <summary>Sizes of which some may be unknown.</summary>
    public Shape? Shape(string name)
    {
        var config = this;
        return Value(name) switch
        {
            Shape shape => shape,
            IEnumerable list and not string => new Shape([.. list.Cast<object?>().Select(size => size is null ? -1 : config.ToInteger(name, size))]),
            _ => Integers(name) is { } sizes ? new Shape(sizes) : null,
        };
    }

    /// <summary>Axes.</summary>
    public Axis? Axes(string name) => Integers(name) is { } axes ? IsList(name) ? axes : new Axis(axes) : null;

    /// <summary>A number for all dimensions, or one for each.</summary>
    public SizesArg? Sizes(string name) => Value(name) switch
    {
        null => null,
        Shape shape => shape,
        _ when IsList(name) => SizesArg.Create(Integers(name)),
        _ => Integer(name),
    };

    /// <summary>What lies before and after each dimension: a number, a number for each, or two for each.</summary>
    public MarginsArg? Margins(string name)
    {
        var config = this;
        return Value(name) switch
        {
            null => null,
            int[][] pairs => pairs,
            IEnumerable list and not string => MarginsArg.Create([.. list.Cast<object?>().Select(Entry)]),
            var number => ToInteger(name, number),
        };

        SizesArg Entry(object? item) => item is IEnumerable pair and not string
            ? SizesArg.Create([.. pair.Cast<object?>().Select(number => config.ToInteger(name, number))])
            : config.ToInteger(name, item);
    }

    /// <summary>A number, or one for each channel; integers stay such.</summary>
    public ScaleArg? Scale(string name)
    {
        var config = this;
        return Value(name) switch
        {
            null => null,
            int or long => ToInteger(name, Value(name)),
            IEnumerable list and not (string or IReadOnlyDictionary<string, object?>) => ScaleArg.From([.. list.Cast<object?>().Select(item => (config.ToNumber(name, item), item is int or long))]),
            IReadOnlyDictionary<string, object?> => Numbers(name)!,
            var number => ToNumber(name, number),
        };
    }

    /// <summary>The salt of a hash: one number or two.</summary>
    public SaltArg? Salt(string name) => Integers(name) switch
    {
        null => null,
        var several when IsList(name) => several,
        var single => single[0],
    };

    /// <summary>A number, or the bounds of one.</summary>
    public FactorArg? Factor(string name) => Numbers(name) switch
    {
        null => null,
        var bounds when IsList(name) => bounds,
        var number => number[0],
    };

    /// <summary>One threshold or several.</summary>
    public Thresholds? Thresholds(string name) => Numbers(name) switch
    {
        null => null,
        var several when IsList(name) => several,
        var single => single[0],
    };

    /// <summary>A number or the elements of a vector.</summary>
    public Tensor? Tensor(string name) => Value(name) is Tensor tensor ? tensor : Numbers(name) switch
    {
        null => null,
        var numbers when IsList(name) || Value(name) is IReadOnlyDictionary<string, object?> => numbers,
        var numbers => numbers[0],
    };

    /// <summary>A seed: a number, or a generator.</summary>
    public SeedArg? Seed(string name) => Value(name) switch
    {
        SeedGenerator generator => generator,
        IReadOnlyDictionary<string, object?> generator => SeedGenerator.from_config(ArgumentsOf(generator)),
        _ => Integer(name),
    };

    /// <summary>An activation: its name, a function as Python serializes it, or a layer of activation.</summary>
    public Activation? Activation(string name) => Value(name) is { } identifier ? activations.get(identifier) : null;

    /// <summary>An initializer: its name or its config.</summary>
    public InitializerArg? Initializer(string name) => InitializerArg.From(initializers.get(Value(name)));

    /// <summary>A regularizer: its name or its config.</summary>
    public RegularizerArg? Regularizer(string name) => RegularizerArg.From(regularizers.get(Value(name)));

    /// <summary>A constraint: its name or its config.</summary>
    public ConstraintArg? Constraint(string name) => constraints.get(Value(name));

    /// <summary>An element type: its name, a policy, or the policy's config.</summary>
    public DTypePolicy? DType(string name = "dtype") => DTypePolicyRegistry.From(Value(name));

    /// <summary>An element type without a policy.</summary>
    public DTypeArg? ElementType(string name) => DType(name)?.ComputeType;

    /// <summary>A learning rate: a number, or the config of a schedule.</summary>
    public LearningRateArg? LearningRate(string name) => Value(name) switch
    {
        null => null,
        Optimizers.Schedules.LearningRateSchedule schedule => schedule,
        IReadOnlyDictionary<string, object?> schedule => schedules.deserialize(schedule),
        var number => ToNumber(name, number),
    };

    /// <summary>An optimizer inside of this one: its name or its config.</summary>
    public OptimizerArg? Optimizer(string name) => Value(name) switch
    {
        null => null,
        Optimizers.Optimizer optimizer => optimizer,
        string named => named,
        IReadOnlyDictionary<string, object?> config => optimizers.deserialize(config),
        var other => throw Unfit(name, "an optimizer", other),
    };

    /// <summary>A layer inside of this one.</summary>
    public Layer? Layer(string name) => Value(name) switch
    {
        null => null,
        Layer layer => layer,
        var config => new ObjectReader().Layer(config),
    };

    /// <summary>Layers inside of this one.</summary>
    public LayerList? Layers(string name) => Value(name) switch
    {
        null => null,
        IEnumerable list and not string => (LayerList)list.Cast<object?>().Select(static item => item as Layer ?? new ObjectReader().Layer(item)).ToArray(),
        var other => throw Unfit(name, "layers", other),
    };

    /// <summary>The arguments in a serialized object.</summary>
    internal static IReadOnlyDictionary<string, object?> ArgumentsOf(IReadOnlyDictionary<string, object?> serialized) =>
        serialized.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?> ?? s_noArguments;
}
