using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Images of another size: (N, H, W, C) becomes (N, Height, Width, C). float32 and float64 keep their type; <see cref="ResizeMethod.Nearest"/> takes any type.
/// </summary>
/// <param name="Method">How pixels are made.</param>
/// <param name="Height">The new height.</param>
/// <param name="Width">The new width.</param>
/// <param name="Antialias">Whether the function that weighs pixels widens when an image shrinks; only those of ScaleAndTranslate do.</param>
public sealed record Resize(ResizeMethod Method, int Height, int Width, bool Antialias) : Operation
{
    /// <inheritdoc/>
    public override string Type => Method switch
    {
        ResizeMethod.Bilinear => "ResizeBilinear",
        ResizeMethod.Nearest => "ResizeNearestNeighbor",
        ResizeMethod.Bicubic => "ResizeBicubic",
        ResizeMethod.Area => "ResizeArea",
        _ => "ScaleAndTranslate",
    };

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var x = inputs[0];
        if (x.Shape.ndim != 4)
            throw new InvalidArgumentError($"input must be 4-dimensional {x.Shape}. Give images of shape (batch, height, width, channels).");
        if (Height < 1 || Width < 1)
            throw new InvalidArgumentError($"output dimensions must be positive. Received: {Height} by {Width}.");
        var dims = x.Shape.dims;
        if (dims[1] < 1 || dims[2] < 1)
            throw new InvalidArgumentError($"input image must be of non-zero size. Received: {x.Shape}.");
        if (Method != ResizeMethod.Nearest && !x.DType.IsFloating())
            throw new TypeError($"Pixels are weighed as float32 or float64. Received: {x.DType.Name()}. Convert them with tf.cast.");
        return [x with { Shape = new Shape([dims[0], Height, Width, dims[3]]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var dims = b.Inputs[0].Shape.dims;
        return [Ops.Emit(new ResizeGrad(Method, (int)dims[1], (int)dims[2], Antialias), b.Gradient)];
    }
}

/// <summary>What <see cref="Resize"/> does, transposed: (N, H, W, C), the gradient of resized images, becomes (N, Height, Width, C), that of the originals.</summary>
/// <param name="Method">How pixels were made.</param>
/// <param name="Height">The original's height.</param>
/// <param name="Width">The original's width.</param>
/// <param name="Antialias">As in <see cref="Resize"/>.</param>
public sealed record ResizeGrad(ResizeMethod Method, int Height, int Width, bool Antialias) : Operation
{
    /// <inheritdoc/>
    public override string Type => Method switch
    {
        ResizeMethod.Bilinear => "ResizeBilinearGrad",
        ResizeMethod.Nearest => "ResizeNearestNeighborGrad",
        ResizeMethod.Bicubic => "ResizeBicubicGrad",
        ResizeMethod.Area => "ResizeAreaGrad",
        _ => "ScaleAndTranslateGrad",
    };

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = inputs[0].Shape.dims;
        return [inputs[0] with { Shape = new Shape([dims[0], Height, Width, dims[3]]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var dims = b.Inputs[0].Shape.dims;
        return [Ops.Emit(new Resize(Method, (int)dims[1], (int)dims[2], Antialias), b.Gradient)];
    }
}

public static partial class Ops
{
    /// <summary>Images of another size. Integers become float32, except for <see cref="ResizeMethod.Nearest"/>.</summary>
    /// <param name="images">(N, H, W, C).</param>
    /// <param name="height">The new height.</param>
    /// <param name="width">The new width.</param>
    /// <param name="method">How pixels are made.</param>
    /// <param name="antialias">Whether bilinear, bicubic and the windowed functions average over what a pixel of a smaller image covers.</param>
    public static Value Resize(Value images, int height, int width, ResizeMethod method = ResizeMethod.Bilinear, bool antialias = false)
    {
        method = (method, antialias) switch
        {
            (ResizeMethod.Bilinear, true) => ResizeMethod.Triangle,
            (ResizeMethod.Bicubic, true) => ResizeMethod.KeysCubic,
            _ => method,
        };
        if (method != ResizeMethod.Nearest && images.DType is not (TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE))
            images = Cast(images, TF_DataType.TF_FLOAT);
        return Emit(new Resize(method, height, width, antialias && method >= ResizeMethod.Triangle), images);
    }
}
