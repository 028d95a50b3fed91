using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

internal static partial class NumpyOps
{
    /// <summary>The elements in another shape; one size may be -1 and follows from the others.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="newshape">The shape.</param>
    public static Tensor reshape(Tensor x, ShapeArg newshape) => tf.reshape(x, newshape);

    /// <summary>The elements one after the other.</summary>
    public static Tensor ravel(Tensor x) => Tensor.Call(x, static x => tf.reshape(x, -1));

    /// <summary>The axes in another order; reversed when none is given.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axes">The order.</param>
    public static Tensor transpose(Tensor x, Axis? axes = null) => tf.transpose(x, axes);

    /// <summary>Two axes exchanged.</summary>
    public static Tensor swapaxes(Tensor x, int axis1, int axis2) => Tensor.Call(x, x => Swapped(x, axis1 < 0 ? axis1 + x.ndim : axis1, axis2 < 0 ? axis2 + x.ndim : axis2));

    /// <summary>Axes moved to other places, the others in their order.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="source">Which axes.</param>
    /// <param name="destination">Where they go.</param>
    /// <exception cref="ValueError">There are not as many places as axes.</exception>
    public static Tensor moveaxis(Tensor x, Axis source, Axis destination) => Tensor.Call(x, x => Moved(x, source, destination));

    /// <summary>New axes of size 1.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="axis">Where they are in the result.</param>
    public static Tensor expand_dims(Tensor x, Axis axis) => Tensor.Call(x, x =>
    {
        var rank = x.ndim + axis.axis.Length;
        return axis.axis.Select(a => a < 0 ? a + rank : a).Order().Aggregate(x, static (x, a) => tf.expand_dims(x, a));
    });

    /// <summary>Without the axes of size 1, or without the given ones.</summary>
    /// <exception cref="ValueError">An axis has another size.</exception>
    public static Tensor squeeze(Tensor x, Axis? axis = null) => Tensor.Call(x, x =>
    {
        foreach (var a in axis?.axis ?? [])
        {
            if (x.shape[a] != 1)
                throw new ValueError($"Cannot squeeze axis={a}, because the dimension is not 1.");
        }
        return tf.squeeze(x, axis);
    });

    /// <summary>Stretched to a shape.</summary>
    public static Tensor broadcast_to(Tensor x, ShapeArg shape) => tf.broadcast_to(x, shape);

    /// <summary>Tensors one after the other along an axis.</summary>
    public static Tensor concatenate(IEnumerable<Tensor> xs, int axis = 0) => Tensor.Call([.. xs], xs => [tf.concat(Promotion.Meet(xs), axis)])[0];

    /// <summary>Tensors side by side along a new axis.</summary>
    public static Tensor stack(IEnumerable<Tensor> x, int axis = 0) => Tensor.Call([.. x], x => [tf.stack(Promotion.Meet(x), axis)])[0];

    /// <summary>Tensors beside each other: along the second axis, vectors along the first.</summary>
    public static Tensor hstack(IEnumerable<Tensor> xs) => Tensor.Call([.. xs], static xs => [tf.concat(Promotion.Meet(xs), xs[0].ndim == 1 ? 0 : 1)])[0];

    /// <summary>Tensors one below the other: along the first axis.</summary>
    public static Tensor vstack(IEnumerable<Tensor> xs) => Tensor.Call([.. xs], static xs => [tf.concat(Promotion.Meet(xs), 0)])[0];

    /// <summary>A tensor behind another along an axis; both flattened when none is given.</summary>
    public static Tensor append(Tensor x1, Tensor x2, int? axis = null) => Promotion.BinaryOfTensors(x1, x2, (a, b) =>
        axis is { } along ? tf.concat([a, b], along) : tf.concat([tf.reshape(a, -1), tf.reshape(b, -1)], 0));

    /// <summary>A tensor cut into equal parts along an axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices_or_sections">How many parts.</param>
    /// <param name="axis">Along which axis.</param>
    /// <exception cref="InvalidArgumentError">There are no such equal parts.</exception>
    public static Tensor[] split(Tensor x, int indices_or_sections, int axis = 0) => tf.split(x, indices_or_sections, axis);

    /// <summary>A tensor cut at places along an axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices_or_sections">Where each part but the first begins.</param>
    /// <param name="axis">Along which axis.</param>
    public static Tensor[] split(Tensor x, int[] indices_or_sections, int axis = 0) => Tensor.Call([x], arguments =>
    {
        int[] ends = [.. indices_or_sections, arguments[0].shape[axis]];
        return tf.split(arguments[0], [.. ends.Select((end, i) => i == 0 ? end : end - ends[i - 1])], axis);
    });

    /// <summary>The tensor repeated along its last axes, or along new ones before.</summary>
    public static Tensor tile(Tensor x, ShapeArg repeats) => Tensor.Call(x, x =>
    {
        var times = ((Shape)repeats).as_int_list();
        var rank = Math.Max(times.Length, x.ndim);
        var whole = tf.reshape(x, new Shape([.. Enumerable.Repeat(1L, rank - x.ndim), .. x.dims]));
        return tf.tile(whole, (int[])[.. Enumerable.Repeat(1, rank - times.Length), .. times]);
    });

    /// <summary>Each element so many times along an axis; of the flattened tensor when none is given.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="repeats">How often.</param>
    /// <param name="axis">Along which axis.</param>
    public static Tensor repeat(Tensor x, int repeats, int? axis = null) => repeat(x, [repeats], axis);

    /// <summary>Each element so many times along an axis; of the flattened tensor when none is given.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="repeats">How often each.</param>
    /// <param name="axis">Along which axis.</param>
    /// <exception cref="ValueError">There is neither one number nor one for each element.</exception>
    public static Tensor repeat(Tensor x, int[] repeats, int? axis = null) => Tensor.Call(x, x =>
    {
        var (values, along) = axis is { } chosen ? (x, chosen) : (tf.reshape(x, -1), 0);
        var size = values.shape[along];
        if (repeats.Length != 1 && repeats.Length != size)
            throw new ValueError($"`repeats` must be one number or one for each of the {size} elements along the axis. Received: {repeats.Length} numbers");
        int[] places = [.. Enumerable.Range(0, size).SelectMany(i => Enumerable.Repeat(i, repeats[repeats.Length == 1 ? 0 : i]))];
        return tf.gather(values, places, along);
    });

    /// <summary>The elements along axes in reverse order; along all when none is given.</summary>
    public static Tensor flip(Tensor x, Axis? axis = null) => Tensor.Call(x, x => tf.reverse(x, axis ?? new Axis([.. Enumerable.Range(0, x.ndim)])));

    /// <summary>The elements moved along axes, those at the end back to the begin; along the flattened tensor when none is given.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="shift">How far, for each axis.</param>
    /// <param name="axis">Along which axes.</param>
    public static Tensor roll(Tensor x, Axis shift, Axis? axis = null) => Tensor.Call(x, x =>
    {
        if (axis is null)
            return tf.reshape(Rolled(tf.reshape(x, -1), shift[0], 0), x.shape);
        for (var i = 0; i < axis.axis.Length; i++)
            x = Rolled(x, shift[shift.IsScalar ? 0 : i], axis[i]);
        return x;
    });

    /// <summary>Something put around a tensor.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="pad_width">For each axis how much before and after; <c>[[1, 1], [0, 2]]</c>.</param>
    /// <param name="mode"><c>constant</c>, <c>reflect</c> or <c>symmetric</c>.</param>
    /// <param name="constant_values">What the constant mode puts there; 0 unless said.</param>
    /// <exception cref="ValueError">The mode is unknown, or an axis has no padding.</exception>
    public static Tensor pad(Tensor x, int[,] pad_width, string mode = "constant", double? constant_values = null)
    {
        if (constant_values is not null && mode != "constant")
            throw new ValueError($"Argument `constant_values` can only be provided when `mode == 'constant'`. Received: mode={mode}");
        return Tensor.Call(x, x =>
        {
            var rows = pad_width;
            if (rows.GetLength(0) == 1 && x.ndim > 1)
            {
                // One pair is for all axes.
                rows = new int[x.ndim, 2];
                for (var axis = 0; axis < x.ndim; axis++)
                    (rows[axis, 0], rows[axis, 1]) = (pad_width[0, 0], pad_width[0, 1]);
            }
            return tf.pad(x, rows, mode, constant_values ?? 0);
        });
    }

    /// <summary>The same number before and after each axis.</summary>
    /// <inheritdoc cref="pad(Tensor, int[,], string, double?)"/>
    public static Tensor pad(Tensor x, int pad_width, string mode = "constant", double? constant_values = null) => pad(x, new[,] { { pad_width, pad_width } }, mode, constant_values);

    /// <summary>The number of dimensions.</summary>
    public static int ndim(Tensor x) => x.ndim;

    /// <summary>The number of elements, int32.</summary>
    public static Tensor size(Tensor x) => tf.size(x);

    private static Tensor Swapped(Tensor x, int axis1, int axis2)
    {
        var order = Enumerable.Range(0, x.ndim).ToArray();
        (order[axis1], order[axis2]) = (order[axis2], order[axis1]);
        return tf.transpose(x, order);
    }

    private static Tensor Moved(Tensor x, Axis source, Axis destination)
    {
        if (source.axis.Length != destination.axis.Length)
            throw new ValueError($"`source` and `destination` arguments must have the same number of elements, but received `source={PythonText.Str(source.axis)}` and `destination={PythonText.Str(destination.axis)}`.");
        int[] from = [.. source.axis.Select(a => a < 0 ? a + x.ndim : a)];
        var order = Enumerable.Range(0, x.ndim).Except(from).ToList();
        foreach (var (place, axis) in destination.axis.Select(a => a < 0 ? a + x.ndim : a).Zip(from).OrderBy(static pair => pair.First))
            order.Insert(place, axis);
        return tf.transpose(x, order.ToArray());
    }

    private static Tensor Rolled(Tensor x, int shift, int axis)
    {
        var size = x.shape[axis];
        var first = size == 0 ? 0 : ((-shift % size) + size) % size;
        return first == 0 ? x : tf.concat(tf.split(x, [first, size - first], axis).Reverse(), axis);
    }
}
