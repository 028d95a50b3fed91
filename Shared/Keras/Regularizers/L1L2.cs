using Tensorflow.Keras;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Operations.Regularizers;

/// <summary>A penalty of one factor times the sum of the absolute values and another times the sum of the squares.</summary>
/// <param name="l1">The factor of the absolute values.</param>
/// <param name="l2">The factor of the squares.</param>
/// <exception cref="ValueError">A factor is negative or not a number.</exception>
[KerasExport("regularizers"), KerasExport("regularizers", Name = "l1_l2"), KerasExport("regularizers", Name = "l1l2")]
[ConfigNames("l1_l2")]
public partial class L1L2(double l1 = 0.0, double l2 = 0.0) : Regularizer
{
    private readonly double _l1 = Validate(l1, "l1");
    private readonly double _l2 = Validate(l2, "l2");

    /// <inheritdoc/>
    public override Tensor call(Tensor x)
    {
        var penalty = TensorMath.Scalar(0, x.dtype);
        if (_l1 != 0)
            penalty += _l1 * tf.reduce_sum(tf.abs(x));
        if (_l2 != 0)
            penalty += _l2 * tf.reduce_sum(tf.square(x));
        return penalty;
    }
}
