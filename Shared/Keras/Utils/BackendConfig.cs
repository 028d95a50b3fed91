using Tensorflow.NumPy;

namespace Tensorflow.Keras.Utils;

/// <summary>The settings that <c>keras.backend</c> (and <c>keras.config</c>) reads and changes.</summary>
internal static class BackendConfig
{
    /// <summary>The small number that keeps divisions and logarithms finite.</summary>
    public static double Epsilon { get; set; } = 1e-7;

    /// <summary>The element type of weights and computations unless something else is asked for.</summary>
    public static TF_DataType FloatX { get; set; } = TF_DataType.TF_FLOAT;

    /// <summary>The element type that a <c>dtype</c> asks for; <see cref="FloatX"/> when it asks for none.</summary>
    public static TF_DataType TypeOf(DTypeArg? dtype) => dtype is { IsGiven: true } given ? given.Type : FloatX;

    /// <summary>Where images have their channels unless a layer says otherwise: <c>"channels_last"</c> or <c>"channels_first"</c>.</summary>
    public static string ImageDataFormat { get; set; } = "channels_last";
}
