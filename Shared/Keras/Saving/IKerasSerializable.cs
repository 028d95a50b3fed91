namespace Tensorflow.Keras.Saving;

/// <summary>An object of a class of one's own that is none of Keras' kinds and stands in the config of another: it says what it is made of. Layers, losses, metrics and their like need not implement it.</summary>
public interface IKerasSerializable
{
    /// <summary>The arguments that make an equal object.</summary>
    Dictionary<string, object?> get_config();
}
