using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Constraints;

/// <summary>Keeps the length of each unit's incoming weights at or below a bound.</summary>
/// <param name="max_value">The bound.</param>
/// <param name="axis">The axes along which a unit's weights lie: 0 for dense kernels, (0, 1, 2) for convolutions.</param>
[KerasExport("constraints"), KerasExport("constraints", Name = "max_norm")]
public partial class MaxNorm([ConfigFrom("new UsuallyInteger(max_value)")] double max_value = 2, Axis? axis = null) : Constraint
{
    private readonly Axis _axis = ConstraintAxis.Or0(axis);

    /// <inheritdoc/>
    public override Tensor call(Tensor w)
    {
        var norms = Norms(w, _axis);
        return Rescale(w, norms, norms.Clip(0, max_value));
    }
}
