using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

public partial class MathApi
{
    /// <summary>x log(y), 0 where x is 0.</summary>
    public Tensor xlogy(Tensor x, Tensor y, string? name = null) => WhereNotZero(x, y, static (x, y) => x * Binding.tf.math.log(y));

    /// <summary>x log(1 + y), 0 where x is 0.</summary>
    public Tensor xlog1py(Tensor x, Tensor y, string? name = null) => WhereNotZero(x, y, static (x, y) => x * Binding.tf.math.log1p(y));

    /// <summary>x / y, 0 where x is 0.</summary>
    public Tensor xdivy(Tensor x, Tensor y, string? name = null) => WhereNotZero(x, y, static (x, y) => x / y);

    /// <summary>x + y.</summary>
    public Tensor add(Tensor x, Tensor y, string? name = null) => x + y;

    /// <summary>x - y.</summary>
    public Tensor subtract(Tensor x, Tensor y, string? name = null) => x - y;

    /// <summary>x * y, element by element.</summary>
    public Tensor multiply(Tensor x, Tensor y, string? name = null) => x * y;

    /// <summary>x / y; integers divide to floating point.</summary>
    public Tensor divide(Tensor x, Tensor y, string? name = null) => x / y;

    /// <summary>x / y; integers divide to floating point.</summary>
    public Tensor truediv(Tensor x, Tensor y, string? name = null) => x / y;

    /// <summary>x / y, and 0 where y is 0.</summary>
    public Tensor divide_no_nan(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.DivNoNan, x, y);

    /// <summary>x * y, and 0 where y is 0 even if x is not finite.</summary>
    public Tensor multiply_no_nan(Tensor x, Tensor y, string? name = null) => Tensor.Call(x, y, (x, y) =>
    {
        (x, y) = Tensor.Meet(x, y);
        return new Tensor(Ops.Select(Ops.Equal(y.Value, Ops.ZerosLike(y.Value)), Ops.ZerosLike(Ops.Mul(x.Value, y.Value)), Ops.Mul(x.Value, y.Value)));
    });

    /// <summary>The largest integer not above x / y, as Python's <c>//</c>.</summary>
    public Tensor floordiv(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.FloorDiv, x, y);

    /// <summary>The remainder with the sign of y, as Python's <c>%</c>.</summary>
    public Tensor floormod(Tensor x, Tensor y, string? name = null) => x % y;

    /// <summary>The remainder with the sign of y, as Python's <c>%</c>.</summary>
    public Tensor mod(Tensor x, Tensor y, string? name = null) => x % y;

    /// <summary>x to the power of y.</summary>
    public Tensor pow(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.Pow, x, y);

    /// <summary>The larger of x and y, element by element.</summary>
    public Tensor maximum(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.Maximum, x, y);

    /// <summary>The smaller of x and y, element by element.</summary>
    public Tensor minimum(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.Minimum, x, y);

    /// <summary>(x - y)².</summary>
    public Tensor squared_difference(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.SquaredDifference, x, y);

    /// <summary>The angle of the point (x, y), in radians.</summary>
    public Tensor atan2(Tensor y, Tensor x, string? name = null) => Tensor.Apply(Ops.Atan2, y, x);

    /// <summary>-x.</summary>
    public Tensor negative(Tensor x, string? name = null) => -x;

    /// <summary>x without its sign.</summary>
    public Tensor abs(Tensor x, string? name = null) => Map(Ops.Abs, x);

    /// <summary>-1, 0 or 1.</summary>
    public Tensor sign(Tensor x, string? name = null) => Map(Ops.Sign, x);

    /// <summary>x².</summary>
    public Tensor square(Tensor x, string? name = null) => Map(Ops.Square, x);

    /// <summary>The square root.</summary>
    public Tensor sqrt(Tensor x, string? name = null) => Map(Ops.Sqrt, x);

    /// <summary>1 / √x.</summary>
    public Tensor rsqrt(Tensor x, string? name = null) => Map(Ops.Rsqrt, x);

    /// <summary>1 / x.</summary>
    public Tensor reciprocal(Tensor x, string? name = null) => Map(Ops.Reciprocal, x);

    /// <summary>The sum of tensors of one shape.</summary>
    /// <exception cref="ValueError">The list is empty, or the shapes differ.</exception>
    public Tensor add_n(IEnumerable<Tensor> inputs, string? name = null)
    {
        Tensor? sum = null;
        foreach (var input in inputs)
        {
            if (sum is not null && sum.shape != input.shape)
                throw new ValueError($"add_n takes tensors of one shape. Received: {sum.shape} and {input.shape}.");
            sum = sum is null ? input : sum + input;
        }
        return sum ?? throw new ValueError("inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape.");
    }

    private static Tensor WhereNotZero(Tensor x, Tensor y, Func<Tensor, Tensor, Tensor> function, [CallerMemberName] string name = "") => Tensor.Call(x, y, (x, y) =>
    {
        (x, y) = Tensor.Meet(x, y);
        if (!x.dtype.IsFloating())
            throw new TypeError($"`{name}` takes floating-point numbers. Received: tensors of type {x.dtype.Name()}. Convert them with tf.cast.");
        var isZero = x == 0;
        return Binding.tf.where(isZero, Binding.tf.zeros_like(x), function(x, Binding.tf.where(isZero, Binding.tf.ones_like(y), y)));
    }, name);
}
