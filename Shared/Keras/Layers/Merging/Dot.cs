using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// The dot products of two tensors, sample by sample, along an axis of each: (B, 3, 5) and (B, 10, 3) along the axes (1, 2) give (B, 5, 10).
/// Source: https://keras.io/api/layers/merging_layers/dot/.
/// </summary>
[KerasExport("layers")]
public partial class Dot : BaseMerge
{
    private readonly Axis _axes;
    private readonly bool _normalize;

    /// <summary>A layer that multiplies and sums.</summary>
    /// <param name="axes">Along which axis of both inputs, or of the first and of the second one; negative ones count from the end.</param>
    /// <param name="normalize">Whether the inputs are scaled to length 1 along the axes first: the result is the cosine of the angle between them.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There are neither one axis nor two.</exception>
    public Dot(Axis axes, bool normalize = false, string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype)
    {
        if (!axes.IsScalar && axes.axis.Length != 2)
            throw new ValueError($"Invalid format for argument `axes`: it should contain two elements. Received: axes={PythonText.Tuple(axes.axis.Cast<object>())}");
        (_axes, _normalize) = (axes, normalize);
    }

    /// <inheritdoc/>
    /// <remarks>The axes that masks belong to are gone.</remarks>
    public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) => null;

    /// <inheritdoc/>
    private protected override string NoList => "A `Dot` layer should be called on a list of 2 inputs. Received: input_shape={0}";

    /// <inheritdoc/>
    private protected override bool AlignsRanks => false;

    /// <inheritdoc/>
    private protected override Tensor Merge(Tensor[] inputs)
    {
        if (inputs is not [var x, var y])
            throw new ValueError($"A `Dot` layer should be called on exactly 2 inputs. Received: {inputs.Length} inputs");
        var (axisOfX, axisOfY) = Axes(x.shape, y.shape);
        if (_normalize)
            (x, y) = (tf.math.l2_normalize(x, axisOfX, NormalizeEpsilon), tf.math.l2_normalize(y, axisOfY, NormalizeEpsilon));
        return BatchDot.Apply(x, y, axisOfX, axisOfY);
    }

    /// <inheritdoc/>
    private protected override Shape Merged(IReadOnlyList<Shape> shapes)
    {
        if (shapes.Count != 2)
            throw new ValueError($"A `Dot` layer should be called on a list of 2 inputs. Received: input_shape={Text(shapes)}");
        var (x, y) = (shapes[0], shapes[1]);
        var (axisOfX, axisOfY) = Axes(x, y);
        if (x.Sizes[axisOfX] != y.Sizes[axisOfY])
        {
            // As in Keras, a pair of axes is named as it was given.
            var (first, second) = _axes.IsScalar ? (axisOfX, axisOfY) : (_axes.axis[0], _axes.axis[1]);
            throw new ValueError($"Incompatible input shapes: axis values {Size(x, axisOfX)} (at axis {first}) != {Size(y, axisOfY)} (at axis {second}). Full input shapes: {x}, {y}");
        }
        long[] sizes = [.. x.dims.Where((_, axis) => axis != axisOfX), .. y.dims.Where((_, axis) => axis != axisOfY && axis != 0)];
        return new Shape(sizes.Length == 1 ? [sizes[0], 1] : sizes);
    }

    private static string Size(Shape shape, int axis) => shape.Sizes[axis] is >= 0 and var size ? $"{size}" : "None";

    // Keras divides by at least the root of its epsilon's square.
    private const double NormalizeEpsilon = 1e-14;

    /// <summary>The axes counted from 0.</summary>
    /// <exception cref="ValueError">An input has no such axis.</exception>
    private (int OfX, int OfY) Axes(Shape x, Shape y)
    {
        var (first, second) = (_axes.axis[0], _axes.axis[^1]);
        if (first < -x.ndim || first >= x.ndim || second < -y.ndim || second >= y.ndim)
            throw new ValueError($"The axes of a `Dot` layer are axes of its inputs. Received: axes={PythonText.Tuple(_axes.axis.Cast<object>())} for inputs of shapes {x} and {y}.");
        return (first < 0 ? first + x.ndim : first, second < 0 ? second + y.ndim : second);
    }
}
