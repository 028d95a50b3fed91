using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

/// <summary>The core group of <c>keras.ops</c>. Source: https://keras.io/api/ops/core/.</summary>
[KerasExport("ops")]
internal static class CoreOps
{
    /// <summary>The elements converted to another type; fractions are cut off.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor cast(Tensor x, DTypeArg dtype) => Tensor.Call(x, x => x.To(dtype.Type));

    /// <summary>The elements converted to another type; those beyond its range are held at its ends.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor saturate_cast(Tensor x, DTypeArg dtype) => Tensor.Call(x, x => tf.saturate_cast(x, dtype.Type));

    /// <summary>A tensor with the elements of a number, a C# array, a NumPy array or a tensor.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="dtype">The element type; by default the elements' own.</param>
    /// <param name="name">A name, as programs written for TensorFlow.NET give one.</param>
    public static Tensor convert_to_tensor(Tensor x, DTypeArg? dtype = null, string? name = null) => dtype is { IsGiven: true } given ? cast(x, given) : tf.convert_to_tensor(x);

    /// <summary>A NumPy array with the elements of a tensor.</summary>
    /// <param name="x">The tensor.</param>
    /// <exception cref="InvalidOperationException">The tensor is to come.</exception>
    public static NDArray convert_to_numpy(Tensor x) => x.numpy();

    /// <summary>Whether it is a tensor: no number, no array.</summary>
    public static bool is_tensor(object? x) => x is Tensor { Weakness: Weakness.None } and not Engine.KerasTensor;

    /// <summary>The sizes, -1 where a size is open.</summary>
    public static Shape shape(Tensor x) => x.shape;

    /// <summary>The name of the element type.</summary>
    public static string dtype(Tensor x) => x.dtype.Name();

    /// <summary>The same elements, through which no gradient flows.</summary>
    public static Tensor stop_gradient(Tensor variable) => tf.stop_gradient(variable);

    /// <summary>Zeros in a shape to which values are added at indices of the first axes; where indices occur twice, both values are.</summary>
    /// <param name="indices">The indices, shape (…, how many axes they name).</param>
    /// <param name="values">What is added.</param>
    /// <param name="shape">The shape of the result.</param>
    public static Tensor scatter(Tensor indices, Tensor values, ShapeArg shape) => Tensor.Call(indices, values, (indices, values) => tf.scatter_nd(indices, values, shape));

    /// <summary>The inputs with other elements at indices of the first axes.</summary>
    /// <param name="inputs">The tensor.</param>
    /// <param name="indices">The indices, shape (…, how many axes they name), each at most once.</param>
    /// <param name="updates">The new elements.</param>
    public static Tensor scatter_update(Tensor inputs, Tensor indices, Tensor updates) => Tensor.Call([inputs, indices, updates], static x =>
    {
        var (inputs, indices, updates) = (x[0], x[1], x[2].To(x[0].dtype));
        var isNew = tf.scatter_nd(indices, tf.ones_like(updates, TF_DataType.TF_INT32), inputs.shape) > 0;
        return [tf.where(isNew, tf.scatter_nd(indices, updates, inputs.shape), inputs)];
    })[0];

    /// <summary>A part of a tensor.</summary>
    /// <param name="inputs">The tensor.</param>
    /// <param name="start_indices">Where the part begins, for each axis.</param>
    /// <param name="shape">How large it is; -1 takes all that is left.</param>
    public static Tensor slice(Tensor inputs, ShapeArg start_indices, ShapeArg shape) => tf.slice(inputs, start_indices, shape);

    /// <summary>The inputs with another part.</summary>
    /// <param name="inputs">The tensor.</param>
    /// <param name="start_indices">Where the part begins, for each axis.</param>
    /// <param name="updates">The new part.</param>
    public static Tensor slice_update(Tensor inputs, ShapeArg start_indices, Tensor updates) => Tensor.Call(inputs, updates, (inputs, updates) =>
    {
        Shape start = start_indices;
        var margins = new int[inputs.ndim, 2];
        for (var axis = 0; axis < inputs.ndim; axis++)
            (margins[axis, 0], margins[axis, 1]) = (start[axis], inputs.shape[axis] - start[axis] - updates.shape[axis]);
        var isNew = tf.pad(tf.ones_like(updates, TF_DataType.TF_INT32), margins) > 0;
        return tf.where(isNew, tf.pad(updates.To(inputs.dtype), margins), inputs);
    });

    /// <summary>The parts of a tensor along an axis, without the axis.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="num">How many parts there are; the size of the axis.</param>
    /// <param name="axis">Along which axis.</param>
    public static Tensor[] unstack(Tensor x, int? num = null, int axis = 0) => tf.unstack(x, num, axis);

    /// <summary>What one of two functions gives.</summary>
    /// <param name="pred">Which: one truth value that is known when the program decides.</param>
    /// <param name="true_fn">Called when it is true.</param>
    /// <param name="false_fn">Called when it is false.</param>
    public static Tensor cond(Tensor pred, Func<Tensor> true_fn, Func<Tensor> false_fn) => tf.cond(pred, true_fn, false_fn);

    /// <summary>Calls a function on a value, again and again, while another says so.</summary>
    /// <param name="cond">Whether to go on.</param>
    /// <param name="body">Makes the next value of one.</param>
    /// <param name="loop_vars">The first value.</param>
    /// <param name="maximum_iterations">How often at most; any number when left out.</param>
    public static Tensor while_loop(Func<Tensor, Tensor> cond, Func<Tensor, Tensor> body, Tensor loop_vars, int? maximum_iterations = null) => tf.while_loop(cond, body, loop_vars, maximum_iterations);

    /// <summary>Calls a function on values, again and again, while another says so.</summary>
    /// <inheritdoc cref="while_loop(Func{Tensor, Tensor}, Func{Tensor, Tensor}, Tensor, int?)"/>
    public static Tensor[] while_loop(Func<Tensor[], Tensor> cond, Func<Tensor[], Tensor[]> body, Tensor[] loop_vars, int? maximum_iterations = null) =>
        tf.while_loop(cond, body, loop_vars, maximum_iterations);

    /// <summary>Calls a function on a number and a value for each number from one to below another.</summary>
    /// <param name="lower">The first number.</param>
    /// <param name="upper">Where to end; not called on.</param>
    /// <param name="body_fun">Makes the next value of the number and the value.</param>
    /// <param name="init_val">The first value.</param>
    public static Tensor fori_loop(int lower, int upper, Func<int, Tensor, Tensor> body_fun, Tensor init_val)
    {
        for (var i = lower; i < upper; i++)
            init_val = body_fun(i, init_val);
        return init_val;
    }

    /// <summary>What the function of a number gives for operands.</summary>
    /// <param name="index">The number, which is known when the program decides; those beyond the functions stand for the first or the last one.</param>
    /// <param name="branches">The functions.</param>
    /// <param name="operands">What it is called on.</param>
    /// <exception cref="ValueError">There is no function.</exception>
    public static Tensor @switch(int index, Func<Tensor[], Tensor>[] branches, params Tensor[] operands) => branches.Length == 0
        ? throw new ValueError("`switch` chooses among functions. Received: an empty list of branches. Give at least one.")
        : branches[Math.Clamp(index, 0, branches.Length - 1)](operands);

    /// <summary>Hands a value from each part along the first axis to the next, through a function that also makes a part of the result.</summary>
    /// <param name="f">Makes of the value and a part the next value and a part of the result.</param>
    /// <param name="init">The first value.</param>
    /// <param name="xs">The parts.</param>
    /// <param name="length">How many parts there are, at most all; all when left out.</param>
    /// <param name="reverse">Whether it goes from the last part to the first.</param>
    /// <param name="unroll">Nothing: all steps are laid out.</param>
    /// <returns>The last value, and the parts of the result put together.</returns>
    /// <exception cref="ValueError">There is no part, or more are asked for than there are.</exception>
    public static (Tensor carry, Tensor ys) scan(Func<Tensor, Tensor, (Tensor, Tensor)> f, Tensor init, Tensor xs, int? length = null, bool reverse = false, int unroll = 1)
    {
        var results = Tensor.Call([init, xs], inputs =>
        {
            var (carry, parts) = (inputs[0], tf.unstack(inputs[1]));
            var count = length ?? parts.Length;
            if (count < 1 || count > parts.Length)
                throw new ValueError($"`scan` needs 1 part or more, and no more than there are. Received: length={length?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "None"}, xs.shape={inputs[1].shape}");
            var ys = new Tensor[count];
            for (var step = 0; step < count; step++)
            {
                var at = reverse ? count - 1 - step : step;
                (carry, ys[at]) = f(carry, parts[at]);
            }
            return [carry, tf.stack(ys)];
        });
        return (results[0], results[1]);
    }

    /// <summary>What a function gives for each part along the first axis, put together.</summary>
    /// <param name="f">The function of a part.</param>
    /// <param name="xs">The parts.</param>
    public static Tensor map(Func<Tensor, Tensor> f, Tensor xs) => Tensor.Call(xs, xs => tf.stack(tf.unstack(xs).Select(f)));

    /// <summary>What a function gives for each part along the first axis, put together.</summary>
    /// <param name="function">The function of a part.</param>
    /// <param name="elements">The parts.</param>
    public static Tensor vectorized_map(Func<Tensor, Tensor> function, Tensor elements) => map(function, elements);
}
