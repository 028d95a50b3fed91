using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Batch normalization with the batch's own statistics: inputs (x, scale (C,), offset (C,)), outputs (y, mean (C,), variance (C,)).
/// y = x · inv + (offset - mean · inv), inv = scale / √(variance + Epsilon); the variance is the mean squared distance from the mean.
/// </summary>
/// <param name="Axis">The axis of the channels, not negative.</param>
/// <param name="Epsilon">What is added to the variance.</param>
public sealed record BatchNormTraining(int Axis, double Epsilon) : Operation
{
    /// <inheritdoc/>
    public override string Type => "BatchNormTraining";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var channels = InferChannels(Type, inputs, Axis);
        return [inputs[0], channels, channels];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (x, scale, mean) = (b.Inputs[0], b.Inputs[1], b.Outputs[1]);
        var grads = Ops.BatchNormGrad(x, scale, mean, b.Outputs[2], b.Gradient, Axis, Epsilon);
        var dx = grads.X;
        var count = TensorValue.Scalar(x.Shape.size / (double)mean.Shape.size, x.DType);
        if (b.HasGradient(1))
            dx = Ops.Add(dx, Along(Ops.Div(b.OutputGradient(1), count), x.Shape));
        if (b.HasGradient(2))
        {
            var distance = Ops.Sub(x, Along(mean, x.Shape));
            dx = Ops.Add(dx, Ops.Mul(Along(Ops.Div(Ops.Mul(b.OutputGradient(2), TensorValue.Scalar(2, x.DType)), count), x.Shape), distance));
        }
        return [dx, grads.Scale, grads.Offset];
    }

    /// <summary>The spec of per-channel tensors, after checking that all of them fit x.</summary>
    internal static TensorSpec InferChannels(string type, ReadOnlySpan<TensorSpec> inputs, int axis)
    {
        var x = inputs[0];
        if (!x.DType.IsFloating())
            throw new TypeError($"{type} takes floating-point tensors. Received: {x.DType.Name()}. Convert the tensor with tf.cast.");
        var channels = x with { Shape = new Shape(x.Shape.Sizes[axis]) };
        foreach (var input in inputs[1..])
        {
            if (input != channels)
                throw new InvalidArgumentError($"Batch normalization of {x} along axis {axis} takes scales, offsets and statistics of {channels}. Received: {input}. Reshape or convert it.");
        }
        return channels;
    }

    private Value Along(Value perChannel, Shape shape)
    {
        var dims = new long[shape.ndim];
        Array.Fill(dims, 1);
        dims[Axis] = shape.Sizes[Axis];
        return Ops.Reshape(perChannel, new Shape(dims));
    }
}

public static partial class Ops
{
    /// <summary>Batch normalization with the batch's own statistics.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="scale">The scale of each channel (C,).</param>
    /// <param name="offset">The offset of each channel (C,).</param>
    /// <param name="axis">The axis of the channels.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <returns>The normalized tensor, and the batch's mean and variance (C,).</returns>
    public static (Value Y, Value Mean, Value Variance) BatchNormTraining(Value x, Value scale, Value offset, int axis = -1, double epsilon = 1e-3)
    {
        var outputs = EmitAll(new BatchNormTraining(Axes.Normalize(axis, x.Shape.ndim), epsilon), x, scale, offset);
        return (outputs[0], outputs[1], outputs[2]);
    }
}
