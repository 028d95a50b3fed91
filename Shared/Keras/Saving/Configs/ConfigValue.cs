using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// An argument as a config holds it: numbers, texts, lists and dictionaries, and objects in the form of <c>module</c>, <c>class_name</c>, <c>config</c> and <c>registered_name</c>.
/// </summary>
internal static class ConfigValue
{
    /// <summary>What is plain already.</summary>
    public static object? Of(int? value) => value;

    /// <inheritdoc cref="Of(int?)"/>
    public static object Of(int value) => value;

    /// <inheritdoc cref="Of(int?)"/>
    public static object Of(double value) => value;

    /// <inheritdoc cref="Of(int?)"/>
    public static object? Of(double? value) => value;

    /// <inheritdoc cref="Of(int?)"/>
    public static object? Of(bool value) => value;

    /// <inheritdoc cref="Of(int?)"/>
    public static object? Of(string? value) => value;

    /// <inheritdoc cref="Of(int?)"/>
    public static object? Of(Dictionary<string, object?>? value) => value;

    /// <summary>A list, which a caller may change without harm.</summary>
    public static object? Of(int[]? value) => value is null ? null : (int[])[.. value];

    /// <inheritdoc cref="Of(int[])"/>
    public static object Of(long[] value) => Array.ConvertAll(value, static number => checked((int)number));

    /// <inheritdoc cref="Of(int[])"/>
    public static object? Of(double[]? value) => value is null ? null : (double[])[.. value];

    /// <inheritdoc cref="Of(int[])"/>
    public static object? Of(IReadOnlyList<double>? value) => Of(value?.ToArray());

    /// <summary>Pairs of numbers; of one dimension a pair.</summary>
    public static object Of(int[][] value) => value.Length == 1 ? (int[])[.. value[0]] : Array.ConvertAll(value, static pair => (int[])[.. pair]);

    /// <summary>The sizes; <see langword="null"/> stands for unknown ones.</summary>
    public static object? Of(Shape? value) => value is null ? null : Array.ConvertAll(value.dims, static size => size < 0 ? (int?)null : checked((int)size)) is var sizes && sizes.Contains(null)
        ? sizes
        : Array.ConvertAll(value.dims, static size => checked((int)size));

    /// <summary>A number or a list of numbers, as it was given.</summary>
    public static object? Of(Axis? value) => value is null ? null : value.IsNumber ? value[0] : (int[])[.. value.axis];

    /// <inheritdoc cref="Of(Axis)"/>
    public static object? Of(SizesArg? value) => value is null ? null : value.IsNumber ? value.First() : (int[])[.. value];

    /// <inheritdoc cref="Of(Axis)"/>
    public static object? Of(ScaleArg? value) => value?.Config;

    /// <summary>An integer where it is whole.</summary>
    public static object Of(UsuallyInteger value) => value.Number == Math.Truncate(value.Number) && Math.Abs(value.Number) <= int.MaxValue ? (object)(int)value.Number : value.Number;

    /// <inheritdoc cref="Of(Axis)"/>
    public static object? Of(FactorArg? value) => value?.Config;

    /// <inheritdoc cref="Of(Axis)"/>
    public static object? Of(Thresholds? value) => value?.Config;

    /// <summary>The bounds of a factor.</summary>
    public static object Of((double Lower, double Upper) value) => new[] { value.Lower, value.Upper };

    /// <summary>A number, or the elements in a list.</summary>
    public static object? Of(Tensor? value)
    {
        if (value is null)
            return null;
        var numbers = Binding.tf.cast(value, TF_DataType.TF_DOUBLE).ToArray<double>();
        return value.ndim == 0 ? numbers[0] : numbers;
    }

    /// <summary>The elements of a vector as Python serializes a tensor.</summary>
    public static Dictionary<string, object?>? Elements(double[]? values, TF_DataType dtype) => values is null ? null : new()
    {
        ["class_name"] = "__tensor__",
        ["config"] = new Dictionary<string, object?> { ["value"] = Of(values), ["dtype"] = dtype.Name() },
    };

    /// <summary>The number of a seed, or its generator.</summary>
    public static object? Of(SeedArg? value) => value?.Config;

    /// <summary>The name.</summary>
    public static object? Of(TF_DataType value) => value.Name();

    /// <summary>The name of one of Keras; a function of the program's own as Python serializes it.</summary>
    public static object? Of(Activation? value) => value is null ? null
        : value.Own is { } own ? ObjectWriter.Function(RegisteredObjects.NameOf(own), own)
        : value.Name;

    /// <summary>The object in serialized form.</summary>
    public static object? Of(InitializerArg? value) => value is null ? null : initializers.serialize(value.Initializer);

    /// <inheritdoc cref="Of(InitializerArg)"/>
    public static object? Of(RegularizerArg? value) => Of(value?.Regularizer);

    /// <inheritdoc cref="Of(InitializerArg)"/>
    public static object? Of(IRegularizer? value) => value is null ? null : regularizers.serialize(value);

    /// <inheritdoc cref="Of(InitializerArg)"/>
    public static object? Of(ConstraintArg? value) => value is null ? null : constraints.serialize(value.Constraint);

    /// <inheritdoc cref="Of(InitializerArg)"/>
    public static object Of(Layer value) => layers.serialize(value);

    /// <inheritdoc cref="Of(InitializerArg)"/>
    public static object Of(IEnumerable<Layer> value) => value.Select(layers.serialize).ToList();
}
