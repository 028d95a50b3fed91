using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Constraints;

/// <summary>Keeps the length of each unit's incoming weights between two bounds.</summary>
/// <param name="min_value">The lower bound.</param>
/// <param name="max_value">The upper bound.</param>
/// <param name="rate">How far a length moves to its bound in one step: 1 is all the way.</param>
/// <param name="axis">The axes along which a unit's weights lie: 0 for dense kernels, (0, 1, 2) for convolutions.</param>
[KerasExport("constraints"), KerasExport("constraints", Name = "min_max_norm")]
public partial class MinMaxNorm(double min_value = 0.0, double max_value = 1.0, double rate = 1.0, Axis? axis = null) : Constraint
{
    private readonly Axis _axis = ConstraintAxis.Or0(axis);

    /// <inheritdoc/>
    public override Tensor call(Tensor w)
    {
        var norms = Norms(w, _axis);
        return Rescale(w, norms, rate * norms.Clip(min_value, max_value) + (1 - rate) * norms);
    }
}
