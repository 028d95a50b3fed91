using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// A function of <c>tf</c>, an operator or an index that was applied to a tensor to come: a node of the graph of a model that stands between the layers, but is none of the model's layers.
/// It runs the call again on the tensors of the batch.
/// Source: keras.Operation.
/// </summary>
internal sealed class FunctionCall : Layer
{
    private readonly Func<Tensor[], Tensor[]> _call;

    private FunctionCall(string name, string className, Func<Tensor[], Tensor[]> call) : base(name) => (_call, ClassName) = (call, className);

    /// <inheritdoc/>
    internal override string ClassName { get; }

    /// <inheritdoc/>
    internal override bool CastsInputs => false;

    /// <summary>Notes a call of a C# member on tensors of which some are to come; the others are constants of the graph.</summary>
    /// <returns>The results to come.</returns>
    public static Tensor[] Note(string member, Tensor[] arguments, Func<Tensor[], Tensor[]> call)
    {
        KerasTensor[] inputs = [.. arguments.OfType<KerasTensor>()];
        Tensor[] WithConstants(Tensor[] values)
        {
            var next = 0;
            return call(Array.ConvertAll(arguments, argument => argument is KerasTensor ? values[next++] : argument));
        }
        var function = FunctionNames.Of(member);
        var outputs = new FunctionCall(Naming.Uniquify(function), Naming.ToPascalCase(function), WithConstants).Apply(new Tensors(inputs));
        return [.. outputs];
    }

    /// <summary>A node of the same name that does the same.</summary>
    public FunctionCall Copy() => new(name, ClassName, _call);

    /// <summary>No mask, and no warning: functions know nothing of masks.</summary>
    /// <inheritdoc/>
    public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) => null;

    /// <inheritdoc/>
    public override Tensors call(Tensors inputs, bool training) => new(_call([.. inputs]));
}
