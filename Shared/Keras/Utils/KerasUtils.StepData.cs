using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Utils;

public sealed partial class KerasUtils
{
    /// <summary>The data of a step as inputs, targets and sample weights; what is not there is <see langword="null"/>.</summary>
    /// <param name="data">What <c>train_step</c>, <c>test_step</c> or <c>predict_step</c> is given.</param>
    public (Tensors x, Tensors? y, Tensors? sample_weight) unpack_x_y_sample_weight(StepData data) => (data.x, data.y, data.sample_weight);

    /// <summary>Inputs, targets and sample weights as the data of a step.</summary>
    /// <param name="x">The inputs, (B, …).</param>
    /// <param name="y">The targets, (B, …), if there are any.</param>
    /// <param name="sample_weight">A weight for each sample, (B,), if there are any.</param>
    public StepData pack_x_y_sample_weight(Tensors x, Tensors? y = null, Tensors? sample_weight = null) => new(x, y, sample_weight);
}
