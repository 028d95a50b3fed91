namespace Tensorflow.Keras.Applications;

public sealed partial class ApplicationsApi
{
    /// <inheritdoc cref="Vgg16Api"/>
    public Vgg16Api vgg16 => applications.vgg16;

    /// <inheritdoc cref="Vgg19Api"/>
    public Vgg19Api vgg19 => applications.vgg19;

    /// <inheritdoc cref="ResnetApi"/>
    public ResnetApi resnet => applications.resnet;

    /// <inheritdoc cref="Resnet50Api"/>
    public Resnet50Api resnet50 => applications.resnet50;

    /// <inheritdoc cref="ResnetV2Api"/>
    public ResnetV2Api resnet_v2 => applications.resnet_v2;

    /// <inheritdoc cref="MobilenetApi"/>
    public MobilenetApi mobilenet => applications.mobilenet;

    /// <inheritdoc cref="MobilenetV2Api"/>
    public MobilenetV2Api mobilenet_v2 => applications.mobilenet_v2;

    /// <inheritdoc cref="MobilenetV3Api"/>
    public MobilenetV3Api mobilenet_v3 => applications.mobilenet_v3;

    /// <inheritdoc cref="EfficientnetApi"/>
    public EfficientnetApi efficientnet => applications.efficientnet;

    /// <inheritdoc cref="XceptionApi"/>
    public XceptionApi xception => applications.xception;

    /// <inheritdoc cref="DensenetApi"/>
    public DensenetApi densenet => applications.densenet;

    /// <inheritdoc cref="EfficientnetV2Api"/>
    public EfficientnetV2Api efficientnet_v2 => applications.efficientnet_v2;

    /// <inheritdoc cref="InceptionV3Api"/>
    public InceptionV3Api inception_v3 => applications.inception_v3;

    /// <inheritdoc cref="ConvnextApi"/>
    public ConvnextApi convnext => applications.convnext;

    /// <inheritdoc cref="ImagenetUtilsApi"/>
    public ImagenetUtilsApi imagenet_utils => applications.imagenet_utils;

    /// <inheritdoc cref="NasnetApi"/>
    public NasnetApi nasnet => applications.nasnet;

    /// <inheritdoc cref="InceptionResnetV2Api"/>
    public InceptionResnetV2Api inception_resnet_v2 => applications.inception_resnet_v2;
}

public sealed partial class Vgg16Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.Caffe;
}

public sealed partial class Vgg19Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.Caffe;
}

public sealed partial class ResnetApi : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.Caffe;
}

public sealed partial class Resnet50Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.Caffe;
}

public sealed partial class ResnetV2Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.TensorFlow;
}

public sealed partial class MobilenetApi : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.TensorFlow;
}

public sealed partial class MobilenetV2Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.TensorFlow;
}

public sealed partial class MobilenetV3Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.None;
}

public sealed partial class EfficientnetApi : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.None;
}

public sealed partial class XceptionApi : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.TensorFlow;
}

public sealed partial class DensenetApi : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.Torch;
}

public sealed partial class EfficientnetV2Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.None;
}

public sealed partial class InceptionV3Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.TensorFlow;
}

public sealed partial class InceptionResnetV2Api : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.TensorFlow;
}

public sealed partial class NasnetApi : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.TensorFlow;
}

public sealed partial class ConvnextApi : ApplicationModule
{
    private protected override PreprocessMode Mode => PreprocessMode.None;
}
