namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>The settings that all layers have, as programs written for TensorFlow.NET give them.</summary>
public class LayerArgs
{
    /// <summary>The name; made from the class name when <see langword="null"/>.</summary>
    public string? Name { get; set; }

    /// <summary>Whether training changes the weights.</summary>
    public virtual bool Trainable { get; set; } = true;

    /// <summary>The element type of weights and computations; float32 unless something else is set.</summary>
    public virtual TF_DataType? DType { get; set; }
}
