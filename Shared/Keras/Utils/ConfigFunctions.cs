namespace Tensorflow.Keras.Utils;

/// <summary>The functions of <c>keras.config</c>: settings that hold for the whole program.</summary>
[KerasExport("config")]
internal static class ConfigFunctions
{
    /// <summary>The name of the element type of losses, metrics and numbers, and of layers unless a policy is set.</summary>
    public static string floatx() => BackendConfig.FloatX.Name();

    /// <summary>Sets the element type of losses, metrics and numbers. As in Keras, layers follow it only until the first one is made: <c>set_dtype_policy</c> sets theirs.</summary>
    /// <param name="value"><c>"float16"</c>, <c>"bfloat16"</c>, <c>"float32"</c> or <c>"float64"</c>.</param>
    /// <exception cref="ValueError">It is another type.</exception>
    public static void set_floatx(string value) => BackendConfig.FloatX = value is "float16" or "bfloat16" or "float32" or "float64"
        ? DataTypes.Parse(value)
        : throw new ValueError($"Unknown `floatx` value: {value}. Expected one of ('bfloat16', 'float16', 'float32', 'float64')");

    /// <summary>The small number that keeps divisions and logarithms finite.</summary>
    public static double epsilon() => BackendConfig.Epsilon;

    /// <summary>Sets the small number that keeps divisions and logarithms finite.</summary>
    /// <param name="value">The number.</param>
    public static void set_epsilon(double value) => BackendConfig.Epsilon = value;

    /// <summary>Where images have their channels.</summary>
    public static string image_data_format() => BackendConfig.ImageDataFormat;

    /// <summary>Sets where images have their channels.</summary>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <exception cref="ValueError">It is another one.</exception>
    public static void set_image_data_format(string data_format) => BackendConfig.ImageDataFormat = Layers.DataFormat.Check(data_format);

    /// <summary>The policy of layers that are given none.</summary>
    public static DTypePolicy dtype_policy() => GlobalPolicy.Current;

    /// <summary>Sets the policy of layers that are given none, of those made from now on.</summary>
    /// <param name="policy">A policy or its name, such as <c>"mixed_float16"</c>.</param>
    /// <exception cref="ValueError">There is no such policy.</exception>
    public static void set_dtype_policy(DTypePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        GlobalPolicy.Current = policy;
    }
}
