namespace Tensorflow.NumPy;

/// <summary>NumPy's functions of tensors: as in Python, a tensor is an array where NumPy wants one. Functions that are not here take <c>tensor.numpy()</c>.</summary>
public static class ArraysOfTensors
{
    extension(np)
    {
        /// <summary>The tensor's elements as an array.</summary>
        public static NDArray array(Tensor a, DTypeArg? dtype = null) => dtype is { } type ? a.numpy().astype(type) : a.numpy().copy();

        /// <inheritdoc cref="np.max(NDArray, Axis?, bool)"/>
        public static NDArray max(Tensor a, Axis? axis = null, bool keepdims = false) => np.max(a.numpy(), axis, keepdims);

        /// <inheritdoc cref="np.min(NDArray, Axis?, bool)"/>
        public static NDArray min(Tensor a, Axis? axis = null, bool keepdims = false) => np.min(a.numpy(), axis, keepdims);

        /// <inheritdoc cref="np.sum(NDArray, Axis?, DTypeArg, bool)"/>
        public static NDArray sum(Tensor a, Axis? axis = null, bool keepdims = false) => np.sum(a.numpy(), axis, keepdims: keepdims);

        /// <inheritdoc cref="np.mean(NDArray, Axis?, DTypeArg, bool)"/>
        public static NDArray mean(Tensor a, Axis? axis = null, bool keepdims = false) => np.mean(a.numpy(), axis, keepdims: keepdims);

        /// <inheritdoc cref="np.std(NDArray, Axis?, DTypeArg, double, bool)"/>
        public static NDArray std(Tensor a, Axis? axis = null, bool keepdims = false) => np.std(a.numpy(), axis, keepdims: keepdims);

        /// <inheritdoc cref="np.var(NDArray, Axis?, DTypeArg, double, bool)"/>
        public static NDArray var(Tensor a, Axis? axis = null, bool keepdims = false) => np.var(a.numpy(), axis, keepdims: keepdims);

        /// <inheritdoc cref="np.prod(NDArray, Axis?, DTypeArg, bool)"/>
        public static NDArray prod(Tensor a, Axis? axis = null, bool keepdims = false) => np.prod(a.numpy(), axis, keepdims: keepdims);

        /// <inheritdoc cref="np.argmax(NDArray, int?, bool)"/>
        public static NDArray argmax(Tensor a, int? axis = null, bool keepdims = false) => np.argmax(a.numpy(), axis, keepdims);

        /// <inheritdoc cref="np.argmin(NDArray, int?, bool)"/>
        public static NDArray argmin(Tensor a, int? axis = null, bool keepdims = false) => np.argmin(a.numpy(), axis, keepdims);

        /// <inheritdoc cref="np.all(NDArray, Axis?, bool)"/>
        public static NDArray all(Tensor a, Axis? axis = null, bool keepdims = false) => np.all(a.numpy(), axis, keepdims);

        /// <inheritdoc cref="np.any(NDArray, Axis?, bool)"/>
        public static NDArray any(Tensor a, Axis? axis = null, bool keepdims = false) => np.any(a.numpy(), axis, keepdims);

        /// <summary>The absolute value of each element.</summary>
        public static NDArray abs(Tensor x) => np.abs(x.numpy());

        /// <summary>e to the power of each element.</summary>
        public static NDArray exp(Tensor x) => np.exp(x.numpy());

        /// <summary>The natural logarithm of each element.</summary>
        public static NDArray log(Tensor x) => np.log(x.numpy());

        /// <summary>The square root of each element.</summary>
        public static NDArray sqrt(Tensor x) => np.sqrt(x.numpy());

        /// <summary>Each element rounded to a number of decimals.</summary>
        public static NDArray round(Tensor a, int decimals = 0) => np.round(a.numpy(), decimals);

        /// <summary>The tensor's elements in other sizes.</summary>
        /// <exception cref="ValueError">The number of elements differs.</exception>
        public static NDArray reshape(Tensor a, Shape shape) => np.reshape(a.numpy(), shape);

        /// <inheritdoc cref="np.squeeze(NDArray, Axis?)"/>
        public static NDArray squeeze(Tensor a, Axis? axis = null) => np.squeeze(a.numpy(), axis);

        /// <summary>The tensor's elements with a new axis of size 1.</summary>
        public static NDArray expand_dims(Tensor a, Axis axis) => np.expand_dims(a.numpy(), axis);

        /// <summary>Whether two tensors have the same sizes and elements.</summary>
        public static bool array_equal(Tensor a1, Tensor a2) => np.array_equal(a1.numpy(), a2.numpy());

        /// <summary>Whether two tensors are equal within tolerances.</summary>
        /// <inheritdoc cref="np.allclose"/>
        public static bool allclose(Tensor a, Tensor b, double rtol = 1e-5, double atol = 1e-8) => np.allclose(a.numpy(), b.numpy(), rtol, atol);
    }
}
