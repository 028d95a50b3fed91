using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>The <c>rate</c> of layers that drop elements or make them noisy.</summary>
internal static class DropoutRate
{
    /// <summary>The rate as Python has it: 0.1f means a tenth.</summary>
    /// <exception cref="ValueError">It is not between 0 and 1.</exception>
    public static double Of(double rate) => rate >= 0 && rate <= 1
        ? PythonNumber.Exact(rate)
        : throw new ValueError($"Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate={PythonNumber.Repr(rate)}");
}
