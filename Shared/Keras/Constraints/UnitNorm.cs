using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Constraints;

/// <summary>Keeps the length of each unit's incoming weights at one.</summary>
/// <param name="axis">The axes along which a unit's weights lie: 0 for dense kernels, (0, 1, 2) for convolutions.</param>
[KerasExport("constraints"), KerasExport("constraints", Name = "unit_norm")]
public partial class UnitNorm(Axis? axis = null) : Constraint
{
    private readonly Axis _axis = ConstraintAxis.Or0(axis);

    /// <inheritdoc/>
    public override Tensor call(Tensor w) => w / (Norms(w, _axis) + TensorMath.Scalar(BackendConfig.Epsilon, w.dtype));
}
