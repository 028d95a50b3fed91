using Tensorflow.Keras.Models;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// A function of <c>tf</c>, an operator or an index that was applied to a tensor to come: a node of the graph of a model that stands between the layers, but is none of the model's layers.
/// It runs the call again on the tensors of the batch.
/// Source: keras.Operation.
/// </summary>
internal sealed class FunctionCall : Layer
{
    [ThreadStatic]
    private static string? s_name;

    private readonly Func<Tensor[], Tensor[]> _call;

    private FunctionCall(string name, string function, Func<Tensor[], Tensor[]> call) : base(name) => (_call, Function) = (call, function);

    /// <summary>What Keras calls the function.</summary>
    public string Function { get; }

    /// <summary>What the function was called with; <see langword="null"/> where a config cannot have it.</summary>
    public FunctionNote? Noted { get; set; }

    /// <summary>Where Python has the class of the operation.</summary>
    public string Module => Known.Entry.Module;

    /// <inheritdoc/>
    internal override string ClassName => Noted?.Entry.ClassName ?? FunctionTable.Of(Function)?.ClassName ?? Naming.ToPascalCase(Function);

    /// <inheritdoc/>
    internal override bool CastsInputs => false;

    /// <summary>Notes a call of a C# member on tensors of which some are to come; the others are constants of the graph.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="arguments">The tensors.</param>
    /// <param name="call">What computes the results from tensors in their places.</param>
    /// <param name="setting">What the member was called with beside tensors: the parts of an index.</param>
    /// <returns>The results to come.</returns>
    public static Tensor[] Note(string member, Tensor[] arguments, Func<Tensor[], Tensor[]> call, object? setting = null)
    {
        KerasTensor[] inputs = [.. arguments.OfType<KerasTensor>()];
        Tensor[] WithConstants(Tensor[] values)
        {
            var next = 0;
            return call(Array.ConvertAll(arguments, argument => argument is KerasTensor ? values[next++] : argument));
        }
        var function = FunctionNames.Of(member);
        var node = new FunctionCall(s_name ?? Naming.Uniquify(function), function, WithConstants);
        s_name = null;
        if (!FunctionDoor.Note(node, inputs))
            node.Noted = Plain(function, arguments, setting, inputs);
        return [.. node.Apply(new Tensors(inputs))];
    }

    /// <summary>Names the next node of this thread as the config that it is read from does.</summary>
    public static Named NextName(string name)
    {
        s_name = name;
        return default;
    }

    /// <summary>A node of the same name that does the same.</summary>
    public FunctionCall Copy() => new(name, Function, _call) { Noted = Noted };

    /// <summary>The positional arguments of a call, and those by name, as a config has them.</summary>
    public (List<object?> Args, Dictionary<string, object?> Kwargs) Arguments(LayerCall call) => Known.Arguments(call.Inputs);

    /// <inheritdoc/>
    /// <exception cref="ValueError">A config cannot have what the function was called with.</exception>
    public override Dictionary<string, object?> get_config() => Known.Config(name);

    /// <inheritdoc/>
    public override Dictionary<string, object?>? get_build_config() => null;

    /// <summary>No mask, and no warning: functions know nothing of masks.</summary>
    /// <inheritdoc/>
    public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) => null;

    /// <inheritdoc/>
    public override Tensors call(Tensors inputs, bool training) => new(_call([.. inputs]));

    private FunctionNote Known => Noted ?? throw new ValueError(
        $"The function '{Function}' between the layers of a model cannot be written into a config. Received: the node '{name}', a call of tf.* or with what no config has. "
        + $"Call {(FunctionTable.Of(Function) is null ? "a function of keras.ops" : $"keras.ops.{Function}")} in its place, or do it in a layer of your own.");

    /// <summary>The note of an operator, an index, or a function of tensors alone.</summary>
    private static FunctionNote? Plain(string function, Tensor[] arguments, object? setting, KerasTensor[] inputs)
    {
        if (FunctionTable.Of(function) is not { Settings: [] } entry)
            return null;
        if (setting is Slice[] slices)
            return FunctionNote.Of(function, new Dictionary<string, object?> { ["x"] = arguments[0], ["key"] = slices is [var only] ? only : slices }, inputs);
        return setting is null && FunctionNames.TakesTensorsOnly(function) && entry.Arguments.Length == arguments.Length
            ? FunctionNote.Of(function, entry.Arguments.Zip(arguments, static (name, tensor) => KeyValuePair.Create(name, (object?)tensor)), inputs)
            : null;
    }

    /// <summary>Takes the name back where no node was made.</summary>
    public readonly ref struct Named : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => s_name = null;
    }
}
