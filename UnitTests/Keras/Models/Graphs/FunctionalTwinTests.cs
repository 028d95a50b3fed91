using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>The layers of one network in a row: as a sequential model and as a functional one they give the same bits, since both are traced into the same step.</summary>
[Collection("random streams")]
public class FunctionalTwinTests
{
    [Fact]
    public void A_functional_twin_trains_to_the_bits_of_the_sequential_model()
    {
        var sequential = Train(static () => keras.Sequential([Input((16, 16, 3)), .. Network()]));
        var functional = Train(static () =>
        {
            Tensor inputs = keras.Input((16, 16, 3));
            return keras.Model(inputs, Network().Aggregate(inputs, static (x, layer) => layer.Apply(x)));
        });

        Assert.Equal(sequential, functional);
    }

    // The network of the first CIFAR notebook with fewer filters.
    private static Layer[] Network() =>
    [
        .. Block(8, first: true), .. Block(16, first: false), .. Block(24, first: false),
        Flatten(), Dropout(0.3), Dense(32, activation: "relu"), Dense(10, activation: "softmax"),
    ];

    private static IEnumerable<Layer> Block(int filters, bool first) =>
    [
        Convolution(filters), BatchNormalization(), .. first ? [Dropout(0.2)] : Array.Empty<Layer>(),
        Convolution(filters), BatchNormalization(), Dropout(first ? 0.2 : 0.3), MaxPooling2D((2, 2)),
    ];

    private static Layer Convolution(int filters) => Conv2D(filters, (3, 3), activation: "relu", padding: "same", kernel_initializer: "he_uniform");

    /// <summary>The bits of weights, losses, metrics and predictions after two epochs, of which each ends with a smaller batch.</summary>
    private static int[] Train(Func<Model> build)
    {
        keras.utils.set_random_seed(42);
        var model = build();
        model.compile(optimizer: keras.optimizers.Adam(1e-3f), loss: "categorical_crossentropy", metrics: ["accuracy"]);
        var x = np.random.rand(20, 16, 16, 3).astype(np.float32);
        var y = keras.utils.to_categorical(np.random.randint(0, 10, 20), 10);

        var history = model.fit(x, y, batch_size: 8, epochs: 2, validation_split: 0.2f, verbose: 0);

        var numbers = model.get_weights().SelectMany(static w => w.ToArray<float>()).Concat(history.history.Values.SelectMany(static v => v)).Concat(model.predict(x, verbose: 0).ToArray<float>());
        return [.. numbers.Select(BitConverter.SingleToInt32Bits)];
    }
}
