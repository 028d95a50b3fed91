using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras;

/// <summary>
/// What an <c>activation</c> parameter takes: a name such as <c>"relu"</c>, one of <c>keras.activations.Relu</c>, …, a function of a tensor, or nothing,
/// which stands for linear.
/// </summary>
public sealed partial class Activation
{
    private readonly Func<Tensor, Tensor> _function;

    /// <summary>An activation with a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    public Activation(string name, Func<Tensor, Tensor> function) => (Name, _function) = (name, function);

    /// <summary>A function of one's own, under its name: <c>new Dense(4, activation: new(x => tf.nn.relu(x) + 1))</c>.</summary>
    /// <param name="function">The function.</param>
    public Activation(Func<Tensor, Tensor> function) : this(Naming.OfFunction(function), function)
    {
    }

    /// <summary>The name, as <c>get_config</c> writes it.</summary>
    public string Name { get; }

    /// <summary>The function of the program's own that it was made of; nothing for one of Keras.</summary>
    internal Delegate? Own { get; private init; }

    /// <summary>The function, which also takes a name as in TensorFlow.NET.</summary>
    public Func<Tensor, string?, Tensor> ActivationFunction => (input, _) => _function(input);

    /// <summary>Whether it changes nothing.</summary>
    public bool IsLinear => Name == "linear";

    /// <summary>Applies the activation.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="name">Kept for programs written for TensorFlow.NET.</param>
    public Tensor Apply(Tensor input, string? name = null) => _function(input);

    /// <summary>An activation by its name in Keras.</summary>
    /// <exception cref="ValueError">No activation has this name.</exception>
    public static implicit operator Activation?(string? name) => name is null ? null : ActivationRegistry.Get(name);

    /// <summary>A function of one's own.</summary>
    public static implicit operator Activation?(Func<Tensor, Tensor>? function) => function is null ? null : Of(function, function);

    /// <summary>A function of one's own that also takes a name.</summary>
    public static implicit operator Activation?(Func<Tensor, string?, Tensor>? function) => function is null ? null : Of(x => function(x, null), function);

    /// <summary>A function of Keras, such as <c>keras.activations.tanh</c>.</summary>
    public static implicit operator Activation?(ActivationFunction? function) => function is null ? null : Of(function.Invoke, function);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The activation that a function computes, under the function's name.</summary>
    internal static Activation Of(Func<Tensor, Tensor> function, Delegate named) => new(Naming.OfFunction(named), function) { Own = named.Method.DeclaringType?.Assembly == typeof(Activation).Assembly ? null : named };
}
