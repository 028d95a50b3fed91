using Tensorflow.Keras;
using static Tensorflow.Binding;

namespace Tensorflow.Operations.Regularizers;

/// <summary>A penalty of a factor times the sum of the squares.</summary>
/// <param name="l2">The factor.</param>
/// <exception cref="ValueError">The factor is negative or not a number.</exception>
[KerasExport("regularizers"), KerasExport("regularizers", Name = "l2")]
public partial class L2(double l2 = 0.01) : Regularizer
{
    private readonly double _l2 = Validate(l2, "l2");

    /// <inheritdoc/>
    public override Tensor call(Tensor x) => _l2 * tf.reduce_sum(tf.square(x));
}
