using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>The square root of the mean of the squared differences.</summary>
/// <param name="name">A name.</param>
/// <param name="dtype">The element type of the computation, float32 unless something else is set.</param>
[KerasExport("metrics")]
public partial class RootMeanSquaredError(string? name = "root_mean_squared_error", DTypePolicy? dtype = null) : Reduce(name, dtype)
{
    /// <inheritdoc/>
    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        (y_true, y_pred) = RankMatching.SqueezeOrExpand(y_true.As(dtype), y_pred.As(dtype));
        Accumulate(tf.square(y_pred - y_true), sample_weight);
    }

    /// <inheritdoc/>
    public override Tensor result() => tf.sqrt(base.result());
}
