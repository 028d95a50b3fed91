namespace Tensorflow.Keras.Losses;

/// <summary>What a model can be trained on: something that turns labels and predictions into a loss.</summary>
public interface ILossFunc
{
    /// <summary>How the losses of the samples become one: <c>sum_over_batch_size</c>, <c>sum</c> or <c>none</c>.</summary>
    string? Reduction { get; }

    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>The loss.</summary>
    /// <param name="y_true">The labels.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">A weight for each sample, or <see langword="null"/>.</param>
    Tensor Call(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null);
}
