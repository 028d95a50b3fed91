using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras;

/// <summary>The functions of <c>keras.mixed_precision</c>, which keeps names of earlier versions of Keras.</summary>
[KerasExport("mixed_precision")]
internal static class MixedPrecisionFunctions
{
    /// <summary>Sets the policy of layers that are given none.</summary>
    /// <param name="policy">A policy or its name, such as <c>"mixed_float16"</c>.</param>
    /// <exception cref="ValueError">There is no such policy.</exception>
    public static void set_global_policy(DTypePolicy policy) => ConfigFunctions.set_dtype_policy(policy);

    /// <inheritdoc cref="set_global_policy"/>
    public static void set_dtype_policy(DTypePolicy policy) => ConfigFunctions.set_dtype_policy(policy);

    /// <summary>The policy of layers that are given none.</summary>
    public static DTypePolicy global_policy() => GlobalPolicy.Current;

    /// <summary>The policy of layers that are given none.</summary>
    public static DTypePolicy dtype_policy() => GlobalPolicy.Current;
}
