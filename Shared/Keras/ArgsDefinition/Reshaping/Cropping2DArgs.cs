namespace Tensorflow.Keras.ArgsDefinition.Reshaping;

/// <summary>What programs written for TensorFlow.NET name when they crop images.</summary>
public static class Cropping2DArgs
{
    /// <summary>Where the channels are.</summary>
    public enum DataFormat
    {
        /// <summary>Before the spatial dimensions.</summary>
        channels_first = 0,

        /// <summary>Behind them.</summary>
        channels_last = 1,
    }
}
