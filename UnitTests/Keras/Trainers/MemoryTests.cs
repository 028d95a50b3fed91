using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>What training leaves behind: nothing.</summary>
[Collection("random streams")]
public class MemoryTests
{
    [Fact]
    public void ASteadyStepAllocatesNothing()
    {
        var (x, y) = Data(320);
        var model = keras.Sequential([Input(20), Dense(32, activation: "relu"), Dropout(0.5f), BatchNormalization(), Dense(3, activation: "softmax")]);
        model.compile("adam", "categorical_crossentropy", ["accuracy"]);
        var marks = new long[10];

        model.fit(x, y, batch_size: 32, epochs: 3, verbose: 0, callbacks: [new LambdaCallback(
            on_train_batch_end: (batch, _) => marks[batch] = GC.GetAllocatedBytesForCurrentThread())]);

        for (var batch = 1; batch < marks.Length; batch++)
            Assert.Equal(0, marks[batch] - marks[batch - 1]);
    }

    [Fact]
    public void AStepWithConvolutionsAllocatesNothing()
    {
        var x = np.random.RandomState(1).rand(40, 12, 12, 3).astype(np.float32);
        var y = keras.utils.to_categorical(np.random.RandomState(2).randint(0, 3, size: 40), 3);
        var model = keras.Sequential([
            Input((12, 12, 3)), Conv2D(24, 3, padding: "same", activation: "relu"), BatchNormalization(), Conv2D(40, 3, padding: "same", activation: "relu"), MaxPooling2D(2),
            SeparableConv2D(24, 3), Conv2D(8, 3, strides: 2, padding: "same"), Flatten(), Dense(3, activation: "softmax"),
        ]);
        model.compile("adam", "categorical_crossentropy", ["accuracy"]);
        var marks = new long[5];

        model.fit(x, y, batch_size: 8, epochs: 3, verbose: 0, callbacks: [new LambdaCallback(
            on_train_batch_end: (batch, _) => marks[batch] = GC.GetAllocatedBytesForCurrentThread())]);

        for (var batch = 1; batch < marks.Length; batch++)
            Assert.Equal(0, marks[batch] - marks[batch - 1]);
    }

    [Fact]
    public void AThousandModelsLeaveMemoryWhereItWas()
    {
        var (x, y) = Data(32);
        long before = 0;
        for (var i = 0; i < 1000; i++)
        {
            var model = keras.Sequential([Input(20), Dense(64, activation: "relu"), Dense(3, activation: "softmax")]);
            model.compile("adam", "categorical_crossentropy", ["accuracy"]);
            model.train_on_batch(x, y);
            if (i == 99)
                before = GC.GetTotalMemory(forceFullCollection: true);
        }

        const long perModel = 1024;
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 900 * perModel);
    }

    private static (NDArray X, NDArray Y) Data(int samples)
    {
        var random = np.random.default_rng(1);
        return (random.random((samples, 20)).astype("float32"), keras.utils.to_categorical(random.integers(0, 3, size: samples), 3));
    }
}
