using System.Collections;
using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Reads the arguments of a class out of a config that <c>get_config</c> wrote, here or in Python, whichever number and list types they went through on the way.
/// What is left out or <see langword="null"/> reads as <see langword="null"/>.
/// </summary>
/// <param name="values">Names and values.</param>
/// <param name="owner">The class, for messages.</param>
internal readonly partial struct KerasConfig(IReadOnlyDictionary<string, object?> values, string owner)
{
    /// <summary>Whether the config says anything of an argument.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>What was written, or <see langword="null"/>.</summary>
    public object? Value(string name) => values.GetValueOrDefault(name);

    /// <summary>An integer.</summary>
    public int? Integer(string name) => Value(name) is { } value ? ToInteger(name, value) : null;

    /// <summary>A number.</summary>
    public double? Number(string name) => Value(name) is { } value ? ToNumber(name, value) : null;

    /// <summary>A truth value; 0 and 1 are such in Python.</summary>
    public bool? Flag(string name) => Value(name) switch
    {
        null => null,
        bool flag => flag,
        string text => throw Unfit(name, "true or false", text),
        var number => ToNumber(name, number) != 0,
    };

    /// <summary>A text.</summary>
    public string? Text(string name) => Value(name) switch
    {
        null => null,
        string text => text,
        var other => throw Unfit(name, "a text", other),
    };

    /// <summary>A list of integers, a single one being a list of one.</summary>
    public int[]? Integers(string name)
    {
        var config = this;
        return Value(name) switch
        {
            null => null,
            string text => throw Unfit(name, "integers", text),
            IEnumerable list => [.. list.Cast<object?>().Select(item => config.ToInteger(name, item))],
            var single => [ToInteger(name, single)],
        };
    }

    /// <summary>A list of numbers, a single one being a list of one.</summary>
    public double[]? Numbers(string name) => Numbers(name, Value(name));

    /// <summary>Whether a value is a list.</summary>
    public bool IsList(string name) => Value(name) is IEnumerable and not (string or IReadOnlyDictionary<string, object?>);

    /// <summary>What is thrown where an argument that has no default is left out.</summary>
    public TypeError Missing(string name) => new(Has(name)
        ? $"{owner}.__init__() takes no None for '{name}'. Give it a value in the config."
        : $"{owner}.__init__() missing 1 required positional argument: '{name}'. Make the object itself in place of naming its class, or give the argument in its config.");

    /// <summary>What is thrown where an argument that must have a value is <see langword="null"/>.</summary>
    public ValueError None(string name) => new($"The config of {owner} has None for `{name}`, which must have a value. Leave it out for the default.");

    private double[]? Numbers(string name, object? value)
    {
        var config = this;
        return value switch
        {
            null => null,
            // Python writes a tensor as an object with its elements inside.
            IReadOnlyDictionary<string, object?> wrapped => Numbers(name, (wrapped.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("value")
                ?? throw Unfit(name, "numbers", wrapped)),
            string text => throw Unfit(name, "numbers", text),
            IEnumerable list => [.. list.Cast<object?>().Select(item => config.ToNumber(name, item))],
            var single => [ToNumber(name, single)],
        };
    }

    private int ToInteger(string name, object? value)
    {
        var number = value is bool ? double.NaN : ToNumber(name, value);
        return number == Math.Floor(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Unfit(name, "an integer", value);
    }

    private double ToNumber(string name, object? value) => value switch
    {
        double or float or int or long or bool or short or byte or sbyte or ushort or uint or ulong or decimal or Half => Convert.ToDouble(value is Half half ? (double)half : value, CultureInfo.InvariantCulture),
        System.Numerics.BigInteger huge => (double)huge,
        _ => throw Unfit(name, "a number", value),
    };

    private ValueError Unfit(string name, string expected, object? received) =>
        new($"The config of {owner} has no fitting value for `{name}`: expected {expected}. Received: {name}={PythonText.Repr(received)}");
}
