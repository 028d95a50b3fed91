using Tensorflow.Keras.Models;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// Remembers with what a function of <c>keras.ops</c> is being called on tensors to come, for the node that the call notes: a config has the values of the function's parameters.
/// The generated doors of <c>keras.ops</c> open it.
/// </summary>
internal ref struct FunctionDoor : IDisposable
{
    [ThreadStatic]
    private static Opened? s_current;

    private readonly bool _isOuter;

    private FunctionDoor(bool isOuter) => _isOuter = isOuter;

    /// <summary>Opens the door of a function, unless that of another one, which this one is a part of, is open.</summary>
    /// <param name="function">The name of the function.</param>
    /// <param name="values">Its parameters and their values.</param>
    public static FunctionDoor Open(string function, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (s_current is not null)
            return default;
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            named[name] = value;
        s_current = new Opened(function, named);
        return new FunctionDoor(isOuter: true);
    }

    /// <summary>Whether a tensor is to come.</summary>
    public static bool IsToCome(Tensor? tensor) => tensor is KerasTensor;

    /// <summary>Whether one of several tensors is to come.</summary>
    public static bool IsToCome(Tensors? tensors) => IsToCome((IEnumerable<Tensor?>?)tensors);

    /// <summary>Whether one of several tensors is to come.</summary>
    public static bool IsToCome(IEnumerable<Tensor?>? tensors)
    {
        foreach (var tensor in tensors ?? [])
        {
            if (tensor is KerasTensor)
                return true;
        }
        return false;
    }

    /// <summary>Tells the function whose door is open of the node that it noted.</summary>
    /// <returns>Whether a door is open.</returns>
    public static bool Note(FunctionCall node, KerasTensor[] inputs)
    {
        if (s_current is not { } open)
            return false;
        // A function of several nodes is none that Keras could read.
        node.Noted = open.Node is null ? FunctionNote.Of(open.Function, open.Values, inputs) : null;
        if (open.Node is not null)
            open.Node.Noted = null;
        open.Node = node;
        return true;
    }

    /// <summary>Closes the door.</summary>
    public readonly void Dispose()
    {
        if (_isOuter)
            s_current = null;
    }

    private sealed class Opened(string function, Dictionary<string, object?> values)
    {
        public string Function { get; } = function;

        public Dictionary<string, object?> Values { get; } = values;

        public FunctionCall? Node { get; set; }
    }
}
