using Tensorflow.NumPy.Loops;
using Tensorflow.NumPy.Reductions;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The sum of the elements, pairwise as NumPy adds them.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axes to sum along; all of them when not given.</param>
    /// <param name="dtype">The type to add in; integers are added as 64-bit ones.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray sum(NDArray a, Axis? axis = null, DTypeArg dtype = default, bool keepdims = false)
    {
        var type = dtype.Or(Promotion.Accumulator(a.dtype));
        if (type == TF_DataType.TF_BOOL)
            return any(a, axis, keepdims);
        return Reduce.Run(a, axis, keepdims, Reduction.Of<Pairwise, AddOperator>("add", type), new NDArray(0.0));
    }

    /// <summary>The product of the elements.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axes to multiply along; all of them when not given.</param>
    /// <param name="dtype">The type to multiply in; integers are multiplied as 64-bit ones.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray prod(NDArray a, Axis? axis = null, DTypeArg dtype = default, bool keepdims = false)
    {
        var type = dtype.Or(Promotion.Accumulator(a.dtype));
        if (type == TF_DataType.TF_BOOL)
            return all(a, axis, keepdims);
        return Reduce.Run(a, axis, keepdims, Reduction.Of<InOrder<MultiplyOperator>, MultiplyOperator>("multiply", type), new NDArray(1.0));
    }

    /// <summary>The greatest element; NaN when there is one.</summary>
    /// <exception cref="ValueError">There is no element, or an axis does not exist.</exception>
    public static NDArray max(NDArray a, Axis? axis = null, bool keepdims = false) =>
        Reduce.Run(a, axis, keepdims, Reduction.Of<InOrder<MaximumOperator>, MaximumOperator>("maximum", a.dtype), null);

    /// <summary>The smallest element; NaN when there is one.</summary>
    /// <exception cref="ValueError">There is no element, or an axis does not exist.</exception>
    public static NDArray min(NDArray a, Axis? axis = null, bool keepdims = false) =>
        Reduce.Run(a, axis, keepdims, Reduction.Of<InOrder<MinimumOperator>, MinimumOperator>("minimum", a.dtype), null);

    /// <summary>The greatest element; NaN when there is one.</summary>
    /// <exception cref="ValueError">There is no element, or an axis does not exist.</exception>
    public static NDArray amax(NDArray a, Axis? axis = null, bool keepdims = false) => max(a, axis, keepdims);

    /// <summary>The smallest element; NaN when there is one.</summary>
    /// <exception cref="ValueError">There is no element, or an axis does not exist.</exception>
    public static NDArray amin(NDArray a, Axis? axis = null, bool keepdims = false) => min(a, axis, keepdims);

    /// <summary>Whether all elements are other than zero.</summary>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray all(NDArray a, Axis? axis = null, bool keepdims = false) =>
        Reduce.Run(a.astype(TF_DataType.TF_BOOL, copy: false), axis, keepdims,
            Reduction.Of<InOrder<MinimumOperator>, MinimumOperator>("logical_and", TF_DataType.TF_BOOL), new NDArray(true));

    /// <summary>Whether any element is other than zero.</summary>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray any(NDArray a, Axis? axis = null, bool keepdims = false) =>
        Reduce.Run(a.astype(TF_DataType.TF_BOOL, copy: false), axis, keepdims,
            Reduction.Of<InOrder<MaximumOperator>, MaximumOperator>("logical_or", TF_DataType.TF_BOOL), new NDArray(false));

    /// <summary>The greatest less the smallest element.</summary>
    /// <exception cref="ValueError">There is no element, or an axis does not exist.</exception>
    public static NDArray ptp(NDArray a, Axis? axis = null, bool keepdims = false) => max(a, axis, keepdims) - min(a, axis, keepdims);

    /// <summary>The number of elements other than zero.</summary>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray count_nonzero(NDArray a, Axis? axis = null, bool keepdims = false) =>
        sum(a.astype(TF_DataType.TF_BOOL, copy: false), axis, keepdims: keepdims);

    /// <summary>The position of the greatest element; the first of several, and of NaN when there is one.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axis to look along; all elements in row-major order when not given.</param>
    /// <param name="keepdims">Whether the axis stays, with size 1.</param>
    /// <exception cref="ValueError">There is no element, or the axis does not exist.</exception>
    public static NDArray argmax(NDArray a, int? axis = null, bool keepdims = false) => ArgReduce.Run("argmax", a, axis, keepdims, greatest: true);

    /// <summary>The position of the smallest element; the first of several, and of NaN when there is one.</summary>
    /// <param name="a">The array.</param>
    /// <param name="axis">The axis to look along; all elements in row-major order when not given.</param>
    /// <param name="keepdims">Whether the axis stays, with size 1.</param>
    /// <exception cref="ValueError">There is no element, or the axis does not exist.</exception>
    public static NDArray argmin(NDArray a, int? axis = null, bool keepdims = false) => ArgReduce.Run("argmin", a, axis, keepdims, greatest: false);
}
