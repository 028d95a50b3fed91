using Tensorflow.Keras;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;

namespace Tensorflow;

/// <summary>For <c>using static Tensorflow.KerasApi;</c>, after which <c>keras</c> stands for what it is in Python, and <c>tf</c> has what Keras adds to it.</summary>
public static partial class KerasApi
{
    /// <summary>Keras.</summary>
    public static KerasInterface keras { get; } = new();

    extension(tensorflow tf)
    {
        /// <summary>Keras, as <c>tf.keras</c>.</summary>
        public KerasInterface keras => keras;

        /// <summary>The metrics of Keras, as <c>tf.metrics</c>.</summary>
        public MetricsApi metrics => keras.metrics;

        /// <summary>The losses of Keras, as <c>tf.losses</c>.</summary>
        public LossesApi losses => keras.losses;

        /// <summary>The optimizers of Keras, as <c>tf.optimizers</c>.</summary>
        public OptimizersApi optimizers => keras.optimizers;
    }
}
