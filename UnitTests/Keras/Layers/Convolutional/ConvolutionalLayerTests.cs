using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>Convolution layers against real Keras: first weights, outputs, gradients; and what they say of wrong arguments.</summary>
[Collection("random streams")]
public class ConvolutionalLayerTests
{
    private static readonly RecordedLayers s_recorded = new(Path.Combine("Convolutional", "convolutional.json"));

    private static readonly Dictionary<string, Func<Layer>> s_layers = new()
    {
        ["conv1d"] = () => Conv1D(3, 3),
        ["conv1d_causal"] = () => Conv1D(3, 2, padding: "causal", dilation_rate: 2, activation: "relu"),
        ["conv1d_same"] = () => Conv1D(2, 4, strides: 3, padding: "same"),
        ["conv2d"] = () => Conv2D(4, 3),
        ["conv2d_same"] = () => Conv2D(4, (3, 2), strides: (2, 1), padding: "same", activation: "relu"),
        ["conv2d_no_bias"] = () => Conv2D(3, (2, 2), use_bias: false, kernel_initializer: "he_uniform"),
        ["conv2d_dilated"] = () => Conv2D(2, 3, dilation_rate: (2, 1), padding: "same", bias_initializer: "ones"),
        ["conv2d_first"] = () => Conv2D(3, 2, data_format: "channels_first", activation: "tanh"),
        ["conv2d_softmax"] = () => Conv2D(3, 1, activation: "softmax"),
        ["conv2d_groups"] = () => Conv2D(6, 3, groups: 2, padding: "same"),
        ["conv3d"] = () => Conv3D(2, (2, 1, 3), padding: "same"),
        ["conv3d_strides"] = () => Conv3D(3, 2, strides: (1, 2, 2)),
        ["conv1d_transpose"] = () => Conv1DTranspose(3, 4, strides: 3, padding: "same"),
        ["conv2d_transpose"] = () => Conv2DTranspose(3, 3, strides: 2, padding: "same"),
        ["conv2d_transpose_valid"] = () => Conv2DTranspose(2, (3, 2), strides: (2, 3), activation: "relu"),
        ["conv2d_transpose_dilated"] = () => Conv2DTranspose(2, 2, dilation_rate: 1, use_bias: false),
        ["conv3d_transpose"] = () => Conv3DTranspose(2, 2, strides: 2),
        ["depthwise_conv1d"] = () => DepthwiseConv1D(3, padding: "same", depth_multiplier: 2),
        ["depthwise_conv2d"] = () => DepthwiseConv2D(3, depth_multiplier: 2),
        ["depthwise_conv2d_same"] = () => DepthwiseConv2D((2, 3), strides: (2, 2), padding: "same", activation: "relu"),
        ["separable_conv1d"] = () => SeparableConv1D(4, 3, depth_multiplier: 2),
        ["separable_conv2d"] = () => SeparableConv2D(4, (3, 2), padding: "same", activation: "relu"),
    };

    public static TheoryData<string> Names => s_recorded.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesTheNumbersOfKeras(string name) => s_recorded.Check(name, s_layers[name], 4e-6);

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        Says("Invalid value for argument `filters`. Expected a strictly positive value. Received filters=0.", static () => Conv2D(0, 3));
        Says("The number of groups must be a positive integer. Received: groups=0.", static () => Conv2D(4, 3, groups: 0));
        Says("The number of filters must be evenly divisible by the number of groups. Received: groups=3, filters=4.", static () => Conv2D(4, 3, groups: 3));
        Says("The `kernel_size` argument must be a tuple of 2 integers. Received kernel_size=0, including values {0} that do not satisfy `value > 0`", static () => Conv2D(4, 0));
        Says("The `strides` argument must be a tuple of 2 integers. Received strides=(1, 2, 3)", static () => Conv2D(4, 3, strides: (1, 2, 3)));
        Says("`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=(2, 2) and dilation_rate=(2, 2)", static () => Conv2D(4, 3, strides: 2, dilation_rate: 2));
        Says("The `padding` argument must be a list/tuple or one of {'valid', 'same'}. Received: full", static () => Conv2D(4, 3, padding: "full"));
        Says("The `padding` argument must be a list/tuple or one of {'valid', 'same'}. Received: causal", static () => Conv2D(4, 3, padding: "causal"));
    }

    [Fact]
    public void WrongInputsAreNamed()
    {
        Says(
            "Input 0 of layer \"images\" is incompatible with the layer: expected min_ndim=4, found ndim=3. Full shape received: (None, 28, 28)",
            static () => Conv2D(4, 3, name: "images").Apply(keras.Input((28, 28))));
        Says(
            "Computed output size would be negative. Received `inputs shape=(None, 2, 2, 1)`, `kernel shape=(5, 5, 1, 4)`, `dilation_rate=[1 1]`.",
            static () => Conv2D(4, 5).Apply(keras.Input((2, 2, 1))));
        Says(
            "The number of input channels must be evenly divisible by the number of groups. Received groups=2, but the input has 3 channels (full input shape is (None, 8, 8, 3)).",
            static () => Conv2D(4, 3, groups: 2).Apply(keras.Input((8, 8, 3))));
        var built = Conv2D(4, 3, name: "images");
        built.build((-1, 8, 8, 3));
        built.Apply(Binding.tf.zeros((2, 8, 8, 3)));
        Says(
            "Input 0 of layer \"images\" is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (2, 8, 8, 1)",
            () => built.Apply(Binding.tf.zeros((2, 8, 8, 1))));
    }

    [Fact]
    public void ProgramsForTensorFlowNetCompile()
    {
        IInitializer zeros = Binding.tf.zeros_initializer;
        Assert.Equal([5, 5], Conv2D(8, null, null, "same", null, null, 1, "relu", true, zeros).kernel_size);
        Assert.Equal("same", Conv2DTranspose(8, 3, 2, output_padding: "same").padding);
        Assert.Equal(2, DepthwiseConv2D(3, 1, "same", null, null, 1, 2).depth_multiplier);
        Assert.Equal([3, 3], keras.layers.Conv2D(32, 3, activation: "relu").kernel_size);
        Assert.Equal([2], keras.layers.Conv1D(32, 2, 1, "valid", "channels_last", 1, 1, "relu").kernel_size);
    }

    private static void Says(string message, Action action) => Assert.Equal(message, Assert.Throws<ValueError>(action).Message);
}
