namespace Tensorflow.Keras.Optimizers;

/// <summary>A variable that is brought back into bounds after each step of an optimizer.</summary>
public interface IConstrained
{
    /// <summary>The elements within bounds, from those after the step; <see langword="null"/> where there are no bounds.</summary>
    Func<Tensor, Tensor>? Constrain { get; }
}
