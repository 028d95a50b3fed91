using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow.NumPy;

namespace Tensorflow;

public static partial class Binding
{
    /// <summary>The number of items: of a list, a text, a tuple, or along the first axis of an array.</summary>
    /// <exception cref="TypeError">The value has no length.</exception>
    public static int len(object? value) => value switch
    {
        string text => text.Length,
        NDArray array => array.__len__(),
        Tensor { Group: { } group } => group.Structure.Parts.Count,
        Tensor tensor => First(tensor.shape),
        Tensors { Structure: { IsLeaf: false } list } => list.Parts.Count,
        Tensors one => First(one.Single.shape),
        Shape shape => shape.ndim,
        UniqueResult values => values.Length,
        Array array => array.GetLength(0),
        ISized sized => sized.__len__() ?? throw new TypeError($"object of type '{value.GetType().Name}' has no len()"),
        ICollection collection => collection.Count,
        ITuple tuple => tuple.Length,
        IEnumerable items => items.Cast<object?>().Count(),
        _ => throw new TypeError($"object of type '{value?.GetType().Name ?? "NoneType"}' has no len()"),
    };

    /// <summary>0, 1, 2, … below an end.</summary>
    public static PyRange range(int end) => new(0, end);

    /// <summary>The integers from a start to below an end.</summary>
    public static PyRange range(int start, int end) => new(start, end);

    /// <summary>The integers from a start to before an end, by a step.</summary>
    /// <exception cref="ValueError">The step is 0.</exception>
    public static PyRange range(int start, int end, int step) => new(start, end, step);

    /// <summary>The items of two sequences in pairs, as far as the shorter goes.</summary>
    public static IEnumerable<(T1, T2)> zip<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second) => first.Zip(second);

    /// <summary>The items of two pairs in pairs.</summary>
    public static IEnumerable<(T1, T2)> zip<T1, T2>((T1, T1) first, (T2, T2) second) =>
        [(first.Item1, second.Item1), (first.Item2, second.Item2)];

    /// <summary>The items of a sequence with those of a pair.</summary>
    public static IEnumerable<(T1, T2)> zip<T1, T2>(IEnumerable<T1> first, (T2, T2) second) => first.Zip([second.Item1, second.Item2]);

    /// <summary>The items of three sequences together, as far as the shortest goes.</summary>
    public static IEnumerable<(T1, T2, T3)> zip<T1, T2, T3>(IEnumerable<T1> first, IEnumerable<T2> second, IEnumerable<T3> third) =>
        first.Zip(second, third);

    /// <summary>The items with their positions.</summary>
    public static IEnumerable<(int, T)> enumerate<T>(IEnumerable<T> items, int start = 0) => items.Select((item, i) => (i + start, item));

    /// <summary>The keys and values of a map with their positions.</summary>
    public static IEnumerable<(int, TKey, TValue)> enumerate<TKey, TValue>(Dictionary<TKey, TValue> items, int start = 0) where TKey : notnull =>
        items.Select((item, i) => (i + start, item.Key, item.Value));

    /// <summary>The next item of an iterator: <c>var batches = iter(dataset); var batch = next(batches);</c>.</summary>
    /// <exception cref="StopIteration">There is none.</exception>
    public static T next<T>(IEnumerator<T> iterator) => iterator.MoveNext() ? iterator.Current : throw new StopIteration("The iterator has no further item.");

    /// <summary>The next item of an iterator, such as an <c>ImageDataGenerator</c>'s flow.</summary>
    /// <exception cref="StopIteration">There is none.</exception>
    public static T next<T>(IPythonIterator<T> iterator) => iterator.__next__();

    /// <summary>An iterator over the items, for <see cref="next{T}(IEnumerator{T})"/>.</summary>
    public static IEnumerator<T> iter<T>(IEnumerable<T> items) => items.GetEnumerator();

    /// <summary>The items as a list.</summary>
    public static List<T> list<T>(IEnumerable<T> items) => [.. items];

    /// <summary>The items in reverse order.</summary>
    public static IEnumerable<T> reversed<T>(IEnumerable<T> items) => items.Reverse();

    /// <summary>The items in ascending order.</summary>
    public static List<T> sorted<T>(IEnumerable<T> items) => [.. items.Order()];

    /// <summary>The smaller of two.</summary>
    public static T min<T>(T a, T b) where T : INumber<T> => b < a ? b : a;

    /// <summary>The smallest item.</summary>
    public static T min<T>(IEnumerable<T> items) where T : IComparable<T> => items.Min() ?? throw new ValueError("min() arg is an empty sequence");

    /// <summary>The larger of two.</summary>
    public static T max<T>(T a, T b) where T : INumber<T> => b > a ? b : a;

    /// <summary>The largest item.</summary>
    public static T max<T>(IEnumerable<T> items) where T : IComparable<T> => items.Max() ?? throw new ValueError("max() arg is an empty sequence");

    /// <summary>The sum of the items.</summary>
    public static T sum<T>(IEnumerable<T> items) where T : INumber<T>
    {
        var total = T.Zero;
        foreach (var item in items)
            total += item;
        return total;
    }

    /// <summary>The sum of tensors, one after the other; 0 of none.</summary>
    public static Tensor sum(IEnumerable<Tensor> items)
    {
        Tensor total = 0;
        foreach (var item in items)
            total += item;
        return total;
    }

    /// <summary>The sum of arrays, one after the other, or of an array's parts along its first axis; 0 of none.</summary>
    public static NDArray sum(IEnumerable<NDArray> items)
    {
        NDArray total = 0;
        foreach (var item in items)
            total += item;
        return total;
    }

    /// <summary>Whether any item is true.</summary>
    public static bool any(IEnumerable<bool> items) => items.Contains(true);

    /// <summary>Whether all items are true.</summary>
    public static bool all(IEnumerable<bool> items) => !items.Contains(false);

    /// <summary>Whether a value is of a type or of one derived from it.</summary>
    public static bool isinstance(object? value, Type type) => type.IsInstanceOfType(value);

    /// <summary>Whether a value is of one of several types.</summary>
    public static bool isinstance(object? value, params Type[] types) => Array.Exists(types, type => type.IsInstanceOfType(value));

    /// <summary>Runs a body with a resource and disposes of it, as Python's <c>with</c>.</summary>
    public static void tf_with<T>(T resource, Action<T> body) where T : IDisposable
    {
        using (resource)
            body(resource);
    }

    /// <summary>Runs a body with a resource, disposes of it and gives the body's result.</summary>
    public static TResult tf_with<T, TResult>(T resource, Func<T, TResult> body) where T : IDisposable
    {
        using (resource)
            return body(resource);
    }

    private static int First(Shape shape) => shape.ndim > 0 ? shape[0] : throw new TypeError("len() of unsized object");
}
