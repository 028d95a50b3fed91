namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>The settings that all optimizers have, as programs written for TensorFlow.NET give them.</summary>
public class OptimizerV2Args
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The learning rate.</summary>
    public float LearningRate { get; set; } = 0.001f;

    /// <summary>The norm that each gradient is scaled down to where it is longer; <see langword="null"/> for none.</summary>
    public float? ClipNorm { get; set; }

    /// <summary>The largest magnitude of a gradient's element; <see langword="null"/> for any.</summary>
    public float? ClipValue { get; set; }
}
