namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <inheritdoc cref="np.sum"/>
    public NDArray sum(Axis? axis = null, DTypeArg dtype = default, bool keepdims = false) => np.sum(this, axis, dtype, keepdims);

    /// <summary>The product of the elements.</summary>
    public NDArray prod(Axis? axis = null, DTypeArg dtype = default, bool keepdims = false) => np.prod(this, axis, dtype, keepdims);

    /// <summary>The greatest element.</summary>
    public NDArray max(Axis? axis = null, bool keepdims = false) => np.max(this, axis, keepdims);

    /// <summary>The smallest element.</summary>
    public NDArray min(Axis? axis = null, bool keepdims = false) => np.min(this, axis, keepdims);

    /// <summary>Whether all elements are other than zero.</summary>
    public NDArray all(Axis? axis = null, bool keepdims = false) => np.all(this, axis, keepdims);

    /// <summary>Whether any element is other than zero.</summary>
    public NDArray any(Axis? axis = null, bool keepdims = false) => np.any(this, axis, keepdims);

    /// <summary>The arithmetic mean.</summary>
    public NDArray mean(Axis? axis = null, DTypeArg dtype = default, bool keepdims = false) => np.mean(this, axis, dtype, keepdims);

    /// <summary>The variance.</summary>
    public NDArray var(Axis? axis = null, DTypeArg dtype = default, double ddof = 0, bool keepdims = false) => np.var(this, axis, dtype, ddof, keepdims);

    /// <summary>The standard deviation.</summary>
    public NDArray std(Axis? axis = null, DTypeArg dtype = default, double ddof = 0, bool keepdims = false) => np.std(this, axis, dtype, ddof, keepdims);

    /// <summary>The position of the greatest element.</summary>
    public NDArray argmax(int? axis = null, bool keepdims = false) => np.argmax(this, axis, keepdims);

    /// <summary>The position of the smallest element.</summary>
    public NDArray argmin(int? axis = null, bool keepdims = false) => np.argmin(this, axis, keepdims);

    /// <summary>The greatest less the smallest element.</summary>
    public NDArray ptp(Axis? axis = null, bool keepdims = false) => np.ptp(this, axis, keepdims);

    /// <summary>Running sums.</summary>
    public NDArray cumsum(int? axis = null, DTypeArg dtype = default) => np.cumsum(this, axis, dtype);

    /// <summary>Running products.</summary>
    public NDArray cumprod(int? axis = null, DTypeArg dtype = default) => np.cumprod(this, axis, dtype);
}
