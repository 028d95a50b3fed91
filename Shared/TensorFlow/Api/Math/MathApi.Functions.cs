using TfNet.Engine;

namespace Tensorflow;

public partial class MathApi
{
    /// <summary>e to the power of x.</summary>
    public Tensor exp(Tensor x, string? name = null) => Map(Ops.Exp, x);

    /// <summary>e to the power of x, less 1; exact for small x.</summary>
    public Tensor expm1(Tensor x, string? name = null) => Map(Ops.Expm1, x);

    /// <summary>The natural logarithm.</summary>
    public Tensor log(Tensor x, string? name = null) => Map(Ops.Log, x);

    /// <summary>The natural logarithm of 1 + x; exact for small x.</summary>
    public Tensor log1p(Tensor x, string? name = null) => Map(Ops.Log1p, x);

    /// <summary>The logarithm of the sigmoid.</summary>
    public Tensor log_sigmoid(Tensor x, string? name = null) => -Map(Ops.Softplus, -x);

    /// <summary>The sine of an angle in radians.</summary>
    public Tensor sin(Tensor x, string? name = null) => Map(Ops.Sin, x);

    /// <summary>The cosine of an angle in radians.</summary>
    public Tensor cos(Tensor x, string? name = null) => Map(Ops.Cos, x);

    /// <summary>The tangent of an angle in radians.</summary>
    public Tensor tan(Tensor x, string? name = null) => Map(Ops.Tan, x);

    /// <summary>The inverse sine, in radians.</summary>
    public Tensor asin(Tensor x, string? name = null) => Map(Ops.Asin, x);

    /// <summary>The inverse cosine, in radians.</summary>
    public Tensor acos(Tensor x, string? name = null) => Map(Ops.Acos, x);

    /// <summary>The inverse tangent, in radians.</summary>
    public Tensor atan(Tensor x, string? name = null) => Map(Ops.Atan, x);

    /// <summary>The hyperbolic sine.</summary>
    public Tensor sinh(Tensor x, string? name = null) => Map(Ops.Sinh, x);

    /// <summary>The hyperbolic cosine.</summary>
    public Tensor cosh(Tensor x, string? name = null) => Map(Ops.Cosh, x);

    /// <summary>The hyperbolic tangent.</summary>
    public Tensor tanh(Tensor x, string? name = null) => Map(Ops.Tanh, x);

    /// <summary>The error function.</summary>
    public Tensor erf(Tensor x, string? name = null) => Map(Ops.Erf, x);

    /// <summary>1 / (1 + e^-x).</summary>
    public Tensor sigmoid(Tensor x, string? name = null) => Map(Ops.Sigmoid, x);

    /// <summary>log(1 + e^x).</summary>
    public Tensor softplus(Tensor features, string? name = null) => Map(Ops.Softplus, features);

    /// <summary>x / (1 + |x|).</summary>
    public Tensor softsign(Tensor features, string? name = null) => Map(Ops.Softsign, features);

    /// <summary>The largest integer not above x.</summary>
    public Tensor floor(Tensor x, string? name = null) => Map(Ops.Floor, x);

    /// <summary>The smallest integer not below x.</summary>
    public Tensor ceil(Tensor x, string? name = null) => Map(Ops.Ceil, x);

    /// <summary>The nearest integer; halves go to the even one.</summary>
    public Tensor round(Tensor x, string? name = null) => Map(Ops.Round, x);

    /// <summary>The nearest integer; halves go to the even one.</summary>
    public Tensor rint(Tensor x, string? name = null) => Map(Ops.Round, x);
}
