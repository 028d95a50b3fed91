namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The array with a border: <c>np.pad(x, ((0, 0), (1, 1)))</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="pad_width">How much is added.</param>
    /// <param name="mode">What the border holds: <c>constant</c>, <c>edge</c>, <c>reflect</c>, <c>symmetric</c>, <c>wrap</c>, <c>maximum</c>, <c>minimum</c> or <c>mean</c>.</param>
    /// <param name="constant_values">The number of a constant border.</param>
    /// <exception cref="ValueError">The mode is unknown, or the widths do not fit.</exception>
    public static NDArray pad(NDArray array, PadWidth pad_width, string mode = "constant", NDArray? constant_values = null)
    {
        var widths = pad_width.For(array.ndim);
        if (mode == "constant")
        {
            var dims = new int[array.ndim];
            var inner = new Slice[array.ndim];
            for (var i = 0; i < dims.Length; i++)
            {
                dims[i] = Layout.Length((long)array.Dims[i] + widths[i].Before + widths[i].After);
                inner[i] = new Slice(widths[i].Before, widths[i].Before + array.Dims[i]);
            }
            var result = NDArray.Zeros(dims, array.dtype, array.itemsize);
            if (constant_values is not null)
                result.fill(constant_values);
            Copying.Copy(array, BasicIndex.View(result, inner));
            return result;
        }
        for (var axis = 0; axis < widths.Length; axis++)
        {
            var (before, after) = widths[axis];
            if (before == 0 && after == 0)
                continue;
            array = mode is "maximum" or "minimum" or "mean"
                ? WithStatistic(array, mode, axis, before, after)
                : take(array, Sources(mode, array.Dims[axis], before, after), axis);
        }
        return array.AsDense();
    }

    /// <summary>Which position each position of the result copies.</summary>
    private static NDArray Sources(string mode, int size, int before, int after)
    {
        if (size == 0)
            throw new ValueError($"can't extend empty axis using modes other than 'constant' or 'empty'. Received: '{mode}'.");
        var positions = new long[before + size + after];
        for (var i = 0; i < positions.Length; i++)
        {
            long at = i - before;
            positions[i] = mode switch
            {
                "edge" => Math.Clamp(at, 0, size - 1),
                "wrap" => Modulo(at, size),
                "symmetric" => Modulo(at, 2L * size) is var s && s < size ? s : 2L * size - 1 - s,
                "reflect" => size == 1 ? 0 : Modulo(at, 2L * size - 2) is var r && r < size ? r : 2L * size - 2 - r,
                _ => throw new ValueError($"mode '{mode}' is not supported"),
            };
        }
        return new NDArray(positions);
    }

    private static long Modulo(long a, long b) => ((a % b) + b) % b;

    private static NDArray WithStatistic(NDArray array, string mode, int axis, int before, int after)
    {
        var border = mode switch
        {
            "maximum" => max(array, axis, keepdims: true),
            "minimum" => min(array, axis, keepdims: true),
            _ => array.dtype.Type.IsFloating() ? mean(array, axis, keepdims: true) : rint(mean(array, axis, keepdims: true)).astype(array.dtype),
        };
        int[] first = [.. array.Dims], last = [.. array.Dims];
        (first[axis], last[axis]) = (before, after);
        return Stacking.Concatenate([Stretch(border, first), array, Stretch(border, last)], axis);
    }
}
