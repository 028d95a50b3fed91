using Tensorflow.Keras.Losses;

namespace Tensorflow;

/// <summary>The names of the reductions of a loss, as programs written for TensorFlow.NET name them; <see cref="ReductionV2"/> has them too.</summary>
public static class Reduction
{
    /// <summary>One loss a sample.</summary>
    public const string NONE = ReductionV2.NONE;

    /// <summary>The sum of all losses.</summary>
    public const string SUM = ReductionV2.SUM;

    /// <summary>The sum of all weighted losses.</summary>
    public const string WEIGHTED_SUM = ReductionV2.SUM;

    /// <summary>The sum of all losses, divided by their number.</summary>
    public const string SUM_OVER_BATCH_SIZE = ReductionV2.SUM_OVER_BATCH_SIZE;
}
