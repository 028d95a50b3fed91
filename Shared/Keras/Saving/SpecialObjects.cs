using System.Collections;
using System.Globalization;
using System.Numerics;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>What configs have marks for in the place of classes: tensors, arrays, slices. Source: keras.src.saving.serialization_lib.</summary>
internal static class SpecialObjects
{
    /// <summary>The mark of a function without a name, whose code Python writes into the config.</summary>
    public const string Lambda = "__lambda__";

    // What a config may hold in one array; larger ones belong among the weights.
    private const int MaxElements = 1 << 24;

    /// <summary>Whether it is the name of a mark.</summary>
    public static bool IsMark(string className) => className.StartsWith("__", StringComparison.Ordinal) && className.EndsWith("__", StringComparison.Ordinal);

    /// <summary>A tensor with its elements.</summary>
    public static Dictionary<string, object?> Of(Tensor tensor) => Marked("__tensor__", tensor.numpy(), tensor.dtype);

    /// <summary>An array with its elements; a single element is a number.</summary>
    public static object? Of(NDArray array) => array.ndim == 0 ? Plain(array.tolist()) : Marked("__numpy__", array, array.dtype);

    /// <summary>A part of an index.</summary>
    public static object? Of(Slice slice)
    {
        if (slice.IsIndex)
            return (long)slice.Start!.Value;
        if (slice.IsNewAxis)
            return null;
        if (slice.IsEllipsis)
            return Mark("__ellipsis__", []);
        if (slice.Array is { } array)
            return Of(array);
        return Mark("__slice__", new() { ["start"] = (long?)slice.Start, ["stop"] = (long?)slice.Stop, ["step"] = slice.Step == 1 ? null : (long)slice.Step });
    }

    /// <summary>A tensor to come: its shape, and which output of which call of which layer it is.</summary>
    public static Dictionary<string, object?> Of(KerasTensor tensor, int call) => Mark("__keras_tensor__", new()
    {
        ["shape"] = Of(tensor.shape),
        ["dtype"] = tensor.dtype.Name(),
        ["keras_history"] = tensor.Layer is { } layer ? new List<object?> { layer.name, (long)call, (long)tensor.OutputIndex } : null,
    });

    /// <summary>A shape: a list of sizes, <see langword="null"/> where one is not known.</summary>
    public static List<object?> Of(Shape shape) => [.. shape.dims.Select(static size => size < 0 ? (object?)null : size)];

    /// <summary>The shape that a list of sizes says.</summary>
    /// <exception cref="TypeError">An entry is no size.</exception>
    public static Shape Sizes(IEnumerable sizes) => new([.. sizes.Cast<object?>().Select(size => size switch
    {
        null => -1L,
        int or long or short or byte => Convert.ToInt64(size, CultureInfo.InvariantCulture) is >= -1 and <= int.MaxValue and var number
            ? number
            : throw new TypeError($"A shape has sizes of at most {int.MaxValue}. Received: {size}."),
        _ => throw new TypeError($"A shape is a list of sizes. Received: {PythonText.List(sizes.Cast<object?>())}."),
    })]);

    /// <summary>What a mark stands for.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="config">What stands with it.</param>
    /// <exception cref="TypeError">There is no such mark.</exception>
    /// <exception cref="ValueError">The config is none of such an object.</exception>
    public static object? Read(string mark, IReadOnlyDictionary<string, object?> config) => mark switch
    {
        "__tensor__" => (object)Tensorflow.Binding.tf.constant(Array(config)),
        "__numpy__" => Array(config),
        "__keras_tensor__" => new KerasTensor(
            config.GetValueOrDefault("shape") is IEnumerable sizes and not string ? Sizes(sizes) : throw Wrong(mark, config),
            config.GetValueOrDefault("dtype") is string dtype ? DataTypes.Parse(dtype) : throw Wrong(mark, config)),
        "__bytes__" => config.GetValueOrDefault("value") as string ?? throw Wrong(mark, config),
        "__ellipsis__" => Slice.Ellipsis,
        "__slice__" => new Slice(Position(config, "start"), Position(config, "stop"), Position(config, "step") ?? 1),
        _ => throw new TypeError($"Could not locate class '{mark}'. It is none of the marks that Keras writes."),
    };

    /// <summary>A value as JSON has it: whole numbers as <see langword="long"/>, fractions as <see langword="double"/>.</summary>
    public static object? Plain(object? value) => value switch
    {
        int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number => number <= long.MaxValue ? (long)number : new BigInteger(number),
        float number => (double)number,
        Half number => (double)number,
        IList list => list.Cast<object?>().Select(Plain).ToList(),
        _ => value,
    };

    private static Dictionary<string, object?> Marked(string mark, NDArray array, TF_DataType dtype) => Mark(mark, new() { ["value"] = Plain(array.tolist()), ["dtype"] = dtype.Name() });

    /// <summary>A mark with what stands with it.</summary>
    public static Dictionary<string, object?> Mark(string mark, Dictionary<string, object?> config) => new() { ["class_name"] = mark, ["config"] = config };

    private static int? Position(IReadOnlyDictionary<string, object?> config, string name) => config.GetValueOrDefault(name) switch
    {
        null => null,
        int number => number,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Wrong("__slice__", config),
    };

    /// <summary>The array whose elements stand in lists inside one another.</summary>
    private static NDArray Array(IReadOnlyDictionary<string, object?> config)
    {
        var dtype = config.GetValueOrDefault("dtype") is string name ? DataTypes.Parse(name) : throw Wrong("__numpy__", config);
        var sizes = new List<int>();
        var first = config.GetValueOrDefault("value");
        for (; first is IList list; first = list.Count > 0 ? list[0] : 0L)
            sizes.Add(sizes.Count < 32 ? list.Count : throw Wrong("__numpy__", config));
        var elements = new List<double>();
        Collect(config.GetValueOrDefault("value"), 0);
        var flat = new NDArray(elements.ToArray()).astype(dtype);
        return sizes.Count == 0 ? flat.reshape(Shape.Scalar) : flat.reshape(new Shape([.. sizes]));

        void Collect(object? value, int depth)
        {
            if (depth < sizes.Count)
            {
                if (value is not IList list || list.Count != sizes[depth])
                    throw new ValueError($"setting an array element with a sequence. The requested array has an inhomogeneous shape after {depth} dimensions. Received: a config of an array whose lists differ in length.");
                foreach (var item in list)
                    Collect(item, depth + 1);
                return;
            }
            if (elements.Count >= MaxElements)
                throw new ValueError($"An array in a config has at most {MaxElements} elements. Received: more. Keep it among the weights.");
            elements.Add(value switch
            {
                bool flag => flag ? 1 : 0,
                double number => number,
                float number => number,
                int number => number,
                long number => number,
                _ => throw Wrong("__numpy__", config),
            });
        }
    }

    private static ValueError Wrong(string mark, IReadOnlyDictionary<string, object?> config) => new(
        $"The config of a {mark} is none that Keras writes. Received: {ConfigText.Of(config)}");
}
