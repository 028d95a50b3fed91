using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras.Optimizers;

/// <summary>Checks the arguments that all optimizers have, with Keras' messages.</summary>
internal static class OptimizerSettings
{
    public static void Check(
        double? clipnorm, double? clipvalue, double? globalClipnorm, bool useEma, double emaMomentum, int? emaOverwriteFrequency, int? accumulationSteps)
    {
        if (accumulationSteps is not null and not 0 and < 2)
            throw new ValueError($"`gradient_accumulation_steps` must be an integer >= 2. Received: gradient_accumulation_steps={accumulationSteps}");
        if (useEma && emaMomentum is > 1 or < 0)
            throw new ValueError($"`ema_momentum` must be in the range [0, 1]. Received: ema_momentum={PythonNumber.Repr(emaMomentum)}");
        if (useEma && emaOverwriteFrequency is < 0)
            throw new ValueError($"`ema_overwrite_frequency` must be an integer >= 1 or None. Received: ema_overwrite_frequency={emaOverwriteFrequency}");
        if ((clipnorm is null ? 0 : 1) + (clipvalue is null ? 0 : 1) + (globalClipnorm is null ? 0 : 1) > 1)
        {
            throw new ValueError(
                "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. "
                + $"Received: clipnorm={PythonNumber.Repr(clipnorm)}, clipvalue={PythonNumber.Repr(clipvalue)}, global_clipnorm={PythonNumber.Repr(globalClipnorm)}");
        }
    }

    public static void CheckNotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < 0)
            throw new ValueError($"`{name}` needs to be positive or zero. Received: {name}={PythonNumber.Repr(value)}.");
    }
}
