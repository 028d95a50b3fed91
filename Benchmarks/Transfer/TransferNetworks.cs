using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.Benchmarks;

/// <summary>Networks of keras.applications with a new classifier of ten classes, as Reference/transfer.py has them.</summary>
internal static class TransferNetworks
{
    private const int Classes = 10;

    /// <summary>VGG16 frozen below a new head, and three that are trained as a whole.</summary>
    public static IReadOnlyList<MeasuredNetwork> Timed { get; } =
    [
        Network("frozen-vgg16", 32, 64, 12, 12, static shape => Frozen(keras.applications.VGG16(weights: null, include_top: false, input_shape: shape))),
        Network("resnet50", 96, 16, 4, 8, static shape => Classified(keras.applications.ResNet50(weights: null, include_top: false, input_shape: shape, pooling: "avg"))),
        Network("mobilenetv2", 96, 32, 4, 8, static shape => Classified(keras.applications.MobileNetV2(weights: null, include_top: false, input_shape: shape, pooling: "avg"))),
        Network("efficientnetb0", 96, 32, 4, 8, static shape => Classified(keras.applications.EfficientNetB0(weights: null, include_top: false, input_shape: shape, pooling: "avg"))),
    ];

    /// <summary>The one whose memory is measured, on images as large as ImageNet's.</summary>
    public static MeasuredNetwork Large { get; } =
        Network("resnet50-224", 224, 32, 1, 1, static shape => Classified(keras.applications.ResNet50(weights: null, include_top: false, input_shape: shape, pooling: "avg")));

    /// <summary>All of them.</summary>
    public static IEnumerable<MeasuredNetwork> All => [.. Timed, Large];

    private static MeasuredNetwork Network(string name, int size, int batch, int steps, int batches, Func<Shape, Sequential> make) => new(
        name, batch, steps, batches,
        () =>
        {
            keras.utils.set_random_seed(42);
            var model = make((size, size, 3));
            model.compile(optimizer: keras.optimizers.Adam(1e-4), loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
            return model;
        },
        count =>
        {
            np.random.seed(0);
            var x = np.random.randint(0, 256, (count, size, size, 3)).astype(np.float32);
            return (x, np.random.randint(0, Classes, count));
        });

    private static Sequential Frozen(Functional network)
    {
        network.trainable = false;
        return keras.Sequential([network, Flatten(), Dense(256, activation: "relu"), Dropout(0.5), Dense(Classes, activation: "softmax")]);
    }

    private static Sequential Classified(Functional network) => keras.Sequential([network, Dense(Classes, activation: "softmax")]);
}
