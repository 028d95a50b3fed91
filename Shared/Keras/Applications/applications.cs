using Tensorflow.Keras.Applications;

namespace Tensorflow.Keras;

public static partial class applications
{
    /// <summary>The module <c>keras.applications.vgg16</c>.</summary>
    public static Vgg16Api vgg16 { get; } = new();

    /// <summary>The module <c>keras.applications.vgg19</c>.</summary>
    public static Vgg19Api vgg19 { get; } = new();

    /// <summary>The module <c>keras.applications.resnet</c>.</summary>
    public static ResnetApi resnet { get; } = new();

    /// <summary>The module <c>keras.applications.resnet50</c>.</summary>
    public static Resnet50Api resnet50 { get; } = new();

    /// <summary>The module <c>keras.applications.resnet_v2</c>.</summary>
    public static ResnetV2Api resnet_v2 { get; } = new();

    /// <summary>The module <c>keras.applications.mobilenet</c>.</summary>
    public static MobilenetApi mobilenet { get; } = new();

    /// <summary>The module <c>keras.applications.mobilenet_v2</c>.</summary>
    public static MobilenetV2Api mobilenet_v2 { get; } = new();

    /// <summary>The module <c>keras.applications.mobilenet_v3</c>.</summary>
    public static MobilenetV3Api mobilenet_v3 { get; } = new();

    /// <summary>The module <c>keras.applications.efficientnet</c>.</summary>
    public static EfficientnetApi efficientnet { get; } = new();

    /// <summary>The module <c>keras.applications.xception</c>.</summary>
    public static XceptionApi xception { get; } = new();

    /// <summary>The module <c>keras.applications.densenet</c>.</summary>
    public static DensenetApi densenet { get; } = new();

    /// <summary>The module <c>keras.applications.efficientnet_v2</c>.</summary>
    public static EfficientnetV2Api efficientnet_v2 { get; } = new();

    /// <summary>The module <c>keras.applications.inception_v3</c>.</summary>
    public static InceptionV3Api inception_v3 { get; } = new();

    /// <summary>The module <c>keras.applications.inception_resnet_v2</c>.</summary>
    public static InceptionResnetV2Api inception_resnet_v2 { get; } = new();

    /// <summary>The module <c>keras.applications.nasnet</c>.</summary>
    public static NasnetApi nasnet { get; } = new();

    /// <summary>The module <c>keras.applications.convnext</c>.</summary>
    public static ConvnextApi convnext { get; } = new();

    /// <summary>The module <c>keras.applications.imagenet_utils</c>.</summary>
    public static ImagenetUtilsApi imagenet_utils { get; } = new();
}
