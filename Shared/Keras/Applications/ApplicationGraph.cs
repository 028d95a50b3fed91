using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Utils;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Applications;

/// <summary>What the models of <c>keras.applications</c> share: their input, their classifier, and their weights. In between are the blocks of a family.</summary>
internal sealed class ApplicationGraph
{
    private readonly ApplicationArguments _arguments;

    /// <summary>Checks the arguments and makes the input.</summary>
    /// <param name="arguments">What the program gave.</param>
    /// <param name="defaultSize">The height and width of the images that the published weights are for.</param>
    /// <param name="minSize">The least height and width.</param>
    /// <param name="requireFlatten">Whether the sizes of the images must be known; with the classifier unless said.</param>
    /// <param name="fromSource">Whether the blocks begin at what <c>keras.Input</c> gave, though the tensor that was given for the input came from it through layers.</param>
    public ApplicationGraph(ApplicationArguments arguments, int defaultSize, int minSize, bool? requireFlatten = null, bool fromSource = false)
    {
        arguments.Check();
        _arguments = arguments;
        ImageShape = ApplicationShapes.Obtain(arguments, defaultSize, minSize, requireFlatten ?? arguments.include_top);
        Input = arguments.input_tensor switch
        {
            null => keras.Input(ImageShape),
            KerasTensor given => fromSource ? SourceInputs.Of(given)[0] : given,
            _ => throw new ValueError($"`input_tensor` must be what keras.Input or a layer gave. Received: {arguments.input_tensor}. Call the model on tensors once it is made."),
        };
    }

    /// <summary>What the blocks begin with.</summary>
    public Tensor Input { get; }

    /// <summary>The shape of the images that the arguments ask for; a tensor that was given for the input may have another.</summary>
    public Shape ImageShape { get; }

    /// <summary>The axis of the channels.</summary>
    public static int ChannelAxis => BackendConfig.ImageDataFormat == "channels_first" ? 1 : 3;

    /// <summary>Says that a family of models is for channels behind height and width only.</summary>
    /// <exception cref="ValueError">Channels come first.</exception>
    public static void RefuseChannelsFirst(string family)
    {
        if (ChannelAxis == 1)
            throw new ValueError($"{family} does not support the `channels_first` image data format. Switch to `channels_last` by keras.backend.set_image_data_format(\"channels_last\").");
    }

    /// <summary>What follows the last block: the classifier, or the pooling that was asked for.</summary>
    /// <param name="x">What the last block gave.</param>
    /// <param name="poolName">The name of the layer that pools before the classifier.</param>
    /// <param name="maxName">The name of the layer that pools by the largest.</param>
    /// <param name="onlyTop">Whether poolings without a classifier have names of their own.</param>
    public Tensor Classify(Tensor x, string? poolName = "avg_pool", string? maxName = "max_pool", bool onlyTop = false)
    {
        if (_arguments.include_top)
            return Predict(new GlobalAveragePooling2D(name: poolName).Apply(x));
        return Pool(x, onlyTop ? null : poolName, onlyTop ? null : maxName);
    }

    /// <summary>The layer of the classes.</summary>
    public Tensor Predict(Tensor x, InitializerArg? kernel_initializer = null, InitializerArg? bias_initializer = null, string name = "predictions") =>
        new Dense(_arguments.classes, _arguments.classifier_activation, kernel_initializer: kernel_initializer, bias_initializer: bias_initializer, name: name).Apply(x);

    /// <summary>The pooling that was asked for.</summary>
    public Tensor Pool(Tensor x, string? averageName = null, string? maxName = null) => _arguments.pooling switch
    {
        "avg" => new GlobalAveragePooling2D(name: averageName).Apply(x),
        "max" => new GlobalMaxPooling2D(name: maxName).Apply(x),
        _ => x,
    };

    /// <summary>The model, with its weights.</summary>
    /// <param name="outputs">What comes out.</param>
    /// <param name="published">The files of ImageNet, with the classifier and without; nothing where none were published.</param>
    /// <param name="name">The name of the model where the program gave none.</param>
    /// <exception cref="ValueError">No weights were published for the arguments.</exception>
    public Functional Model(Tensor outputs, PublishedWeights? published, string? name = null)
    {
        var model = new Functional(SourceInputs.Of((KerasTensor)Input), outputs, _arguments.name ?? name);
        if (_arguments.IsImageNet)
        {
            model.load_weights((published ?? throw new ValueError($"No weights trained on ImageNet were published for \"{model.name}\". Use weights: null, or the path of a file.")).Fetch(_arguments.include_top));
        }
        else if (_arguments.weights is { } path)
        {
            model.load_weights(path);
        }
        return model;
    }
}
