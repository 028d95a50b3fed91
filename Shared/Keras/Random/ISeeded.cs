namespace Tensorflow.Keras.Random;

/// <summary>A layer that draws random numbers.</summary>
public interface ISeeded
{
    /// <summary>Where its draws come from; <see langword="null"/> when it does not draw.</summary>
    SeedGenerator? seed_generator { get; }
}
