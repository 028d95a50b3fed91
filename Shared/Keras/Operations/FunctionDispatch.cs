using System.Collections;
using Tensorflow.Keras.Models;

namespace Tensorflow.Keras.Operations;

/// <summary>Calls functions of <c>keras.ops</c> by name, with what a config has for their parameters. The generator writes a case for each function.</summary>
internal static partial class FunctionDispatch
{
    /// <summary>The functions that can be called.</summary>
    public static IReadOnlySet<string> Names => field ??= new HashSet<string>([.. Generated(), "get_item"], StringComparer.Ordinal);

    /// <summary>What a function gives.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="TypeError">An argument is missing or of another type.</exception>
    public static object? Call(string function, FunctionArguments arguments) => function == "get_item"
        ? arguments.Get<Tensor>("x")[Key(arguments.Get<object?>("key", null))]
        : CallGenerated(function, arguments);

    private static Slice[] Key(object? key) => key is IList list ? [.. list.Cast<object?>().Select(Part)] : [Part(key)];

    private static Slice Part(object? part) => part switch
    {
        null => Slice.NewAxis,
        Slice slice => slice,
        long and >= int.MinValue and <= int.MaxValue and var position => Slice.Index((int)position),
        _ => throw new TypeError($"An index in the config of a model is an integer or a slice. Received: {Saving.ConfigText.Of(part)}"),
    };
}
