using Tensorflow.Keras.Engine;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// What layers that change images have in common: they take one image, (H, W, C), or a batch, (N, H, W, C), channels first where <c>data_format</c> says so,
/// and, unlike other layers, take it that a model is being trained unless told otherwise.
/// </summary>
public abstract class BaseImagePreprocessingLayer : Layer
{
    private protected BaseImagePreprocessingLayer(string? data_format, string? name, DTypePolicy? dtype) : base(name, true, dtype) =>
        this.data_format = DataFormat.Standardize(data_format);

    /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
    public string data_format { get; }

    /// <summary>The axis of the rows, from the end.</summary>
    private protected int HeightAxis => data_format == DataFormat.ChannelsFirst ? -2 : -3;

    /// <summary>The axis of the columns, from the end.</summary>
    private protected int WidthAxis => HeightAxis + 1;

    internal override bool? DefaultTraining => true;

    /// <inheritdoc/>
    /// <exception cref="ValueError">The inputs are neither an image nor a batch of images.</exception>
    public sealed override Tensor call(Tensor inputs, bool training = true)
    {
        RequireImages(inputs.shape);
        return inputs.ndim == 4 ? Transform(inputs, training) : tf.squeeze(Transform(tf.expand_dims(inputs, 0), training), 0);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    /// <summary>Changes a batch of images.</summary>
    private protected abstract Tensor Transform(Tensor images, bool training);

    private protected virtual string RankMessage(Shape shape) =>
        $"Expected image tensor to have rank 3 (single image) or 4 (batch of images). Received: data.shape={shape}";

    /// <summary>The shape with another height and width.</summary>
    private protected Shape Resized(Shape shape, int height, int width)
    {
        RequireImages(shape);
        var dims = shape.dims;
        (dims[dims.Length + HeightAxis], dims[dims.Length + WidthAxis]) = (height, width);
        return new Shape(dims);
    }

    private void RequireImages(Shape shape)
    {
        if (shape.ndim is not (3 or 4))
            throw new ValueError(RankMessage(shape));
    }

    /// <summary>A rectangle of a batch; what lies outside the images is left out.</summary>
    private protected Tensor Cut(Tensor images, int top, int left, int height, int width)
    {
        var (begin, size) = (new int[4], images.shape.as_int_list());
        var (rows, columns) = (4 + HeightAxis, 4 + WidthAxis);
        (begin[rows], begin[columns]) = (top, left);
        (size[rows], size[columns]) = (Math.Max(0, Math.Min(height, size[rows] - top)), Math.Max(0, Math.Min(width, size[columns] - left)));
        return new Tensor(Ops.Slice(images.Value, begin, size));
    }

    /// <summary>A batch in another size. float64 stays what it is.</summary>
    private protected Tensor Resize(Tensor images, int height, int width, ResizeMethod method = ResizeMethod.Bilinear) =>
        DataFormat.FromLast(new Tensor(Ops.Resize(DataFormat.ToLast(images, data_format).Value, height, width, method)), data_format);
}
