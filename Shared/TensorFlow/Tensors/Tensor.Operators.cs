using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The named alternates are the functions of tf.")]
public partial class Tensor
{
    /// <summary>a + b.</summary>
    public static Tensor operator +(Tensor a, Tensor b) => Apply(Ops.Add, a, b);

    /// <summary>a - b.</summary>
    public static Tensor operator -(Tensor a, Tensor b) => Apply(Ops.Sub, a, b);

    /// <summary>a * b, element by element.</summary>
    public static Tensor operator *(Tensor a, Tensor b) => Apply(Ops.Mul, a, b);

    /// <summary>a / b; integers divide to floating point, as in Python.</summary>
    public static Tensor operator /(Tensor a, Tensor b) => Call(a, b, static (a, b) =>
    {
        (a, b) = Meet(a, b);
        var quotient = QuotientType(a.dtype);
        return quotient == a.dtype ? Apply(Ops.Div, a, b) : new Tensor(Ops.Div(Ops.Cast(a.Value, quotient), Ops.Cast(b.Value, quotient)));
    });

    /// <summary>The remainder with the sign of the divisor, as in Python.</summary>
    public static Tensor operator %(Tensor a, Tensor b) => Apply(Ops.Mod, a, b);

    /// <summary>-a.</summary>
    public static Tensor operator -(Tensor a) => Call(a, static a => new(Ops.Neg(a.Value)));

    /// <summary>a itself.</summary>
    public static Tensor operator +(Tensor a) => a;

    /// <summary>a &gt; b, element by element.</summary>
    public static Tensor operator >(Tensor a, Tensor b) => Apply(Ops.Greater, a, b);

    /// <summary>a &lt; b, element by element.</summary>
    public static Tensor operator <(Tensor a, Tensor b) => Apply(Ops.Less, a, b);

    /// <summary>a &gt;= b, element by element.</summary>
    public static Tensor operator >=(Tensor a, Tensor b) => Apply(Ops.GreaterEqual, a, b);

    /// <summary>a &lt;= b, element by element.</summary>
    public static Tensor operator <=(Tensor a, Tensor b) => Apply(Ops.LessEqual, a, b);

    /// <summary>a == b, element by element; with <see langword="null"/>, whether both are.</summary>
    public static Tensor operator ==(Tensor? a, Tensor? b) =>
        a is null || b is null ? WeakBool(a is null && b is null) : Apply(Ops.Equal, a, b);

    /// <summary>a != b, element by element; with <see langword="null"/>, whether only one is.</summary>
    public static Tensor operator !=(Tensor? a, Tensor? b) =>
        a is null || b is null ? WeakBool(!(a is null && b is null)) : Apply(Ops.NotEqual, a, b);

    /// <summary>a and b, element by element, of bools; of integers bit by bit.</summary>
    public static Tensor operator &(Tensor a, Tensor b) => Logical(a, b) ? Apply(Ops.LogicalAnd, a, b, "logical_and") : Apply(Ops.BitwiseAnd, a, b, "bitwise_and");

    /// <summary>a or b, element by element, of bools; of integers bit by bit.</summary>
    public static Tensor operator |(Tensor a, Tensor b) => Logical(a, b) ? Apply(Ops.LogicalOr, a, b, "logical_or") : Apply(Ops.BitwiseOr, a, b, "bitwise_or");

    /// <summary>a xor b, element by element, of bools; of integers bit by bit.</summary>
    public static Tensor operator ^(Tensor a, Tensor b) => Logical(a, b) ? Apply(Ops.NotEqual, a, b, "logical_xor") : Apply(Ops.BitwiseXor, a, b, "bitwise_xor");

    /// <summary>Not a, element by element, of bools; of integers bit by bit.</summary>
    public static Tensor operator ~(Tensor a) => Logical(a, a) ? !a : Call(a, static a => new(Ops.Invert(a.Value)));

    /// <summary>Not a, element by element, of bools.</summary>
    public static Tensor operator !(Tensor a) => Call(a, static a => new(Ops.LogicalNot(a.Value)));

    /// <summary>Whether a tensor of one element is not zero, so that <c>if (x &gt; 0)</c> reads as in Python.</summary>
    /// <exception cref="ValueError">The tensor has more than one element.</exception>
    public static bool operator true(Tensor a) => a.Truth();

    /// <summary>Whether a tensor of one element is zero.</summary>
    /// <exception cref="ValueError">The tensor has more than one element.</exception>
    public static bool operator false(Tensor a) => !a.Truth();

    /// <summary>Whether it is the same object: elements are compared by <c>==</c> and <c>tf.equal</c>.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Applies an operation of two tensors after their element types have met.</summary>
    internal static Tensor Apply(Func<Value, Value, Value> operation, Tensor a, Tensor b, [CallerMemberName] string function = "")
    {
        if (a.IsPlaceholder || b.IsPlaceholder)
            return Call(a, b, (a, b) => Apply(operation, a, b), function);
        (a, b) = Meet(a, b);
        return new Tensor(operation(a.Value, b.Value));
    }

    /// <summary>Gives the readier of two the element type of the other.</summary>
    internal static (Tensor A, Tensor B) Meet(Tensor a, Tensor b)
    {
        if (a.dtype == b.dtype)
            return (a, b);
        if (a.Weakness == b.Weakness)
            return a.Weakness == Weakness.None ? (a, b) : b.dtype.IsFloating() ? (a.Adapt(b.dtype), b) : (a, b.Adapt(a.dtype));
        return a.Weakness > b.Weakness ? (a.Adapt(b.dtype), b) : (a, b.Adapt(a.dtype));
    }

    /// <summary>The element type of a true quotient: small integers give float32, larger ones float64.</summary>
    internal static TF_DataType QuotientType(TF_DataType dtype) => dtype switch
    {
        TF_DataType.TF_INT8 or TF_DataType.TF_UINT8 or TF_DataType.TF_INT16 or TF_DataType.TF_UINT16 => TF_DataType.TF_FLOAT,
        TF_DataType.TF_INT32 or TF_DataType.TF_UINT32 or TF_DataType.TF_INT64 or TF_DataType.TF_UINT64 => TF_DataType.TF_DOUBLE,
        _ => dtype,
    };

    private static bool Logical(Tensor a, Tensor b) => a.dtype == TF_DataType.TF_BOOL || b.dtype == TF_DataType.TF_BOOL;

    private static Tensor WeakBool(bool truth) => WeakScalar(truth ? 1 : 0, TF_DataType.TF_BOOL);

    private bool Truth() => IsPlaceholder
        ? throw new TypeError("A symbolic KerasTensor cannot be used as a boolean. Choose elements with tf.where.")
        : size == 1 ? Scalars.ReadDouble(Concrete()) != 0
        : throw new ValueError("The truth value of an array with more than one element is ambiguous. Use tf.reduce_any() or tf.reduce_all().");
}
