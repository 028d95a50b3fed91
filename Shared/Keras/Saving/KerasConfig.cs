using System.Collections;
using System.Globalization;

namespace Tensorflow.Keras.Saving;

/// <summary>Reads the arguments out of what <c>get_config</c> wrote, whichever number types they went through on the way.</summary>
/// <param name="values">Names and values.</param>
internal readonly struct KerasConfig(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>What was written, or <see langword="null"/>.</summary>
    public object? this[string name] => values.GetValueOrDefault(name);

    /// <summary>A number, or what it is when it was left out.</summary>
    public double Number(string name, double otherwise) =>
        values.TryGetValue(name, out var value) && value is not null ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A number that may not be left out.</summary>
    /// <exception cref="TypeError">It is.</exception>
    public double Required(string name) => OptionalNumber(name) ?? throw Missing(name);

    /// <summary>An integer that may not be left out.</summary>
    /// <exception cref="TypeError">It is.</exception>
    public int RequiredInteger(string name) => OptionalInteger(name) ?? throw Missing(name);

    /// <summary>A number that may be missing.</summary>
    public double? OptionalNumber(string name) =>
        values.TryGetValue(name, out var value) && value is not null ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    /// <summary>An integer, or what it is when it was left out.</summary>
    public int Integer(string name, int otherwise) =>
        values.TryGetValue(name, out var value) && value is not null ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>An integer that may be missing.</summary>
    public int? OptionalInteger(string name) =>
        values.TryGetValue(name, out var value) && value is not null ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A seed: a number, or a generator as <c>get_config</c> writes it.</summary>
    public SeedArg? Seed(string name = "seed")
    {
        if (values.GetValueOrDefault(name) is not IReadOnlyDictionary<string, object?> generator)
            return OptionalInteger(name);
        var arguments = generator.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();
        return new Random.SeedGenerator(new KerasConfig(arguments).OptionalInteger(name));
    }

    /// <summary>A truth value, or what it is when it was left out.</summary>
    public bool Flag(string name, bool otherwise) =>
        values.TryGetValue(name, out var value) && value is not null ? Convert.ToBoolean(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A text; <see langword="null"/> when it was written as such, what it is otherwise when it was left out.</summary>
    public string? Text(string name, string? otherwise) => values.TryGetValue(name, out var value) ? (string?)value : otherwise;

    /// <summary>A list of integers, a single one being a list of one; <see langword="null"/> when there is none.</summary>
    public int[]? Integers(string name) => values.GetValueOrDefault(name) switch
    {
        null => null,
        string text => throw new ValueError($"`{name}` must be integers. Received: {text}"),
        IEnumerable list => [.. list.Cast<object>().Select(static item => Convert.ToInt32(item, CultureInfo.InvariantCulture))],
        var single => [Convert.ToInt32(single, CultureInfo.InvariantCulture)],
    };

    /// <summary>A list of numbers, a single one being a list of one; <see langword="null"/> when there is none.</summary>
    public double[]? Numbers(string name) => Numbers(name, values.GetValueOrDefault(name));

    private static double[]? Numbers(string name, object? value) => value switch
    {
        null => null,
        // Python writes a tensor as an object with its elements inside.
        IReadOnlyDictionary<string, object?> wrapped => Numbers(name, (wrapped.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("value")),
        string text => throw new ValueError($"`{name}` must be numbers. Received: {text}"),
        IEnumerable list => [.. list.Cast<object>().Select(static item => Convert.ToDouble(item, CultureInfo.InvariantCulture))],
        var single => [Convert.ToDouble(single, CultureInfo.InvariantCulture)],
    };

    /// <summary>A policy of element types by its name or its config, or <see langword="null"/>.</summary>
    /// <exception cref="ValueError">It stands for no policy.</exception>
    public DTypePolicy? DType(string name = "dtype") => DTypePolicyRegistry.From(values.GetValueOrDefault(name));

    /// <summary>A value as it is, <see langword="null"/> when it was left out.</summary>
    public object? Value(string name) => values.GetValueOrDefault(name);

    /// <summary>Whether a value is a list.</summary>
    public bool IsList(string name) => values.GetValueOrDefault(name) is IEnumerable and not string;

    private static TypeError Missing(string name) => new($"missing 1 required positional argument: '{name}'. Make the object itself in place of naming its class.");
}
