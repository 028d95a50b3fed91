using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>What real Keras gives for the same seed and inputs: first weights, outputs, gradients, and what a call in training changes.</summary>
[Collection("random streams")]
public class RecordedLayerTests
{
    private static readonly RecordedLayers s_recorded = new("layers.json");

    private static readonly Dictionary<string, Func<Layer>> s_layers = new()
    {
        ["dense"] = () => Dense(4),
        ["dense_relu"] = () => Dense(4, activation: "relu"),
        ["dense_softmax"] = () => Dense(4, activation: "softmax"),
        ["dense_3d"] = () => Dense(4),
        ["dense_no_bias"] = () => Dense(4, use_bias: false),
        ["dense_initializers"] = () => Dense(4, kernel_initializer: "he_normal", bias_initializer: initializers.RandomNormal(0.0, 0.05)),
        ["identity"] = () => Identity(),
        ["activation"] = () => Activation("tanh"),
        ["relu"] = () => ReLU(),
        ["relu_options"] = () => ReLU(max_value: 1.5, negative_slope: 0.1, threshold: 0.25),
        ["leaky_relu"] = () => LeakyReLU(),
        ["elu"] = () => ELU(0.7),
        ["prelu"] = () => PReLU(alpha_initializer: initializers.Constant(0.25)),
        ["prelu_shared"] = () => PReLU(alpha_initializer: 0.25, shared_axes: 1),
        ["softmax"] = () => Softmax(),
        ["softmax_axes"] = () => Softmax(axis: (1, 2)),
        ["dropout"] = () => Dropout(0.4),
        ["dropout_noise_shape"] = () => Dropout(0.4, noise_shape: (-1, 1)),
        ["dropout_seed"] = () => Dropout(0.5, seed: 7),
        ["dropout_none"] = () => Dropout(0.0),
        ["gaussian_noise"] = () => GaussianNoise(0.3),
        ["gaussian_dropout"] = () => GaussianDropout(0.3),
        ["activity_regularization"] = () => ActivityRegularization(l1: 0.1, l2: 0.2),
        ["alpha_dropout"] = () => AlphaDropout(0.4),
        ["alpha_dropout_noise_shape"] = () => AlphaDropout(0.4, noise_shape: (-1, 1)),
        ["alpha_dropout_seed"] = () => AlphaDropout(0.5, seed: 7),
        ["alpha_dropout_none"] = () => AlphaDropout(0.0),
        ["lambda"] = () => Lambda(x => tf.square(x) + 1),
        ["lambda_output_shape"] = () => Lambda(x => x[":", ":2"], output_shape: 2),
        ["lambda_training"] = () => Lambda((x, training) => training ? x * 3 : x),
        ["masking"] = () => Masking(),
        ["masking_value"] = () => Masking(mask_value: (double)(float)RecordedLayers.Numbers(1)[0]),
        ["einsum_dense"] = () => EinsumDense("ab,bc->ac", output_shape: 4, bias_axes: "c"),
        ["einsum_dense_sequence"] = () => EinsumDense("abc,cd->abd", output_shape: (3, 4), bias_axes: "d", activation: "relu"),
        ["einsum_dense_open"] = () => EinsumDense("abc,cde->abde", output_shape: (3, 2, 4), bias_axes: "be", bias_initializer: initializers.RandomNormal(0.0, 0.05)),
        ["einsum_dense_ellipsis"] = () => EinsumDense("...x,xy->...y", output_shape: 4, bias_axes: "y"),
        ["einsum_dense_behind"] = () => EinsumDense("ab...,bc->ac...", output_shape: 4, bias_axes: "c"),
        ["einsum_dense_plain"] = () => EinsumDense("ab,bc->ac", output_shape: 4),
        ["time_distributed"] = () => TimeDistributed(Dense(4, activation: "tanh")),
        ["time_distributed_conv"] = () => TimeDistributed(Conv2D(2, 2)),
        ["time_distributed_batch_normalization"] = () => TimeDistributed(BatchNormalization()),
        ["time_distributed_dropout"] = () => TimeDistributed(Dropout(0.4)),
        ["time_distributed_nested"] = () => TimeDistributed(TimeDistributed(Dense(2))),
        ["spectral_normalization"] = () => SpectralNormalization(Dense(4)),
        ["spectral_normalization_conv"] = () => SpectralNormalization(Conv2D(2, 2), power_iterations: 3),
        ["spectral_normalization_zeros"] = () => SpectralNormalization(Dense(4, kernel_initializer: "zeros")),
        ["flatten"] = () => Flatten(),
        ["flatten_channels_first"] = () => Flatten("channels_first"),
        ["flatten_vector"] = () => Flatten(),
        ["reshape"] = () => Reshape((3, 4)),
        ["reshape_open"] = () => Reshape((-1, 3)),
        ["permute"] = () => Permute((2, 1)),
        ["repeat_vector"] = () => RepeatVector(3),
        ["batch_normalization"] = () => BatchNormalization(),
        ["batch_normalization_4d"] = () => BatchNormalization(),
        ["batch_normalization_axis"] = () => BatchNormalization(axis: 1),
        ["batch_normalization_options"] = () => BatchNormalization(momentum: 0.9, epsilon: 0.01, center: false, scale: false),
        ["batch_normalization_initializers"] = () =>
            BatchNormalization(beta_initializer: initializers.RandomNormal(0.0, 0.05), gamma_initializer: initializers.RandomUniform(0.5, 1.5)),
        ["layer_normalization"] = () => LayerNormalization(gamma_initializer: initializers.RandomUniform(0.5, 1.5)),
        ["layer_normalization_axes"] = () => LayerNormalization(axis: (1, 2)),
        ["layer_normalization_axis"] = () => LayerNormalization(axis: 1, gamma_initializer: initializers.RandomUniform(0.5, 1.5)),
        ["layer_normalization_options"] = () => LayerNormalization(epsilon: 0.01, center: false, scale: false),
        ["layer_normalization_rms"] = () => LayerNormalization(rms_scaling: true),
        ["unit_normalization"] = () => UnitNormalization(),
        ["rescaling"] = () => Rescaling(1 / 127.5, offset: -1),
        ["normalization"] = () => Adapted(Normalization(), (7, 3)),
        ["normalization_all"] = () => Adapted(Normalization(axis: null), (7, 3)),
        ["normalization_axes"] = () => Adapted(Normalization(axis: [1, 2]), (7, 3, 2)),
        ["normalization_invert"] = () => Adapted(Normalization(invert: true), (7, 3)),
        ["normalization_given"] = () => Normalization(mean: new[] { 1.0, 2.0, 3.0 }, variance: new[] { 4.0, 1.0, 0.25 }),
        ["normalization_numbers"] = () => Normalization(axis: null, mean: 1.0, variance: 4.0),
    };

    public static TheoryData<string> Names => s_recorded.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesTheNumbersOfKeras(string name)
    {
        s_recorded.Check(name, s_layers[name]);
    }

    [Fact]
    public void ActivityRegularizationIsInTheLosses()
    {
        var layer = ActivityRegularization(l1: 0.1, l2: 0.2);
        layer.Apply(RecordedLayers.Numbers((2, 3)), training: true);
        Assert.Equal(s_recorded["activity_regularization"].GetProperty("losses")[0].GetDouble(), (double)layer.losses[^1], 1e-5);
    }

    private static Layer Adapted(Tensorflow.Keras.Layers.Normalization layer, Shape shape)
    {
        layer.adapt(RecordedLayers.Numbers(shape, 1));
        return layer;
    }
}
