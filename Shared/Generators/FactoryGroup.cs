namespace TfNet.Generators;

/// <summary>One group of factory functions, such as <c>keras.layers</c>: where its two classes live and what they are called.</summary>
internal sealed class FactoryGroup
{
    private FactoryGroup(string name, string apiNamespace, string apiClass, string? path = null, bool isInside = false, string staticNamespace = "Tensorflow.Keras", string root = "keras.")
    {
        (IsInside, StaticNamespace) = (isInside, staticNamespace);
        Name = name;
        Path = path ?? name;
        Module = root + Path;
        ApiNamespace = apiNamespace;
        ApiClass = apiClass;
    }

    /// <summary>All groups; each is written even while nothing is exported into it.</summary>
    public static FactoryGroup[] All { get; } =
    [
        new("layers", "Tensorflow.Keras.Layers", "LayersApi"),
        new("activations", "Tensorflow.Keras.Activations", "ActivationsApi"),
        new("losses", "Tensorflow.Keras.Losses", "LossesApi"),
        new("metrics", "Tensorflow.Keras.Metrics", "MetricsApi"),
        new("optimizers", "Tensorflow.Keras.Optimizers", "OptimizersApi"),
        new("schedules", "Tensorflow.Keras.Optimizers.Schedules", "SchedulesApi", "optimizers.schedules"),
        new("initializers", "Tensorflow.Keras.Initializers", "InitializersApi"),
        new("regularizers", "Tensorflow.Keras.Regularizers", "RegularizersApi"),
        new("constraints", "Tensorflow.Keras.Constraints", "ConstraintsApi"),
        new("callbacks", "Tensorflow.Keras.Callbacks", "CallbacksApi"),
        new("random", "Tensorflow.Keras.Random", "KerasRandomApi", isInside: true),
        new("ops", "Tensorflow.Keras", "OpsApi", staticNamespace: "Tensorflow"),
        new("ops.numpy", "Tensorflow.Keras", "NumpyOpsApi", isInside: true),
        new("ops.nn", "Tensorflow.Keras", "NnOpsApi", isInside: true),
        new("ops.linalg", "Tensorflow.Keras", "LinalgOpsApi", isInside: true),
        new("ops.image", "Tensorflow.Keras", "ImageOpsApi", isInside: true),
        new("dtype_policies", "Tensorflow.Keras", "DTypePoliciesApi"),
        new("mixed_precision", "Tensorflow.Keras", "MixedPrecisionApi"),
        new("config", "Tensorflow.Keras", "ConfigApi"),
        new("applications", "Tensorflow.Keras.Applications", "ApplicationsApi"),
        new("applications.vgg16", "Tensorflow.Keras.Applications", "Vgg16Api", isInside: true),
        new("applications.vgg19", "Tensorflow.Keras.Applications", "Vgg19Api", isInside: true),
        new("applications.resnet", "Tensorflow.Keras.Applications", "ResnetApi", isInside: true),
        new("applications.resnet50", "Tensorflow.Keras.Applications", "Resnet50Api", isInside: true),
        new("applications.resnet_v2", "Tensorflow.Keras.Applications", "ResnetV2Api", isInside: true),
        new("applications.mobilenet", "Tensorflow.Keras.Applications", "MobilenetApi", isInside: true),
        new("applications.mobilenet_v2", "Tensorflow.Keras.Applications", "MobilenetV2Api", isInside: true),
        new("applications.mobilenet_v3", "Tensorflow.Keras.Applications", "MobilenetV3Api", isInside: true),
        new("applications.efficientnet", "Tensorflow.Keras.Applications", "EfficientnetApi", isInside: true),
        new("applications.xception", "Tensorflow.Keras.Applications", "XceptionApi", isInside: true),
        new("applications.densenet", "Tensorflow.Keras.Applications", "DensenetApi", isInside: true),
        new("applications.efficientnet_v2", "Tensorflow.Keras.Applications", "EfficientnetV2Api", isInside: true),
        new("applications.inception_v3", "Tensorflow.Keras.Applications", "InceptionV3Api", isInside: true),
        new("applications.inception_resnet_v2", "Tensorflow.Keras.Applications", "InceptionResnetV2Api", isInside: true),
        new("applications.nasnet", "Tensorflow.Keras.Applications", "NasnetApi", isInside: true),
        new("applications.convnext", "Tensorflow.Keras.Applications", "ConvnextApi", isInside: true),
        new("image", "Tensorflow.Keras.Preprocessing", "ImagePreprocessing", "preprocessing.image"),
        new("kt", "Tensorflow.Keras.Tuners", "KerasTunerInterface", isInside: true, root: ""),
        new("kt.oracles", "Tensorflow.Keras.Tuners", "TunerOraclesApi", isInside: true, root: ""),
    ];

    /// <summary>The name in Python, which is that of the static class too.</summary>
    public string Name { get; }

    /// <summary>Where it is below <c>keras</c>.</summary>
    public string Path { get; }

    /// <summary>What a program writes before the functions.</summary>
    public string Module { get; }

    /// <summary>The namespace of the class behind <c>keras.NAME</c>.</summary>
    public string ApiNamespace { get; }

    /// <summary>The class behind <c>keras.NAME</c>.</summary>
    public string ApiClass { get; }

    /// <summary>The namespace of the static class. TensorFlow.NET has a module <c>ops</c> in its own.</summary>
    public string StaticNamespace { get; }

    /// <summary>Whether it is a part of another group, and has no static class of its own.</summary>
    public bool IsInside { get; }
}
