using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Images seen through projective transforms, TensorFlow's ImageProjectiveTransformV3: inputs are images (N, H, W, C) and transforms (N or 1, 8), float32. With the
/// transform (a0, a1, a2, b0, b1, b2, c0, c1) pixel (x, y) of the result shows the image at ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) / k), where
/// k = c0 x + c1 y + 1. As in TensorFlow transforms have no gradient.
/// </summary>
/// <param name="Height">The result's height.</param>
/// <param name="Width">The result's width.</param>
/// <param name="FillMode">What lies outside the image.</param>
/// <param name="Bilinear">Whether the four neighbours are weighed; otherwise the nearest pixel is copied.</param>
/// <param name="FillValue">The value of <see cref="ImageFillMode.Constant"/>.</param>
public sealed record ProjectiveTransform(int Height, int Width, ImageFillMode FillMode, bool Bilinear, double FillValue) : Operation
{
    /// <inheritdoc/>
    public override string Type => "ImageProjectiveTransformV3";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (x, transforms) = (inputs[0], inputs[1]);
        if (x.Shape.ndim != 4)
            throw new InvalidArgumentError($"input images must be of rank 4. Received: {x.Shape}. Give images of shape (batch, height, width, channels).");
        CheckTransforms(transforms, x.Shape.Sizes[0]);
        return [x with { Shape = new Shape([x.Shape.Sizes[0], Height, Width, x.Shape.Sizes[3]]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var dims = b.Inputs[0].Shape.dims;
        return [b.Needs(0) ? Ops.Emit(new ProjectiveTransformGrad((int)dims[1], (int)dims[2], FillMode, Bilinear), b.Gradient, b.Inputs[1]) : null, null];
    }

    internal static void CheckTransforms(TensorSpec transforms, long images)
    {
        if (transforms.DType != TF_DataType.TF_FLOAT || transforms.Shape.ndim != 2 || transforms.Shape.Sizes[1] != 8 || (transforms.Shape.Sizes[0] != images && transforms.Shape.Sizes[0] != 1))
            throw new InvalidArgumentError($"Input transform should be float32 of shape num_images x 8 or 1 x 8, for {images} images. Received: {transforms}.");
    }
}

/// <summary>What <see cref="ProjectiveTransform"/> does, transposed: inputs are the gradient of its result and the transforms; the result is the gradient of the images.</summary>
/// <param name="Height">The images' height.</param>
/// <param name="Width">The images' width.</param>
/// <param name="FillMode">What lies outside the image.</param>
/// <param name="Bilinear">Whether the four neighbours are weighed.</param>
public sealed record ProjectiveTransformGrad(int Height, int Width, ImageFillMode FillMode, bool Bilinear) : Operation
{
    /// <inheritdoc/>
    public override string Type => "ImageProjectiveTransformGrad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = inputs[0].Shape.dims;
        ProjectiveTransform.CheckTransforms(inputs[1], dims[0]);
        return [inputs[0] with { Shape = new Shape([dims[0], Height, Width, dims[3]]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var dims = b.Inputs[0].Shape.dims;
        return [b.Needs(0) ? Ops.Emit(new ProjectiveTransform((int)dims[1], (int)dims[2], FillMode, Bilinear, 0), b.Gradient, b.Inputs[1]) : null, null];
    }
}

public static partial class Ops
{
    /// <summary>Images seen through projective transforms.</summary>
    /// <param name="images">(N, H, W, C), float32 or float64.</param>
    /// <param name="transforms">(N, 8) or (1, 8), float32: from places in the result to places in the image.</param>
    /// <param name="fillMode">What lies outside the image.</param>
    /// <param name="bilinear">Whether the four neighbours are weighed; otherwise the nearest pixel is copied.</param>
    /// <param name="fillValue">The value of <see cref="ImageFillMode.Constant"/>.</param>
    public static Value ProjectiveTransform(Value images, Value transforms, ImageFillMode fillMode = ImageFillMode.Constant, bool bilinear = true, double fillValue = 0) =>
        images.Shape.ndim == 4
            ? Emit(new ProjectiveTransform((int)images.Shape.Sizes[1], (int)images.Shape.Sizes[2], fillMode, bilinear, fillValue), images, transforms)
            : throw new InvalidArgumentError($"input images must be of rank 4. Received: {images.Shape}. Give images of shape (batch, height, width, channels).");
}
