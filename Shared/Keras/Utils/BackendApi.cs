using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>What <c>keras.backend</c> offers: settings that hold for the whole program.</summary>
public sealed class BackendApi
{
    /// <summary>Starts the numbering of names anew and forgets the global seed generator.</summary>
    public void clear_session()
    {
        Naming.Reset();
        GlobalPolicy.Clear();
        RandomStreams.ClearSession();
    }

    /// <summary>The element type of weights and computations.</summary>
    public string floatx() => BackendConfig.FloatX.Name();

    /// <summary>Sets the element type of weights and computations.</summary>
    /// <param name="value"><c>"float16"</c>, <c>"bfloat16"</c>, <c>"float32"</c> or <c>"float64"</c>.</param>
    /// <exception cref="ValueError">It is another type.</exception>
    public void set_floatx(string value) => ConfigFunctions.set_floatx(value);

    /// <summary>The small number that keeps divisions and logarithms finite.</summary>
    public double epsilon() => BackendConfig.Epsilon;

    /// <summary>Sets the small number that keeps divisions and logarithms finite.</summary>
    public void set_epsilon(double value) => BackendConfig.Epsilon = value;

    /// <summary>Where images have their channels.</summary>
    public string image_data_format() => BackendConfig.ImageDataFormat;

    /// <summary>Sets where images have their channels.</summary>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>.</param>
    /// <exception cref="ValueError">It is another one.</exception>
    public void set_image_data_format(string data_format) => BackendConfig.ImageDataFormat = Layers.DataFormat.Check(data_format);
}
