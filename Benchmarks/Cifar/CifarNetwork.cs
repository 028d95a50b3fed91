using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.Benchmarks;

/// <summary>A network for images of 32 x 32 x 3, as Reference/cifar.py has it.</summary>
/// <param name="Name">Its name in the cases.</param>
/// <param name="Batch">The batch that it is measured with.</param>
/// <param name="Steps">How many steps a measurement of training has.</param>
/// <param name="Batches">How many batches a measurement of prediction has.</param>
/// <param name="Layers">Makes its layers.</param>
/// <param name="Optimizer">Makes its optimizer.</param>
/// <param name="Loss">Makes its loss.</param>
/// <param name="OneHot">Whether labels are one-hot or classes.</param>
internal sealed record CifarNetwork(string Name, int Batch, int Steps, int Batches, Func<Layer[]> Layers, Func<OptimizerArg?> Optimizer, Func<LossArg?> Loss, bool OneHot)
{
    /// <summary>The networks: those of three notebooks, and VGG16.</summary>
    public static IReadOnlyList<CifarNetwork> All { get; } =
    [
        new("cnn000", 32, 40, 60, Cnn000, static () => keras.optimizers.Adam(1e-4), static () => "categorical_crossentropy", OneHot: true),
        new("cnn001", 64, 20, 30, Cnn001, static () => keras.optimizers.RMSprop(0.0005), static () => keras.losses.SparseCategoricalCrossentropy(from_logits: false), OneHot: false),
        new("cnn003", 32, 300, 600, Cnn003, static () => "adam", static () => keras.losses.SparseCategoricalCrossentropy(from_logits: true), OneHot: false),
        new("vgg16", 64, 8, 12, Vgg16, static () => keras.optimizers.Adam(1e-4), static () => "categorical_crossentropy", OneHot: true),
    ];

    /// <summary>The networks whose speed is measured.</summary>
    public static IEnumerable<MeasuredNetwork> Measured => All.Where(static network => network.Name != "cnn001").Select(static network => new MeasuredNetwork(
        network.Name, network.Batch, network.Steps, network.Batches, () => network.Build(), count => CifarData.Draw(network, count)));

    /// <summary>The network of this name.</summary>
    public static CifarNetwork Named(string name) => All.First(network => network.Name == name);

    /// <summary>A fresh model, compiled.</summary>
    /// <param name="seed">The seed that it starts from.</param>
    /// <param name="dropout">Whether it has its dropout layers.</param>
    public Sequential Build(int seed = 42, bool dropout = true)
    {
        keras.utils.set_random_seed(seed);
        return Compiled(keras.Sequential([Input((32, 32, 3)), .. Layers().Where(layer => dropout || layer is not Tensorflow.Keras.Layers.Dropout)]));
    }

    /// <summary>The same as a functional model.</summary>
    public Functional BuildFunctional(int seed = 42)
    {
        keras.utils.set_random_seed(seed);
        Tensor inputs = keras.Input((32, 32, 3));
        return Compiled(keras.Model(inputs, Layers().Aggregate(inputs, static (x, layer) => layer.Apply(x))));
    }

    /// <summary>Classes (N,) as the network's loss takes them.</summary>
    public NDArray Labels(NDArray classes) => OneHot ? keras.utils.to_categorical(classes, 10) : classes.reshape((-1, 1));

    private TModel Compiled<TModel>(TModel model) where TModel : Model
    {
        model.compile(optimizer: Optimizer(), loss: Loss(), metrics: ["accuracy"]);
        return model;
    }

    private static Layer Conv(int filters, string initializer = "glorot_uniform") =>
        Conv2D(filters, (3, 3), activation: "relu", padding: "same", kernel_initializer: initializer);

    private static Layer[] Cnn000() =>
    [
        Conv(64, "he_uniform"), BatchNormalization(), Dropout(0.2), Conv(64, "he_uniform"), BatchNormalization(), Dropout(0.2), MaxPooling2D((2, 2)),
        Conv(128, "he_uniform"), BatchNormalization(), Conv(128, "he_uniform"), BatchNormalization(), Dropout(0.3), MaxPooling2D((2, 2)),
        Conv(256, "he_uniform"), BatchNormalization(), Conv(256, "he_uniform"), BatchNormalization(), Dropout(0.3), MaxPooling2D((2, 2)),
        Flatten(), Dropout(0.3), Dense(1024, activation: "relu"), Dense(10, activation: "softmax"),
    ];

    private static Layer[] Cnn001() =>
    [
        Conv(64), BatchNormalization(), Conv(64), BatchNormalization(), MaxPooling2D((2, 2), padding: "same"), Dropout(0.2),
        Conv(128), BatchNormalization(), Conv(128), BatchNormalization(), MaxPooling2D((2, 2), padding: "same"), Dropout(0.3),
        Conv(256), BatchNormalization(), Conv(256), BatchNormalization(), MaxPooling2D((2, 2), padding: "same"), Dropout(0.4),
        GlobalAveragePooling2D(), Dense(256, activation: "relu"), Dropout(0.5), Dense(10, activation: "softmax"),
    ];

    private static Layer[] Cnn003() =>
    [
        Conv2D(32, (3, 3), activation: "relu"), MaxPooling2D((2, 2)), Conv2D(64, (3, 3), activation: "relu"), MaxPooling2D((2, 2)),
        Conv2D(64, (3, 3), activation: "relu"), Flatten(), Dense(60, activation: "relu"), Dense(20, activation: "sigmoid"),
    ];

    private static Layer[] Vgg16() =>
    [
        .. Block(64, 2), .. Block(128, 2), .. Block(256, 3), .. Block(512, 3), .. Block(512, 3), Flatten(), Dense(256, activation: "relu"), Dense(10, activation: "softmax"),
    ];

    private static IEnumerable<Layer> Block(int filters, int convolutions) =>
        [.. Enumerable.Range(0, convolutions).Select(_ => Conv(filters)), MaxPooling2D((2, 2))];
}
