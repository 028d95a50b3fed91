namespace Tensorflow.Keras.Losses;

/// <summary>The names of the reductions of a loss.</summary>
public static class ReductionV2
{
    /// <summary>One loss a sample.</summary>
    public const string NONE = "none";

    /// <summary>The default: <see cref="SUM_OVER_BATCH_SIZE"/>.</summary>
    public const string AUTO = "auto";

    /// <summary>The sum of all losses.</summary>
    public const string SUM = "sum";

    /// <summary>The sum of all losses, divided by their number.</summary>
    public const string SUM_OVER_BATCH_SIZE = "sum_over_batch_size";
}
