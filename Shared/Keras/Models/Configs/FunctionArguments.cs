using System.Collections;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Models;

/// <summary>The values that a config has for the parameters of a function of <c>keras.ops</c>.</summary>
/// <param name="function">The function, for messages.</param>
/// <param name="values">The values by the names of the parameters.</param>
internal sealed class FunctionArguments(string function, IReadOnlyDictionary<string, object?> values)
{
    /// <summary>The value of a parameter that has no default.</summary>
    /// <exception cref="TypeError">It is missing or of another type.</exception>
    public T Get<T>(string name) => values.TryGetValue(name, out var value) ? As<T>(name, value)
        : throw new TypeError($"keras.ops.{function} in the config of a model is missing a required argument: '{name}'.");

    /// <summary>The value of a parameter, or its default.</summary>
    /// <exception cref="TypeError">It is of another type.</exception>
    public T Get<T>(string name, T otherwise) => values.TryGetValue(name, out var value) && (value is not null || default(T) is null) ? As<T>(name, value) : otherwise;

    /// <summary>Whether there is a value that fits a parameter, or none that it needs.</summary>
    public bool Fits<T>(string name, bool hasDefault) => !values.TryGetValue(name, out var value) ? hasDefault
        : value is null ? default(T) is null || hasDefault
        : Convert(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), value) is T;

    /// <inheritdoc/>
    public override string ToString() => ConfigText.Of(values);

    private T As<T>(string name, object? value) => Convert(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), value) switch
    {
        T fitting => fitting,
        null when default(T) is null && value is null => default!,
        _ => throw new TypeError($"keras.ops.{function} in the config of a model takes another `{name}`. Received: {name}={ConfigText.Of(value)}"),
    };

    private static object? Convert(Type type, object? value)
    {
        if (type == typeof(DTypeArg))
            return value is null ? default(DTypeArg) : value is string text ? (object)(DTypeArg)text : null;
        if (value is null || type.IsInstanceOfType(value))
            return type == typeof(object) ? SpecialObjects.Plain(value) : value;
        if (type == typeof(Tensor))
            return TensorTree.IsTensors(value) || value is long or double or bool ? TensorTree.Read(value) is { Structure.IsLeaf: true } one ? one.Single : null : Numbers(value);
        if (type == typeof(Tensors))
            return TensorTree.Read(value);
        if (type == typeof(Tensor[]) || type == typeof(IEnumerable<Tensor>) || type == typeof(IReadOnlyList<Tensor>) || type == typeof(List<Tensor>))
        {
            Tensor[]? tensors = value is IList list ? [.. list.Cast<object?>().Select(item => (Tensor)Convert(typeof(Tensor), item)!)] : null;
            return type == typeof(List<Tensor>) ? tensors?.ToList() : tensors;
        }
        if (type == typeof(bool))
            return value as bool?;
        if (type == typeof(int))
            return value is long and >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : null;
        if (type == typeof(double))
            return value is double number ? number : value is long integer ? integer : null;
        if (type == typeof(float))
            return value is double fraction ? (float)fraction : value is long digits ? digits : null;
        if (type == typeof(int[][]))
            return value is IList rows && rows.Cast<object?>().Select(Integers).ToArray() is var pairs && !pairs.Contains(null) ? pairs : null;
        if (type == typeof(int[,]))
            return Table(value);
        if (Integers(value) is not { } numbers)
            return null;
        return type == typeof(Axis) ? new Axis(numbers)
            : type == typeof(int[]) ? numbers
            : type == typeof(Shape) ? new Shape(numbers)
            : type == typeof(ShapeArg) ? (ShapeArg)numbers
            : type == typeof(SpatialSizes) ? (SpatialSizes)numbers
            : null;
    }

    private static int[]? Integers(object? value) => value switch
    {
        long and >= int.MinValue and <= int.MaxValue and var number => [(int)number],
        IList list when list.Cast<object?>().All(static item => item is long and >= int.MinValue and <= int.MaxValue) => [.. list.Cast<long>().Select(static item => (int)item)],
        _ => null,
    };

    /// <summary>Rows of integers that are equally long.</summary>
    private static int[,]? Table(object value)
    {
        if (value is not IList { Count: > 0 } list || list.Cast<object?>().Select(Integers).ToArray() is not [{ } first, ..] rows || Array.Exists(rows, row => row?.Length != first.Length))
            return null;
        var table = new int[rows.Length, first.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < first.Length; j++)
                table[i, j] = rows[i]![j];
        }
        return table;
    }

    /// <summary>A list of numbers as a tensor, as Python's lists are.</summary>
    private static Tensor? Numbers(object value)
    {
        if (value is not IList list)
            return null;
        if (Integers(value) is { } integers)
            return integers;
        return list.Cast<object?>().All(static item => item is double or long)
            ? (Tensor)list.Cast<object>().Select(static item => item is double number ? (float)number : (float)(long)item).ToArray()
            : null;
    }
}
