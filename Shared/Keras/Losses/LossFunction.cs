namespace Tensorflow.Keras;

/// <summary>A function of labels and predictions: a loss or a metric that gives one value a sample, such as <c>keras.losses.mean_squared_error</c>.</summary>
/// <param name="y_true">The labels, (B, …).</param>
/// <param name="y_pred">The predictions, (B, …).</param>
/// <returns>A value for each sample.</returns>
public delegate Tensor LossFunction(Tensor y_true, Tensor y_pred);
