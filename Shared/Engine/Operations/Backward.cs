namespace TfNet.Engine;

/// <summary>What an operation's gradient starts from: its inputs and outputs, and the gradients that came back to the outputs.</summary>
/// <param name="inputs">The inputs, as they were.</param>
/// <param name="outputs">The outputs.</param>
/// <param name="gradients">The gradient of each output, <see langword="null"/> where none came back.</param>
/// <param name="needed">Whether somebody wants the gradient of each input.</param>
public sealed class Backward(Value[] inputs, Value[] outputs, Value?[] gradients, bool[] needed)
{
    /// <summary>The inputs, as they were.</summary>
    public Value[] Inputs { get; } = inputs;

    /// <summary>The outputs.</summary>
    public Value[] Outputs { get; } = outputs;

    /// <summary>The gradient of the first output.</summary>
    public Value Gradient => OutputGradient(0);

    /// <summary>Whether somebody wants the gradient of this input: work for the others can be left out.</summary>
    public bool Needs(int input) => needed[input];

    /// <summary>Whether a gradient came back to this output.</summary>
    public bool HasGradient(int output) => gradients[output] is not null;

    /// <summary>The gradient of an output, zeros where none came back.</summary>
    public Value OutputGradient(int output) => gradients[output] ?? TensorValue.Zeros(Outputs[output].Spec);
}
