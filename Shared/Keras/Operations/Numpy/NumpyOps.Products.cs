using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

// Products and sums. Integers are multiplied as fractions, and the result is an integer again.
internal static partial class NumpyOps
{
    /// <summary>The matrix product, of stacks of matrices too; of a vector that of a row or a column.</summary>
    /// <exception cref="InvalidArgumentError">The inner sizes differ.</exception>
    public static Tensor matmul(Tensor x1, Tensor x2) => Product(x1, x2, static (a, b) => b.ndim == 1 ? tf.tensordot(a, b, 1)
        : a.ndim == 1 ? tf.tensordot(a, b, new Axis([0, -2]))
        : tf.matmul(a, b));

    /// <summary>The sums of products over the last axis of the first and the last but one of the second; of numbers the product.</summary>
    public static Tensor dot(Tensor x1, Tensor x2) => Product(x1, x2, Dot);

    /// <summary>The sum of the products of all elements.</summary>
    public static Tensor vdot(Tensor x1, Tensor x2) => Product(x1, x2, static (a, b) => tf.reduce_sum(tf.reshape(a, -1) * tf.reshape(b, -1)));

    /// <summary>The product of each element of the first with each of the second, both flattened.</summary>
    public static Tensor outer(Tensor x1, Tensor x2) => Promotion.BinaryOfTensors(x1, x2, static (a, b) => tf.reshape(a, (-1, 1)) * tf.reshape(b, -1));

    /// <summary>The sums of products over the last axes of the first and the first of the second.</summary>
    /// <param name="x1">The first tensor.</param>
    /// <param name="x2">The second tensor.</param>
    /// <param name="axes">Over how many axes.</param>
    public static Tensor tensordot(Tensor x1, Tensor x2, int axes = 2) => Product(x1, x2, (a, b) => tf.tensordot(a, b, axes));

    /// <summary>The sums of products over axes of the first and of the second: <c>axes: [[1, 2], [1, 0]]</c>.</summary>
    /// <param name="x1">The first tensor.</param>
    /// <param name="x2">The second tensor.</param>
    /// <param name="axes">The axes of the first, and as many of the second.</param>
    public static Tensor tensordot(Tensor x1, Tensor x2, int[][] axes) => Product(x1, x2, (a, b) => tf.tensordot(a, b, axes));

    /// <summary>Sums of products of elements, by an equation of the axes' labels: <c>"ij,jk->ik"</c> is the matrix product.</summary>
    /// <param name="subscripts">The equation.</param>
    /// <param name="operands">The tensors.</param>
    /// <exception cref="ValueError">It is no equation, or one for another number of tensors.</exception>
    public static Tensor einsum(string subscripts, params Tensor[] operands) => Tensor.Call(operands, operands =>
    {
        var (result, compute) = (Promotion.Of(operands), Promotion.WithFloat(operands));
        return [tf.cast(tf.einsum(subscripts, Array.ConvertAll(operands, x => x.To(compute))), result)];
    })[0];

    /// <summary>The cross products of vectors of two or three elements.</summary>
    /// <param name="x1">The first vectors.</param>
    /// <param name="x2">The second vectors.</param>
    /// <param name="axisa">The axis of the elements of the first.</param>
    /// <param name="axisb">The axis of the elements of the second.</param>
    /// <param name="axisc">Where the elements of the result go; of vectors of two elements only the third is left.</param>
    /// <param name="axis">The axis of all three.</param>
    /// <exception cref="ValueError">The vectors have neither two nor three elements.</exception>
    public static Tensor cross(Tensor x1, Tensor x2, int axisa = -1, int axisb = -1, int axisc = -1, int? axis = null)
    {
        var (ofFirst, ofSecond, ofResult) = (axis ?? axisa, axis ?? axisb, axis ?? axisc);
        if (x1.shape[ofFirst] is not (2 or 3) || x2.shape[ofSecond] is not (2 or 3))
            throw new ValueError($"`x1`'s dim on `axis={ofFirst}` and `x2`'s dim on `axis={ofSecond}` must be either 2 or 3. Received: x1.shape={x1.shape} and x2.shape={x2.shape}");
        return Promotion.Binary(x1, x2, (a, b) =>
        {
            var (u, v) = (tf.unstack(a, axis: ofFirst), tf.unstack(b, axis: ofSecond));
            var isPlane = u.Length == 2 && v.Length == 2;
            if (isPlane)
                return (u[0] * v[1]) - (u[1] * v[0]);
            (u, v) = (u.Length == 2 ? [.. u, tf.zeros_like(u[0])] : u, v.Length == 2 ? [.. v, tf.zeros_like(v[0])] : v);
            return tf.stack([(u[1] * v[2]) - (u[2] * v[1]), (u[2] * v[0]) - (u[0] * v[2]), (u[0] * v[1]) - (u[1] * v[0])], ofResult);
        });
    }

    private static Tensor Product(Tensor x1, Tensor x2, Func<Tensor, Tensor, Tensor> multiply, [System.Runtime.CompilerServices.CallerMemberName] string name = "") => Tensor.Call(x1, x2, (a, b) =>
    {
        var (result, compute) = (Promotion.Of(a, b), Promotion.WithFloat(a, b));
        return tf.cast(multiply(a.To(compute), b.To(compute)), result);
    }, name);

    private static Tensor Dot(Tensor a, Tensor b) => a.ndim == 0 || b.ndim == 0 ? a * b : tf.tensordot(a, b, new Axis([-1, b.ndim == 1 ? -1 : -2]));
}
