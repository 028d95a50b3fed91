using System.Reflection;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>The common contract, applied to every layer that the library offers. A new layer without a sample here fails.</summary>
[Collection("random streams")]
public class LayerContractTests
{
    private static readonly Dictionary<Type, (Func<TF_DataType?, Layer> Make, Shape Input)[]> s_samples = new()
    {
        [typeof(Dense)] =
        [
            (d => new Dense(4, "tanh", kernel_regularizer: "l2", kernel_constraint: "non_neg", bias_initializer: "ones", dtype: d), (5, 3)),
            (d => new Dense(2, use_bias: false, dtype: d), (2, 3, 4)),
        ],
        [typeof(CategoryEncoding)] =
        [
            (d => new CategoryEncoding(4, dtype: d), (3, 2)),
            (d => new CategoryEncoding(3, "one_hot", dtype: d), (2, 3, 1)),
            (d => new CategoryEncoding(3, "count", dtype: d), (5, 4)),
        ],
        [typeof(Discretization)] =
        [
            (d => new Discretization([-0.5, 0.25], dtype: d ?? TF_DataType.TF_FLOAT), (3, 2)),
            (d => new Discretization([0], output_mode: "one_hot", dtype: d), (2, 3, 1)),
            (d => new Discretization([0, 0.5], output_mode: "count", dtype: d), (5, 4)),
        ],
        [typeof(Hashing)] =
        [
            (d => new Hashing(5, output_mode: "one_hot", dtype: d), (2, 3)),
            (d => new Hashing(5, salt: [1, 2], output_mode: "multi_hot", dtype: d), (4, 3)),
            (d => new Hashing(5, mask_value: 0, output_mode: "count", dtype: d), (5, 4)),
        ],
        [typeof(MelSpectrogram)] =
        [
            (d => new MelSpectrogram(16, 8, sampling_rate: 800, num_mel_bins: 3, max_freq: 390, dtype: d), (2, 40)),
            (d => new MelSpectrogram(16, 6, 10, "hamming", 800, 4, power_to_db: false, mag_exp: 1, dtype: d), (2, 33)),
        ],
        [typeof(Identity)] = [(d => new Identity(dtype: d), (2, 3))],
        [typeof(Lambda)] =
        [
            (d => new Lambda(static x => tf.square(x) + 1, dtype: d), (2, 3)),
            (d => new Lambda(static (x, training) => training ? x * 2 : x * 3, new Shape(3), dtype: d), (2, 3)),
        ],
        [typeof(Masking)] = [(d => new Masking(dtype: d), (2, 3, 4))],
        [typeof(EinsumDense)] =
        [
            (d => new EinsumDense("ab,bc->ac", 4, "tanh", "c", kernel_regularizer: "l2", dtype: d), (5, 3)),
            (d => new EinsumDense("...x,xy->...y", 4, bias_axes: "y", dtype: d), (2, 3, 4)),
            (d => new EinsumDense("ab...,bc->ac...", 3, bias_axes: "c", bias_initializer: "ones", dtype: d), (2, 3, 4)),
        ],
        [typeof(TimeDistributed)] =
        [
            (d => new TimeDistributed(new Dense(2, "tanh", dtype: d), dtype: d), (2, 3, 4)),
            (d => new TimeDistributed(new Conv2D(2, 2, dtype: d), dtype: d), (2, 2, 3, 3, 1)),
        ],
        [typeof(SpectralNormalization)] = [(d => new SpectralNormalization(new Dense(3, dtype: d), power_iterations: 2, dtype: d), (4, 3))],
        [typeof(Pipeline)] = [(d => new Pipeline([new Rescaling(0.5, dtype: d), new Dense(2, dtype: d)]), (2, 3))],
        [typeof(Tensorflow.Keras.Layers.Activation)] = [(d => new Tensorflow.Keras.Layers.Activation("softplus", dtype: d), (2, 3))],
        [typeof(ReLU)] = [(d => new ReLU(dtype: d), (2, 3)), (d => new ReLU(1.5, 0.1, 0.25, dtype: d), (2, 3))],
        [typeof(LeakyReLU)] = [(d => new LeakyReLU(0.2, dtype: d), (2, 3))],
        [typeof(ELU)] = [(d => new ELU(0.7, dtype: d), (2, 3))],
        [typeof(PReLU)] = [(d => new PReLU("ones", dtype: d), (2, 3)), (d => new PReLU(shared_axes: 1, dtype: d), (2, 3, 4))],
        [typeof(Softmax)] = [(d => new Softmax(dtype: d), (2, 3)), (d => new Softmax((1, 2), dtype: d), (2, 3, 2))],
        [typeof(Dropout)] = [(d => new Dropout(0.5, dtype: d), (2, 3)), (d => new Dropout(0.5, (-1, 1), seed: 3, dtype: d), (2, 3))],
        [typeof(AlphaDropout)] = [(d => new AlphaDropout(0.3, dtype: d), (2, 3)), (d => new AlphaDropout(0.3, (-1, 1), seed: 3, dtype: d), (2, 3))],
        [typeof(GaussianNoise)] = [(d => new GaussianNoise(0.1, dtype: d), (2, 3))],
        [typeof(GaussianDropout)] = [(d => new GaussianDropout(0.1, seed: 4, dtype: d), (2, 3))],
        [typeof(ActivityRegularization)] = [(d => new ActivityRegularization(0.1, 0.2, dtype: d), (2, 3))],
        [typeof(Flatten)] = [(d => new Flatten(dtype: d), (2, 3, 2)), (d => new Flatten("channels_first", dtype: d), (2, 3, 2, 2))],
        [typeof(Reshape)] = [(d => new Reshape((3, -1), dtype: d), (2, 4, 6))],
        [typeof(Permute)] = [(d => new Permute((2, 1), dtype: d), (2, 3, 4))],
        [typeof(RepeatVector)] = [(d => new RepeatVector(3, dtype: d), (2, 4))],
        [typeof(BatchNormalization)] =
        [
            (d => new BatchNormalization(dtype: d), (6, 3)),
            (d => new BatchNormalization(axis: 1, momentum: 0.9, gamma_regularizer: "l2", dtype: d), (2, 3, 4)),
        ],
        [typeof(LayerNormalization)] =
        [
            (d => new LayerNormalization(dtype: d), (3, 4)),
            (d => new LayerNormalization(axis: 1, dtype: d), (2, 3, 4)),
            (d => new LayerNormalization(rms_scaling: true, dtype: d), (3, 4)),
        ],
        [typeof(UnitNormalization)] = [(d => new UnitNormalization(dtype: d), (2, 3))],
        [typeof(Rescaling)] = [(d => new Rescaling(1 / 255.0, 0.5, dtype: d), (2, 3))],
        [typeof(Normalization)] =
        [
            (d => new Normalization(dtype: d), (2, 3)),
            (d => new Normalization(mean: new[] { 1.0, 2, 3 }, variance: new[] { 4.0, 1, 0.25 }, dtype: d), (2, 3)),
        ],
    };

    /// <summary>Families of layers have their samples in files of their own.</summary>
    private static IEnumerable<KeyValuePair<Type, (Func<TF_DataType?, Layer> Make, Shape Input)[]>> All =>
        s_samples.Concat(ConvolutionalSamples.All).Concat(SpatialSamples.All).Concat(Preprocessing.ImageSamples.All);

    public static TheoryData<string, int> Samples =>
        [.. All.SelectMany(static entry => Enumerable.Range(0, entry.Value.Length).Select(i => (entry.Key.Name, i)))];

    /// <summary>A layer, and the shape of what it is given.</summary>
    internal static (Func<TF_DataType?, Layer> Make, Shape Input) Sample(string layer, int sample) => All.First(entry => entry.Key.Name == layer).Value[sample];

    [Fact]
    public void EveryLayerHasASample()
    {
        var offered = typeof(Dense).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(Layer)) && !type.IsSubclassOf(typeof(BaseMerge)) && !type.IsAbstract && type != typeof(InputLayer) && type != typeof(HashedCrossing))
            .Where(static type => type.GetCustomAttributes<KerasExportAttribute>().Any(static export => export.Group == "layers"));
        Assert.Empty(offered.Except(All.Select(static entry => entry.Key)).Select(static type => type.Name));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void KeepsTheContract(string layer, int sample)
    {
        var (make, input) = Sample(layer, sample);
        new LayerContract(make, input).Run();
    }
}
