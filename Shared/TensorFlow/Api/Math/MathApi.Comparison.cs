using TfNet.Engine;

namespace Tensorflow;

public partial class MathApi
{
    /// <summary>x == y, element by element.</summary>
    public Tensor equal(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.Equal, x, y);

    /// <summary>x != y, element by element.</summary>
    public Tensor not_equal(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.NotEqual, x, y);

    /// <summary>x &lt; y, element by element.</summary>
    public Tensor less(Tensor x, Tensor y, string? name = null) => x < y;

    /// <summary>x &lt;= y, element by element.</summary>
    public Tensor less_equal(Tensor x, Tensor y, string? name = null) => x <= y;

    /// <summary>x &gt; y, element by element.</summary>
    public Tensor greater(Tensor x, Tensor y, string? name = null) => x > y;

    /// <summary>x &gt;= y, element by element.</summary>
    public Tensor greater_equal(Tensor x, Tensor y, string? name = null) => x >= y;

    /// <summary>x and y, of bools.</summary>
    public Tensor logical_and(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.LogicalAnd, x, y);

    /// <summary>x or y, of bools.</summary>
    public Tensor logical_or(Tensor x, Tensor y, string? name = null) => Tensor.Apply(Ops.LogicalOr, x, y);

    /// <summary>Either x or y, of bools.</summary>
    public Tensor logical_xor(Tensor x, Tensor y, string? name = null) => logical_and(logical_or(x, y), logical_not(logical_and(x, y)));

    /// <summary>Not x, of bools.</summary>
    public Tensor logical_not(Tensor x, string? name = null) => !x;

    /// <summary>Whether x is not a number.</summary>
    public Tensor is_nan(Tensor x, string? name = null) => Map(Ops.IsNan, x);

    /// <summary>Whether x is infinite.</summary>
    public Tensor is_inf(Tensor x, string? name = null) => Map(Ops.IsInf, x);

    /// <summary>Whether x is finite.</summary>
    public Tensor is_finite(Tensor x, string? name = null) => Map(Ops.IsFinite, x);
}
