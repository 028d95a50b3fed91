using Tensorflow.Keras;
using Tensorflow.Keras.Saving;
using static Tensorflow.Binding;

namespace Tensorflow.Operations.Regularizers;

/// <summary>A penalty of a factor times the sum of the absolute values.</summary>
/// <param name="l1">The factor.</param>
/// <exception cref="ValueError">The factor is negative or not a number.</exception>
[KerasExport("regularizers"), KerasExport("regularizers", Name = "l1")]
public partial class L1([ConfigFrom("(double)(float)_l1")] double l1 = 0.01) : Regularizer
{
    private readonly double _l1 = Validate(l1, "l1");

    /// <inheritdoc/>
    public override Tensor call(Tensor x) => _l1 * tf.reduce_sum(tf.abs(x));
}
