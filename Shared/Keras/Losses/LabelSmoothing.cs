namespace Tensorflow.Keras.Losses;

/// <summary>Label smoothing for one-hot labels.</summary>
internal static class LabelSmoothing
{
    /// <summary>Takes a share off each label and spreads it evenly over the classes of the last axis.</summary>
    public static Tensor Apply(Tensor labels, double share) =>
        share == 0 ? labels : labels * (1 - share) + share / labels.shape[-1];
}
