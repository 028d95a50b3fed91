using System.Globalization;
using System.Runtime.CompilerServices;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers.Schedules;

/// <summary>What the schedules share: everything is computed in float32, as in Keras.</summary>
internal static class ScheduleMath
{
    public static Tensor Float(Tensor step) => tf.cast(step, TF_DataType.TF_FLOAT);

    /// <summary>A step over a constant. Keras' compiled graph multiplies by the reciprocal, which can differ from the quotient in the last bit.</summary>
    public static Tensor Over(Tensor step, double steps) => Float(step) * (1f / (float)steps);

    public static Tensor UpTo(Tensor step, double boundary) => step <= tf.cast(tf.constant((long)boundary), step.dtype);

    public static Tensor Beyond(Tensor step, double boundary) => step > tf.cast(tf.constant((long)boundary), step.dtype);

    /// <summary>The difference of two numbers that are float32 in Keras.</summary>
    public static float Difference(double a, double b) => (float)a - (float)b;

    public static void CheckSteps(double steps, [CallerArgumentExpression(nameof(steps))] string name = "")
    {
        if (steps <= 0)
            throw new ValueError($"Argument `{name}` must be > 0. Received: {name}={steps.ToString(CultureInfo.InvariantCulture)}");
    }

    public static string Text(IReadOnlyList<double> numbers) => "[" + string.Join(", ", numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture))) + "]";
}
