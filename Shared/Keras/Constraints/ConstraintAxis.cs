namespace Tensorflow.Keras.Constraints;

/// <summary>The axes of a constraint.</summary>
internal static class ConstraintAxis
{
    /// <summary>The axes, or axis 0 when none are given.</summary>
    public static int[] Or0(Axis? axis) => axis is null ? [0] : axis.axis!;
}
