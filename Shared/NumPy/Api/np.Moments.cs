namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The arithmetic mean; of integers in float64.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axes to take it along, such as <c>(0, 1)</c>; all of them when not given.</param>
    /// <param name="dtype">The type to work in.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray mean(NDArray a, Axis? axis = null, DTypeArg dtype = default, bool keepdims = false)
    {
        var (working, result) = MeanTypes(a, dtype);
        var total = sum(a, axis, working, keepdims);
        return Quotient(total, Members(a, axis)).astype(result, copy: false);
    }

    /// <summary>The variance: the mean of the squared distances from the mean.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axes to take it along; all of them when not given.</param>
    /// <param name="dtype">The type to work in.</param>
    /// <param name="ddof">What is taken from the number of elements in the divisor; 1 for a sample.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray var(NDArray a, Axis? axis = null, DTypeArg dtype = default, double ddof = 0, bool keepdims = false)
    {
        var (working, result) = MeanTypes(a, dtype);
        var members = Members(a, axis);
        var center = Quotient(sum(a, axis, working, keepdims: true), members);
        // Elements are converted block by block where the difference has the working type anyway: an array of them would be as large as the distances.
        var distance = (Promotion.Of(a.dtype, working) == working ? a : a.astype(working, copy: false)) - center;
        multiply(distance, distance, distance.ndim == 0 ? null : distance);
        var squares = distance.ndim == 0 ? distance * distance : distance;
        return Quotient(sum(squares, axis, working, keepdims), Math.Max(members - ddof, 0)).astype(result, copy: false);
    }

    /// <summary>The standard deviation: the square root of the variance.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axes to take it along; all of them when not given.</param>
    /// <param name="dtype">The type to work in.</param>
    /// <param name="ddof">What is taken from the number of elements in the divisor; 1 for a sample.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray std(NDArray a, Axis? axis = null, DTypeArg dtype = default, double ddof = 0, bool keepdims = false) =>
        sqrt(var(a, axis, dtype, ddof, keepdims));

    /// <summary>The mean, each element counted by its weight.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axes to take it along; all of them when not given.</param>
    /// <param name="weights">The weights, in the array's shape or along the one axis.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">The weights do not fit, or their sum is zero.</exception>
    public static NDArray average(NDArray a, Axis? axis = null, NDArray? weights = null, bool keepdims = false)
    {
        if (weights is null)
            return mean(a, axis, keepdims: keepdims);
        if (!weights.Dims.AsSpan().SequenceEqual(a.Dims))
        {
            if (axis is null)
                throw new TypeError("Axis must be specified when shapes of a and weights differ.");
            var along = Axis.Resolve((int)axis, a.ndim);
            if (weights.ndim != 1 || weights.Dims[0] != a.Dims[along])
                throw new ValueError("Shape of weights must be consistent with shape of a along specified axis.");
            var dims = new int[a.ndim];
            Array.Fill(dims, 1);
            dims[along] = weights.size;
            weights = Stretch(weights.reshape(dims), a.Dims);
        }
        var type = Promotion.Of(a, weights);
        type = type.IsFloating() ? type : TF_DataType.TF_DOUBLE;
        var scale = sum(weights, axis, type, keepdims);
        if (any(scale == 0))
            throw new DivideByZeroException("Weights sum to zero, can't be normalized");
        return sum(multiply(a.astype(type, copy: false), weights.astype(type, copy: false)), axis, keepdims: keepdims) / scale;
    }

    private static (TF_DataType Working, TF_DataType Result) MeanTypes(NDArray a, DTypeArg dtype)
    {
        if (dtype.IsGiven)
            return (dtype.Type, dtype.Type);
        if (a.dtype == TF_DataType.TF_HALF)
            return (TF_DataType.TF_FLOAT, TF_DataType.TF_HALF);
        var type = a.dtype.Type.IsFloating() ? a.dtype.Type : TF_DataType.TF_DOUBLE;
        return (type, type);
    }

    private static NDArray Quotient(NDArray total, double count) => divide(total, count);

    /// <summary>How many elements each result is made of.</summary>
    private static long Members(NDArray a, Axis? axis)
    {
        if (axis is null)
            return a.size;
        long count = 1;
        foreach (var i in axis.Resolve(a.ndim))
            count *= a.Dims[i];
        return count;
    }
}
