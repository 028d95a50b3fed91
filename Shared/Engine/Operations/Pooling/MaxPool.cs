using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The largest element in each place of a window: (N, H…, C) gives (N, P…, C). As in TensorFlow, NaN is passed over and a place that holds nothing
/// larger gives the type's lowest finite number; borders count as nothing.
/// </summary>
/// <param name="Windows">The window's sizes, strides, dilations and borders.</param>
public sealed record MaxPool(Windows Windows) : Operation
{
    /// <inheritdoc/>
    public override string Type => Windows.Rank == 3 ? "MaxPool3D" : "MaxPool";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (!inputs[0].DType.IsFloating() && !inputs[0].DType.IsInteger())
            throw new TypeError($"{Type} takes tensors of numbers. Received: {inputs[0].DType.Name()}. Convert the tensor with tf.cast.");
        return [inputs[0] with { Shape = OutputShape(Type, Windows, inputs[0]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.MaxPoolGrad(b.Inputs[0], b.Gradient, Windows)];

    /// <summary>The shape of what comes out; every place of the window then holds an element of the input.</summary>
    /// <exception cref="InvalidArgumentError">The window does not fit the input, or a border is as wide as the window.</exception>
    internal static Shape OutputShape(string type, Windows windows, TensorSpec x)
    {
        windows.Check(type, x);
        for (var d = 0; d < windows.Rank; d++)
        {
            var reach = ((windows.Size[d] - 1) * (long)windows.Dilations[d]) + 1;
            if (windows.Before[d] >= reach || windows.After[d] >= reach)
            {
                throw new InvalidArgumentError(
                    $"{type} takes borders narrower than the window, which else would lie in one as a whole. Received: window={windows.Size}, borders={windows.Before} and {windows.After}.");
            }
        }
        return Convolution.OutputShape(type, windows, x.Shape, x.Shape.Sizes[^1]);
    }

    /// <summary>Checks a tensor that has the shape of what comes out.</summary>
    internal static void CheckOutput(string type, Windows windows, TensorSpec x, TensorSpec y)
    {
        var expected = x with { Shape = OutputShape(type, windows, x) };
        if (y != expected)
            throw new InvalidArgumentError($"{type} of {x} with a window of {windows.Size} takes a gradient of {expected}. Received: {y}.");
    }
}

public static partial class Ops
{
    /// <summary>The largest element in each place of a window: (N, H…, C) gives (N, P…, C).</summary>
    /// <param name="x">The tensor, channels last.</param>
    /// <param name="windows">Sizes, strides, dilations and borders.</param>
    public static Value MaxPool(Value x, Windows windows) => Emit(new MaxPool(windows), x);
}
