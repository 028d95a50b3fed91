namespace Tensorflow.Keras.Engine;

/// <summary>The data of a step where they are handed over as a whole. Unlike <see cref="StepData"/> nothing converts to it, so that a call on tensors means tensors.</summary>
public interface IStepData
{
    /// <summary>The inputs where there is nothing else; inputs, targets and weights as a list.</summary>
    Tensors all { get; }
}
