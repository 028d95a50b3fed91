namespace Tensorflow.Keras.Engine;

/// <summary>A model, as programs written for TensorFlow.NET name its type. All of its functions are those of <see cref="Model"/>.</summary>
public interface IModel : ILayer
{
    /// <summary>Ends training after the current batch when set.</summary>
    bool Stop_training { get; set; }
}
