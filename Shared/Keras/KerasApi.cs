using Tensorflow.Keras;

namespace Tensorflow;

/// <summary>For <c>using static Tensorflow.KerasApi;</c>, after which <c>keras</c> stands for what it is in Python.</summary>
public static class KerasApi
{
    /// <summary>Keras.</summary>
    public static KerasInterface keras { get; } = new();
}

/// <summary>Gives <c>tf</c> what the Keras room adds to it.</summary>
public static class KerasOfTensorFlow
{
    extension(tensorflow tf)
    {
        /// <summary>Keras, as <c>tf.keras</c>.</summary>
        public KerasInterface keras => KerasApi.keras;
    }
}
