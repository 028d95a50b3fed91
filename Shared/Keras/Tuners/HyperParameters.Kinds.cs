namespace Tensorflow.Keras.Tuners;

/// <summary>The kinds of entries that a model asks for.</summary>
public sealed partial class HyperParameters
{
    /// <summary>An integer of a range, both ends included.</summary>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="min_value">The smallest value.</param>
    /// <param name="max_value">The largest value.</param>
    /// <param name="step">The distance of the values; with logarithmic sampling, the factor between them.</param>
    /// <param name="sampling">How values lie in the range: <c>linear</c>, <c>log</c> or <c>reverse_log</c>.</param>
    /// <param name="default">The value as long as none is chosen; the smallest one if none is said.</param>
    /// <exception cref="ValueError">A range that is empty, a sampling that is not known, bounds or a step that it does not take.</exception>
    public int Int(string name, int min_value, int max_value, int? step = null, string sampling = "linear", int? @default = null) =>
        Retrieve(new IntHyperParameter(FullName(name), min_value, max_value, step, sampling, @default, _conditions)) is int value ? value : 0;

    /// <summary>An integer of a range, both ends included that is active only where another entry has one of some values; <see langword="null"/> elsewhere.</summary>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="min_value">The smallest value.</param>
    /// <param name="max_value">The largest value.</param>
    /// <param name="parent_name">Another entry, on which this one depends.</param>
    /// <param name="parent_values">The values of the other one for which this one is active.</param>
    /// <param name="step">The distance of the values; with logarithmic sampling, the factor between them.</param>
    /// <param name="sampling">How values lie in the range: <c>linear</c>, <c>log</c> or <c>reverse_log</c>.</param>
    /// <param name="default">The value as long as none is chosen; the smallest one if none is said.</param>
    /// <exception cref="ValueError">A range that is empty, a sampling that is not known, bounds or a step that it does not take, or the other entry does not exist.</exception>
    public int? Int(string name, int min_value, int max_value, string parent_name, IReadOnlyList<object> parent_values, int? step = null, string sampling = "linear", int? @default = null)
    {
        using var scope = conditional_scope(parent_name, parent_values);
        return (int?)Retrieve(new IntHyperParameter(FullName(name), min_value, max_value, step, sampling, @default, _conditions));
    }

    /// <summary>A fraction of a range.</summary>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="min_value">The smallest value.</param>
    /// <param name="max_value">The largest value.</param>
    /// <param name="step">The distance of the values; with logarithmic sampling, the factor between them. Without it any value of the range is possible.</param>
    /// <param name="sampling">How values lie in the range: <c>linear</c>, <c>log</c> or <c>reverse_log</c>.</param>
    /// <param name="default">The value as long as none is chosen; the smallest one if none is said.</param>
    /// <exception cref="ValueError">A range that is empty, a sampling that is not known, bounds or a step that it does not take.</exception>
    public double Float(string name, double min_value, double max_value, double? step = null, string sampling = "linear", double? @default = null) =>
        Retrieve(new FloatHyperParameter(FullName(name), min_value, max_value, step, sampling, @default, _conditions)) is double value ? value : double.NaN;

    /// <summary>A fraction of a range that is active only where another entry has one of some values; <see langword="null"/> elsewhere.</summary>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="min_value">The smallest value.</param>
    /// <param name="max_value">The largest value.</param>
    /// <param name="parent_name">Another entry, on which this one depends.</param>
    /// <param name="parent_values">The values of the other one for which this one is active.</param>
    /// <param name="step">The distance of the values; with logarithmic sampling, the factor between them. Without it any value of the range is possible.</param>
    /// <param name="sampling">How values lie in the range: <c>linear</c>, <c>log</c> or <c>reverse_log</c>.</param>
    /// <param name="default">The value as long as none is chosen; the smallest one if none is said.</param>
    /// <exception cref="ValueError">A range that is empty, a sampling that is not known, bounds or a step that it does not take, or the other entry does not exist.</exception>
    public double? Float(string name, double min_value, double max_value, string parent_name, IReadOnlyList<object> parent_values, double? step = null, string sampling = "linear", double? @default = null)
    {
        using var scope = conditional_scope(parent_name, parent_values);
        return (double?)Retrieve(new FloatHyperParameter(FullName(name), min_value, max_value, step, sampling, @default, _conditions));
    }

    /// <summary>True or false.</summary>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="default">The value as long as none is chosen.</param>
    public bool Boolean(string name, bool @default = false) =>
        Retrieve(new BooleanHyperParameter(FullName(name), @default, _conditions)) is bool value ? value : false;

    /// <summary>True or false that is active only where another entry has one of some values; <see langword="null"/> elsewhere.</summary>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="parent_name">Another entry, on which this one depends.</param>
    /// <param name="parent_values">The values of the other one for which this one is active.</param>
    /// <param name="default">The value as long as none is chosen.</param>
    /// <exception cref="ValueError">The other entry does not exist.</exception>
    public bool? Boolean(string name, string parent_name, IReadOnlyList<object> parent_values, bool @default = false)
    {
        using var scope = conditional_scope(parent_name, parent_values);
        return (bool?)Retrieve(new BooleanHyperParameter(FullName(name), @default, _conditions));
    }

    /// <summary>One of a list of values.</summary>
    /// <typeparam name="T">Integers, fractions, texts or truth values (which become 0 and 1, as in Python).</typeparam>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="values">The values.</param>
    /// <param name="ordered">Whether the values have an order; numbers do if nothing is said.</param>
    /// <param name="default">The value as long as none is chosen; the first one if none is said.</param>
    /// <exception cref="ValueError">There are no values, or the default is none of them.</exception>
    /// <exception cref="TypeError">They are no numbers, texts or truth values.</exception>
    public T Choice<T>(string name, IReadOnlyList<T> values, bool? ordered = null, object? @default = null) => Chosen<T>(name, values, ordered, @default)!;

    /// <summary>One of a list of values that is active only where another entry has one of some values; the default of the type, <see langword="null"/> for texts, elsewhere.</summary>
    /// <typeparam name="T">Integers, fractions, texts or truth values (which become 0 and 1, as in Python).</typeparam>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="values">The values.</param>
    /// <param name="parent_name">Another entry, on which this one depends.</param>
    /// <param name="parent_values">The values of the other one for which this one is active.</param>
    /// <param name="ordered">Whether the values have an order; numbers do if nothing is said.</param>
    /// <param name="default">The value as long as none is chosen; the first one if none is said.</param>
    /// <exception cref="ValueError">There are no values, or the default is none of them.</exception>
    /// <exception cref="TypeError">They are no numbers, texts or truth values.</exception>
    public T? Choice<T>(string name, IReadOnlyList<T> values, string parent_name, IReadOnlyList<object> parent_values, bool? ordered = null, object? @default = null)
    {
        using var scope = conditional_scope(parent_name, parent_values);
        return Chosen<T>(name, values, ordered, @default);
    }

    /// <summary>A value that is not searched for.</summary>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="value">The value: an integer, a fraction, a text or a truth value.</param>
    /// <returns>The value; that which the space already has for the name goes before.</returns>
    /// <exception cref="ValueError">It is of another type.</exception>
    public T Fixed<T>(string name, T value) where T : notnull => Retrieve(new FixedHyperParameter(FullName(name), value, _conditions)) is { } kept ? HyperValue.To<T>(kept) : value;

    /// <summary>A value that is not searched for, active only where another entry has one of some values.</summary>
    /// <param name="name">The name, unique in the space.</param>
    /// <param name="value">The value: an integer, a fraction, a text or a truth value.</param>
    /// <param name="parent_name">Another entry, on which this one depends.</param>
    /// <param name="parent_values">The values of the other one for which this one is active.</param>
    /// <returns>The value; the default of the type, <see langword="null"/> for texts, where it is not active.</returns>
    /// <exception cref="ValueError">It is of another type, or the other entry does not exist.</exception>
    public T? Fixed<T>(string name, T value, string parent_name, IReadOnlyList<object> parent_values) where T : notnull
    {
        using var scope = conditional_scope(parent_name, parent_values);
        return Retrieve(new FixedHyperParameter(FullName(name), value, _conditions)) is { } kept ? HyperValue.To<T>(kept) : default;
    }

    private T? Chosen<T>(string name, IReadOnlyList<T> values, bool? ordered, object? @default) =>
        Retrieve(new ChoiceHyperParameter(FullName(name), [.. values.Select(static value => (object)value!)], ordered, @default, _conditions)) is { } kept ? HyperValue.To<T>(kept) : default;
}
