using Tensorflow;
using Tensorflow.Keras.ArgsDefinition.Reshaping;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;
using initializers = Tensorflow.Keras.initializers;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>Pooling, padding, cropping, enlarging and normalizing layers against real Keras; what they say of wrong arguments.</summary>
[Collection("random streams")]
public class SpatialLayerTests
{
    private static readonly RecordedLayers s_recorded = new(Path.Combine("Spatial", "spatial.json"));
    private static readonly RecordedLayers s_adaptive = new(Path.Combine("Spatial", "adaptive.json"));

    private static readonly Dictionary<string, Func<Layer>> s_layers = new()
    {
        ["max_pooling1d"] = () => MaxPooling1D(),
        ["max_pooling1d_same"] = () => MaxPooling1D(3, strides: 2, padding: "same"),
        ["max_pooling1d_first"] = () => MaxPooling1D(2, padding: "same", data_format: "channels_first"),
        ["global_max_pooling1d"] = () => GlobalMaxPooling1D(),
        ["global_max_pooling1d_first"] = () => GlobalMaxPooling1D(data_format: "channels_first", keepdims: true),
        ["max_pooling2d"] = () => MaxPooling2D(),
        ["max_pooling2d_same"] = () => MaxPooling2D(3, strides: 2, padding: "same"),
        ["max_pooling2d_first"] = () => MaxPooling2D(2, padding: "same", data_format: "channels_first"),
        ["global_max_pooling2d"] = () => GlobalMaxPooling2D(),
        ["global_max_pooling2d_first"] = () => GlobalMaxPooling2D(data_format: "channels_first", keepdims: true),
        ["max_pooling3d"] = () => MaxPooling3D(),
        ["max_pooling3d_same"] = () => MaxPooling3D(3, strides: 2, padding: "same"),
        ["max_pooling3d_first"] = () => MaxPooling3D(2, padding: "same", data_format: "channels_first"),
        ["global_max_pooling3d"] = () => GlobalMaxPooling3D(),
        ["global_max_pooling3d_first"] = () => GlobalMaxPooling3D(data_format: "channels_first", keepdims: true),
        ["max_pooling2d_sizes"] = () => MaxPooling2D((3, 2), (1, 3)),
        ["max_pooling3d_sizes"] = () => MaxPooling3D((1, 2, 3), strides: (2, 1, 2), padding: "same"),
        ["global_max_pooling2d_keep"] = () => GlobalMaxPooling2D(keepdims: true),
        ["average_pooling1d"] = () => AveragePooling1D(),
        ["average_pooling1d_same"] = () => AveragePooling1D(3, strides: 2, padding: "same"),
        ["average_pooling1d_first"] = () => AveragePooling1D(2, padding: "same", data_format: "channels_first"),
        ["global_average_pooling1d"] = () => GlobalAveragePooling1D(),
        ["global_average_pooling1d_first"] = () => GlobalAveragePooling1D(data_format: "channels_first", keepdims: true),
        ["average_pooling2d"] = () => AveragePooling2D(),
        ["average_pooling2d_same"] = () => AveragePooling2D(3, strides: 2, padding: "same"),
        ["average_pooling2d_first"] = () => AveragePooling2D(2, padding: "same", data_format: "channels_first"),
        ["global_average_pooling2d"] = () => GlobalAveragePooling2D(),
        ["global_average_pooling2d_first"] = () => GlobalAveragePooling2D(data_format: "channels_first", keepdims: true),
        ["average_pooling3d"] = () => AveragePooling3D(),
        ["average_pooling3d_same"] = () => AveragePooling3D(3, strides: 2, padding: "same"),
        ["average_pooling3d_first"] = () => AveragePooling3D(2, padding: "same", data_format: "channels_first"),
        ["global_average_pooling3d"] = () => GlobalAveragePooling3D(),
        ["global_average_pooling3d_first"] = () => GlobalAveragePooling3D(data_format: "channels_first", keepdims: true),
        ["average_pooling2d_sizes"] = () => AveragePooling2D((3, 2), (1, 3)),
        ["average_pooling3d_sizes"] = () => AveragePooling3D((1, 2, 3), strides: (2, 1, 2), padding: "same"),
        ["global_average_pooling2d_keep"] = () => GlobalAveragePooling2D(keepdims: true),
        ["zero_padding1d"] = () => ZeroPadding1D(),
        ["zero_padding1d_pair"] = () => ZeroPadding1D((2, 1), data_format: "channels_first"),
        ["zero_padding2d"] = () => ZeroPadding2D(2),
        ["zero_padding2d_two"] = () => ZeroPadding2D((1, 2)),
        ["zero_padding2d_four"] = () => ZeroPadding2D(((1, 0), (2, 3)), data_format: "channels_first"),
        ["zero_padding3d"] = () => ZeroPadding3D(),
        ["zero_padding3d_six"] = () => ZeroPadding3D(((1, 0), (0, 2), (1, 1))),
        ["cropping1d"] = () => Cropping1D(),
        ["cropping1d_pair"] = () => Cropping1D((2, 0)),
        ["cropping2d"] = () => Cropping2D(),
        ["cropping2d_two"] = () => Cropping2D((1, 2)),
        ["cropping2d_four"] = () => Cropping2D(((1, 0), (0, 2)), data_format: "channels_first"),
        ["cropping3d"] = () => Cropping3D(),
        ["cropping3d_three"] = () => Cropping3D((1, 0, 1), data_format: "channels_first"),
        ["up_sampling1d"] = () => UpSampling1D(3),
        ["up_sampling2d"] = () => UpSampling2D(),
        ["up_sampling2d_first"] = () => UpSampling2D((2, 3), data_format: "channels_first"),
        ["up_sampling2d_bilinear"] = () => UpSampling2D((2, 3), interpolation: "bilinear"),
        ["up_sampling2d_bicubic"] = () => UpSampling2D((2, 3), interpolation: "bicubic"),
        ["up_sampling2d_lanczos3"] = () => UpSampling2D((2, 3), interpolation: "lanczos3"),
        ["up_sampling2d_lanczos5"] = () => UpSampling2D((2, 3), interpolation: "lanczos5"),
        ["up_sampling2d_bilinear_first"] = () => UpSampling2D(2, "channels_first", "bilinear"),
        ["up_sampling3d"] = () => UpSampling3D(),
        ["up_sampling3d_first"] = () => UpSampling3D((1, 2, 3), data_format: "channels_first"),
        ["spatial_dropout1d"] = () => SpatialDropout1D(0.5),
        ["spatial_dropout2d"] = () => SpatialDropout2D(0.4, seed: 3),
        ["spatial_dropout2d_first"] = () => SpatialDropout2D(0.5, data_format: "channels_first"),
        ["spatial_dropout3d"] = () => SpatialDropout3D(0.3),
        ["group_normalization"] = () => GroupNormalization(3),
        ["group_normalization_one"] = () => GroupNormalization(1, gamma_initializer: initializers.RandomUniform(0.5, 1.5)),
        ["group_normalization_channels"] = () => GroupNormalization(-1, epsilon: 0.01),
        ["group_normalization_axis"] = () => GroupNormalization(2, axis: 1, scale: false, beta_initializer: initializers.RandomNormal(0.0, 0.05)),
        ["group_normalization_vector"] = () => GroupNormalization(2, center: false),
        ["batch_normalization"] = () => BatchNormalization(),
        ["batch_normalization_first"] = () => BatchNormalization(axis: 1, momentum: 0.9, gamma_initializer: initializers.RandomUniform(0.5, 1.5)),
        ["batch_normalization_5d"] = () => BatchNormalization(epsilon: 0.01),
        ["adaptive_max_pooling1d"] = () => AdaptiveMaxPooling1D(3),
        ["adaptive_max_pooling1d_tiles"] = () => AdaptiveMaxPooling1D(2),
        ["adaptive_max_pooling1d_more"] = () => AdaptiveMaxPooling1D(5, data_format: "channels_first"),
        ["adaptive_max_pooling2d"] = () => AdaptiveMaxPooling2D(3),
        ["adaptive_max_pooling2d_first"] = () => AdaptiveMaxPooling2D((2, 4), data_format: "channels_first"),
        ["adaptive_max_pooling3d"] = () => AdaptiveMaxPooling3D((2, 3, 1)),
        ["adaptive_average_pooling1d"] = () => AdaptiveAveragePooling1D(3),
        ["adaptive_average_pooling1d_tiles"] = () => AdaptiveAveragePooling1D(2),
        ["adaptive_average_pooling1d_more"] = () => AdaptiveAveragePooling1D(5, data_format: "channels_first"),
        ["adaptive_average_pooling2d"] = () => AdaptiveAveragePooling2D(3),
        ["adaptive_average_pooling2d_first"] = () => AdaptiveAveragePooling2D((2, 4), data_format: "channels_first"),
        ["adaptive_average_pooling3d"] = () => AdaptiveAveragePooling3D((2, 3, 1)),
    };

    public static TheoryData<string> Names => s_recorded.Names;

    public static TheoryData<string> AdaptiveNames => s_adaptive.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesTheNumbersOfKeras(string name) => s_recorded.Check(name, s_layers[name], name.Contains("normalization", StringComparison.Ordinal) ? 4e-6 : 2e-6);

    [Theory]
    [MemberData(nameof(AdaptiveNames))]
    public void AdaptivePoolingGivesTheNumbersOfKeras(string name) => s_adaptive.Check(name, s_layers[name]);

    [Fact]
    public void WrongArgumentsAreKerasErrors()
    {
        Says("The `pool_size` argument must be a tuple of 2 integers. Received pool_size=0, including values {0} that do not satisfy `value > 0`", () => MaxPooling2D(0));
        Says("The `pool_size` argument must be a tuple of 2 integers. Received pool_size=(1, 2, 3)", () => MaxPooling2D((1, 2, 3)));
        Says("The `strides` argument must be a tuple of 2 integers. Received strides=(-1, 0), including values {-1} that do not satisfy `value >= 0`", () => MaxPooling2D(2, strides: (-1, 0)));
        Says("Argument `padding` must be either 'valid' or 'same'. Received: padding=foo", () => MaxPooling2D(2, padding: "foo"));
        Says("The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=foo", () => AveragePooling3D(data_format: "foo"));
        Says("The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=foo", () => keras.backend.set_image_data_format("foo"));
        Says("`padding` should have two elements. Received: padding=(1, 2, 3).", () => ZeroPadding2D((1, 2, 3)));
        Says("The `1st entry of padding` argument must be a tuple of 2 integers. Received 1st entry of padding=(1, 2, 3)", () => ZeroPadding2D([[1, 2, 3], [1, 1]]));
        Says("The `1st entry of padding` argument must be a tuple of 2 integers. Received 1st entry of padding=-1, including values {-1} that do not satisfy `value >= 0`", () => ZeroPadding2D((-1, 1)));
        Says("The `padding` argument must be a tuple of 2 integers. Received padding=(1, 2, 3)", () => ZeroPadding1D((1, 2, 3)));
        Says("`padding` should have 3 elements. Received: (1, 2).", () => ZeroPadding3D((1, 2)));
        Says("`cropping` cannot be negative. Received: cropping=-1.", () => Cropping2D(-1));
        Says("`cropping` should have two elements. Received: cropping=(1, 2, 3).", () => Cropping2D((1, 2, 3)));
        Says("The `1st entry of cropping` argument must be a tuple of 2 integers. Received 1st entry of cropping=(1, -1), including values {-1} that do not satisfy `value >= 0`", () => Cropping2D(((1, -1), (1, 1))));
        Says("The `size` argument must be a tuple of 2 integers. Received size=0, including values {0} that do not satisfy `value > 0`", () => UpSampling2D(0));
        Says("Invalid value for argument `interpolation`. Expected of one ('bilinear', 'nearest', 'lanczos3', 'lanczos5', 'bicubic', 'area'). Received: interpolation=foo", () => UpSampling2D(interpolation: "foo"));
        Says("Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate=1.5", () => SpatialDropout2D(1.5));
        Says("For 1D input, `output_size` tuple must have length 1. Received: (1, 2)", () => AdaptiveMaxPooling1D((1, 2)));
        Says("`output_size` must be an integer or (height, width) tuple. Received: (3, 2, 1) of type <class 'tuple'>", () => AdaptiveAveragePooling2D((3, 2, 1)));
        Says("Invalid data_format: foo. Expected 'channels_first' or 'channels_last'.", () => AdaptiveAveragePooling2D(3, data_format: "foo"));
    }

    [Fact]
    public void WrongInputsAreKerasErrors()
    {
        var x = tf.ones((1, 4, 5, 12));
        Says("Input 0 of layer \"m\" is incompatible with the layer: expected ndim=4, found ndim=3. Full shape received: (None, 4, 4)", () => MaxPooling2D(2, name: "m").Apply(new KerasTensor((-1, 4, 4))));
        Says("Input 0 of layer \"s\" is incompatible with the layer: expected ndim=4, found ndim=3. Full shape received: (1, 4, 4)", () => SpatialDropout2D(0.5, name: "s").Apply(tf.ones((1, 4, 4)), training: true));
        Says("Computed output size would be negative. Received: `inputs.shape=[None 4 5 12]` and `pool_size=[9 1]`.", () => MaxPooling2D((9, 1), strides: 1).compute_output_shape((-1, 4, 5, 12)));
        Assert.Contains("does not fit into (1, 4, 5, 12)", Assert.ThrowsAny<ValueError>(() => MaxPooling2D(6).Apply(x)).Message, StringComparison.Ordinal);
        Assert.Contains("Stride must be > 0, but got 0", Assert.ThrowsAny<ValueError>(() => MaxPooling2D(2, strides: 0).Apply(x)).Message, StringComparison.Ordinal);
        Says("Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: inputs.shape=(1, 4, 5, 12), cropping=((2, 2), (2, 2))", () =>
        {
            var layer = Cropping2D(2);
            layer.build((1, 9, 9, 12));
            layer.Apply(x);
        });
        Says("Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: input_shape=(None, 4, 5, 1), cropping=((2, 2), (2, 2))", () => Cropping2D(2).compute_output_shape((-1, 4, 5, 1)));
        Says("`cropping` parameter of `Cropping1D` layer must be smaller than the input length. Received: input_shape=(None, 4, 1), cropping=(2, 2)", () => Cropping1D(2).compute_output_shape((-1, 4, 1)));
        Says("Number of groups (5) must be a multiple of the number of channels (12).", () => GroupNormalization(5).Apply(x));
        Says("Number of groups (32) cannot be more than the number of channels (12).", () => GroupNormalization().Apply(x));
        Says("Axis -1 of input tensor should have a defined dimension but the layer received an input with shape (None, 4, None).", () => GroupNormalization().Apply(new KerasTensor((-1, 4, -1))));
    }

    [Fact]
    public void OpenSizesStayOpen()
    {
        Assert.Equal((-1, -1, 2, 3), MaxPooling2D(2).compute_output_shape((-1, -1, 5, 3)));
        Assert.Equal((-1, 3, -1, 3), AveragePooling2D(2, padding: "same", data_format: "channels_first").compute_output_shape((-1, 3, -1, 5)));
        Assert.Equal((-1, -1, 7, 3), ZeroPadding2D(1).compute_output_shape((-1, -1, 5, 3)));
        Assert.Equal((-1, -1, 10, 3), UpSampling2D(2).compute_output_shape((-1, -1, 5, 3)));
        Assert.Equal((-1, 3, 3, 2), AdaptiveMaxPooling2D(3).compute_output_shape((-1, -1, -1, 2)));
        Assert.Equal((-1, 0, 0, 1), MaxPooling2D(5).compute_output_shape((-1, 4, 4, 1)));
    }

    [Fact]
    public void TheFormatOfImagesCanBeSet()
    {
        keras.backend.set_image_data_format("channels_first");
        try
        {
            Assert.Equal((2, 3, 2, 3), MaxPooling2D().Apply(tf.ones((2, 3, 4, 6))).shape);
        }
        finally
        {
            keras.backend.set_image_data_format("channels_last");
        }
        Assert.Equal((2, 2, 2, 6), MaxPooling2D().Apply(tf.ones((2, 4, 4, 6))).shape);
    }

    [Fact]
    public void LinesOfTensorFlowNetCompile()
    {
        NDArray four = new(new[,] { { 1, 1 }, { 2, 2 } });
        NDArray two = new(new[] { 1, 2 });
        Layer[] all =
        [
            keras.layers.MaxPooling2D(), keras.layers.MaxPooling2D((2, 2), strides: (2, 2)), keras.layers.MaxPooling2D(pool_size: (2, 2), padding: "same"), keras.layers.MaxPooling2D(new Shape(2, 2)),
            keras.layers.MaxPooling1D(pool_size: 2, strides: 2), keras.layers.AveragePooling2D(pool_size: (2, 2), strides: 1), keras.layers.GlobalAveragePooling1D(data_format: "channels_first"),
            keras.layers.GlobalAveragePooling2D(), keras.layers.GlobalMaxPooling1D(), keras.layers.GlobalMaxPooling2D(data_format: "channels_last"), keras.layers.Cropping1D(two), keras.layers.Cropping2D(four),
            keras.layers.Cropping2D(four, Cropping2DArgs.DataFormat.channels_first), keras.layers.Cropping3D(1, Cropping3DArgs.DataFormat.channels_last), keras.layers.UpSampling1D(3),
            keras.layers.UpSampling2D(size: (2, 2), interpolation: "bilinear"), keras.layers.ZeroPadding2D(four), keras.layers.ZeroPadding2D(1), keras.layers.MaxPool2D(2), keras.layers.GlobalAvgPool2D(),
        ];
        int? open = null;
        Assert.Equal((1, 2, 3), keras.layers.MaxPooling1D(open, open).Apply(tf.ones((1, 4, 3))).shape);
        Assert.Equal((1, 2, 3, 3), all[11].Apply(tf.ones((1, 4, 7, 3))).shape);
        Assert.Equal("channels_first", ((Tensorflow.Keras.Layers.Cropping2D)all[12]).data_format);
        Assert.Equal((1, 4, 2), all[10].Apply(tf.ones((1, 7, 2))).shape);
    }

    [Fact]
    public void SpatialDropoutDropsWholeChannels()
    {
        var y = SpatialDropout2D(0.5, seed: 1).Apply(tf.ones((8, 3, 2, 5)), training: true);
        var kept = tf.reduce_sum(y, (1, 2)).ToArray<float>();
        Assert.All(kept, static sum => Assert.True(sum is 0 or 12));
        Assert.Contains(0f, kept);
        Assert.Contains(12f, kept);
    }

    [Fact]
    public void FunctionsOfTensorFlowPoolToo()
    {
        var x = RecordedLayers.Numbers((2, 5, 6, 3));
        var expected = MaxPooling2D((3, 2), strides: 2, padding: "same").Apply(x).ToArray<float>();
        Assert.Equal(expected, tf.nn.max_pool(x, [1, 3, 2, 1], [1, 2, 2, 1], "SAME").ToArray<float>());
        Assert.Equal(expected, tf.nn.max_pool2d(x, (3, 2), 2, "SAME").ToArray<float>());
        Assert.Equal(AveragePooling2D(2, data_format: "channels_first").Apply(x).ToArray<float>(), tf.nn.avg_pool(x, 2, 2, "VALID", "NCHW").ToArray<float>());
        var line = RecordedLayers.Numbers((2, 5, 3));
        Assert.Equal(AveragePooling1D(3, strides: 1).Apply(line).ToArray<float>(), tf.nn.avg_pool1d(line, 3, 1, "VALID").ToArray<float>());
        Assert.Throws<ValueError>(() => tf.nn.max_pool(x, 2, 2, "FULL"));
    }

    private static void Says(string message, Action action) => Assert.Equal(message, Assert.ThrowsAny<ValueError>(action).Message);
}
