using System.Text.Json;
using Tensorflow.Keras.Engine;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Cifar;

/// <summary>The networks of three notebooks: their summaries as real Keras prints them.</summary>
[Collection("random streams")]
public class CifarSummaryTests
{
    private const int Width = 88;

    private static readonly Lazy<JsonElement> s_recorded = new(static () =>
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Trainers", "Cifar", "summaries.json"));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    });

    [Theory]
    [InlineData("first_convolutions", 56_320)]
    [InlineData("first", 119_040)]
    [InlineData("augmented", 1_217_354)]
    [InlineData("deep", 5_354_570)]
    public void SummariesAreThoseOfKeras(string network, int parameters)
    {
        keras.backend.clear_session();
        var model = network switch
        {
            "first_convolutions" => First(dense: false),
            "first" => First(dense: true),
            "augmented" => Augmented(),
            _ => Deep(),
        };
        var text = "";
        model.summary(line_length: Width, print_fn: written => text += written);
        Assert.Equal(s_recorded.Value.GetProperty(network).GetString(), text);
        Assert.Equal(parameters, model.count_params());
    }

    private static Sequential First(bool dense)
    {
        var model = keras.Sequential();
        model.add(Conv2D(32, (3, 3), activation: "relu", input_shape: (32, 32, 3)));
        model.add(MaxPooling2D((2, 2)));
        model.add(Conv2D(64, (3, 3), activation: "relu"));
        model.add(MaxPooling2D((2, 2)));
        model.add(Conv2D(64, (3, 3), activation: "relu"));
        if (!dense)
            return model;
        model.add(Flatten());
        model.add(Dense(60, activation: "relu"));
        model.add(Dense(20, activation: "sigmoid"));
        return model;
    }

    private static Sequential Augmented()
    {
        var model = keras.Sequential([
            Conv2D(64, (3, 3), activation: "relu", input_shape: (32, 32, 3), padding: "same"), BatchNormalization(), Conv(64), BatchNormalization(), MaxPooling2D((2, 2), padding: "same"), Dropout(0.2),
            Conv(128), BatchNormalization(), Conv(128), BatchNormalization(), MaxPooling2D((2, 2), padding: "same"), Dropout(0.3),
            Conv(256), BatchNormalization(), Conv(256), BatchNormalization(), MaxPooling2D((2, 2), padding: "same"), Dropout(0.4),
            GlobalAveragePooling2D(), Dense(256, activation: "relu"), Dropout(0.5), Dense(10, activation: "softmax"),
        ]);
        model.compile(optimizer: keras.optimizers.RMSprop(learning_rate: 0.0005), loss: keras.losses.SparseCategoricalCrossentropy(from_logits: false), metrics: ["accuracy"]);
        return model;
    }

    private static Sequential Deep() => keras.Sequential([
        Input((32, 32, 3)),
        Conv(64), BatchNormalization(), Dropout(0.2), Conv(64), BatchNormalization(), Dropout(0.2), MaxPooling2D((2, 2)),
        Conv(128), BatchNormalization(), Conv(128), BatchNormalization(), Dropout(0.3), MaxPooling2D((2, 2)),
        Conv(256), BatchNormalization(), Conv(256), BatchNormalization(), Dropout(0.3), MaxPooling2D((2, 2)),
        Flatten(), Dropout(0.3), Dense(1024, activation: "relu"), Dense(10, activation: "softmax"),
    ]);

    private static Layer Conv(int filters) => Conv2D(filters, (3, 3), activation: "relu", padding: "same");
}
