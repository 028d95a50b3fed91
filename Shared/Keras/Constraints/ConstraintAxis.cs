namespace Tensorflow.Keras.Constraints;

/// <summary>The axes of a constraint.</summary>
internal static class ConstraintAxis
{
    /// <summary>The axes, or axis 0 when none are given.</summary>
    public static Axis Or0(Axis? axis) => axis ?? 0;
}
