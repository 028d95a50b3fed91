using System.Runtime.CompilerServices;

namespace Tensorflow;

// Functions of tf compute, or note their call where an argument is a tensor to come. What is noted is the call as a whole: it runs later on tensors of known sizes.
public partial class Tensor
{
    /// <summary>Whether it is a placeholder of a model: functions note their calls on it instead of computing.</summary>
    protected internal virtual bool IsPlaceholder => false;

    /// <summary>Notes a call on placeholders. Placeholders override it.</summary>
    /// <param name="function">The name of the C# member that was called.</param>
    /// <param name="arguments">The tensors that it was called on, one of them this one.</param>
    /// <param name="call">What computes the results from tensors in their places.</param>
    /// <param name="setting">What the member was called with beside tensors, where that can be told: the parts of an index.</param>
    /// <returns>Placeholders of the results.</returns>
    protected internal virtual Tensor[] Note(string function, Tensor[] arguments, Func<Tensor[], Tensor[]> call, object? setting = null) =>
        throw new InvalidOperationException($"A tensor that is no placeholder computes at once. Received: a call of {function} to note.");

    /// <summary>Computes, or notes the call where one of the arguments is a placeholder.</summary>
    internal static Tensor[] Call(Tensor[] arguments, Func<Tensor[], Tensor[]> call, [CallerMemberName] string function = "") =>
        Array.Find(arguments, static argument => argument.IsPlaceholder) is { } placeholder ? placeholder.Note(function, arguments, call) : call(arguments);

    /// <inheritdoc cref="Call(Tensor[], Func{Tensor[], Tensor[]}, string)"/>
    internal static Tensor Call(Tensor x, Func<Tensor, Tensor> call, [CallerMemberName] string function = "", object? setting = null) =>
        x.IsPlaceholder ? x.Note(function, [x], arguments => [call(arguments[0])], setting)[0] : call(x);

    /// <inheritdoc cref="Call(Tensor[], Func{Tensor[], Tensor[]}, string)"/>
    internal static Tensor Call(Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> call, [CallerMemberName] string function = "") =>
        a.IsPlaceholder || b.IsPlaceholder ? (a.IsPlaceholder ? a : b).Note(function, [a, b], arguments => [call(arguments[0], arguments[1])])[0] : call(a, b);
}
