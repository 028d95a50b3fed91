using System.Text.Json;
using Exercises.CifarTransfer.Sections;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;

namespace TfNet.Grading;

public sealed class CifarTransferGradingTests(QuickRuns runs) : ExerciseGradingTests("CifarTransfer", runs)
{
    private const int LargeImages = 160;
    private static readonly JsonElement s_recorded = RecordedFile.Read("cifar_transfer.json");

    private static readonly Dictionary<string, Func<Model>> s_scaled = new()
    {
        ["base"] = static () => Entrenamiento.Compilado(ModeloBase.Modelo),
        ["p1"] = static () => Entrenamiento.Compilado(Proyecto1.Modelo),
        ["p2"] = static () => Entrenamiento.Compilado(Proyecto2.Modelo),
        ["p3"] = static () => Entrenamiento.Compilado(Proyecto3.Modelo),
        ["p4"] = static () => Entrenamiento.Compilado(Proyecto4.Modelo),
    };

    private static readonly Dictionary<string, Func<Model>> s_augmented = new()
    {
        ["p5"] = Proyecto5.Modelo,
        ["p6"] = Proyecto6.Modelo,
        ["p7"] = static () => Proyecto7.Modelo(weights: null),
        ["half"] = HalfFrozen,
        ["p9"] = static () => Proyecto9.Modelo(weights: null),
    };

    public static TheoryData<string> Scaled => [.. s_scaled.Keys];

    public static TheoryData<string> Augmented => [.. s_augmented.Keys];

    [Theory]
    [MemberData(nameof(Scaled))]
    public void The_first_steps_are_those_of_Keras(string name)
    {
        var (x, y) = FirstSteps.Sample();
        FirstSteps.AreThoseOfKeras(name, s_recorded.GetProperty(name), s_scaled[name], (x, y), (model, steps) => model.fit(x / 255f, y, batch_size: 32, epochs: 1, callbacks: [steps], verbose: 0));
    }

    [Theory]
    [MemberData(nameof(Augmented))]
    public void The_first_steps_on_augmented_images_are_those_of_Keras(string name)
    {
        var (x, y) = FirstSteps.Sample();
        FirstSteps.AreThoseOfKeras(
            name, s_recorded.GetProperty(name), s_augmented[name], (x, y), (model, steps) => model.fit(Aumento.Generador().flow(x, y, batch_size: 32), epochs: 1, callbacks: [steps], verbose: 0));
    }

    [Fact]
    public void The_first_steps_on_enlarged_images_are_those_of_Keras()
    {
        var (x, y) = FirstSteps.Sample(LargeImages);
        (x, y) = (Proyecto10.ampliar(x, 64, 64), y.ravel());
        FirstSteps.AreThoseOfKeras(
            "p10", s_recorded.GetProperty("p10"), static () => Proyecto8.Modelo(weights: null, (64, 64, 3)), (x, y),
            (model, steps) => model.fit(Aumento.Generador().flow(x, y, batch_size: 32), epochs: 1, callbacks: [steps], verbose: 0));
    }

    // VGG16 of which the first three blocks are frozen, which the notebook has not.
    private static Sequential HalfFrozen()
    {
        var model = Proyecto8.Modelo(weights: null, (32, 32, 3));
        foreach (var layer in ((Model)model.layers[0]).layers[..11])
            layer.trainable = false;
        model.compile(optimizer: new Adam(learning_rate: 1e-4, clipnorm: 1.0), loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }
}
