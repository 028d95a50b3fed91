using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Applications;

/// <summary>Layers that models of <c>keras.applications</c> have and <c>keras.layers</c> does not: a closed list, by the modules in which Python has them.</summary>
internal static class ApplicationLayers
{
    private const string ConvNeXt = "keras.src.applications.convnext";
    private const string InceptionResNetV2 = "keras.src.applications.inception_resnet_v2";

    /// <summary>Where Python has the class of a layer; <see langword="null"/> where it is none of these.</summary>
    public static string? ModuleOf(object value) => value switch
    {
        LayerScale or StochasticDepth => ConvNeXt,
        CustomScaleLayer => InceptionResNetV2,
        _ => null,
    };

    /// <summary>Whether a module has such a layer.</summary>
    public static bool Knows(string? module, string className) => (module, className) is (ConvNeXt, nameof(LayerScale) or nameof(StochasticDepth)) or (InceptionResNetV2, nameof(CustomScaleLayer));

    /// <summary>The layer that a config describes; <see langword="null"/> where the module has no such layer.</summary>
    /// <param name="module">Where Python has the class.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="config">The arguments, as <c>get_config</c> writes them or a JSON file holds them.</param>
    /// <exception cref="TypeError">The layer does not take the arguments.</exception>
    public static Layer? TryMake(string? module, string className, IReadOnlyDictionary<string, object?> config)
    {
        var arguments = new KerasConfig(config, className);
        try
        {
            return !Knows(module, className) ? null : className switch
            {
                nameof(LayerScale) => LayerScale.FromConfig(arguments),
                nameof(StochasticDepth) => StochasticDepth.FromConfig(arguments),
                _ => CustomScaleLayer.FromConfig(arguments),
            };
        }
        catch (Exception error) when (error is TypeError or ValueError)
        {
            throw arguments.Failed(error);
        }
    }
}
