namespace Tensorflow.Keras.Preprocessing;

/// <summary>What <c>keras.preprocessing</c> is in Python: the older names of ways to read data.</summary>
public sealed partial class PreprocessingApi
{
    /// <summary>Image files and pictures.</summary>
    public ImagePreprocessing image { get; } = new();
}
