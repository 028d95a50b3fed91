using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.DTypePolicies;

/// <summary>Ten steps of training under each policy give the losses, outputs and weights of Keras (generate_training.py), within the band of the policy's precision.</summary>
[Collection("random streams")]
public class TrainingPolicyTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("training.json");

    public static TheoryData<string, string> Cases => [.. from model in new[] { "perceptron", "convolutional", "functional" }
                                                         from policy in new[] { "mixed_float16", "mixed_bfloat16", "float16", "bfloat16", "float64" }
                                                         select new TheoryDataRow<string, string>(model, policy)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ten_steps_are_those_of_Keras(string name, string policy)
    {
        var expected = s_recorded.GetProperty($"{name} {policy}");
        keras.backend.clear_session();
        keras.utils.set_random_seed(11);
        keras.config.set_dtype_policy(policy);
        var (model, x, y, optimizer, loss) = name switch
        {
            "perceptron" => Perceptron(),
            "convolutional" => Convolutional(),
            _ => Functional(),
        };
        model.compile(optimizer, loss);
        // Keras on bfloat16 differs from itself by 5e-3, with oneDNN and without it.
        var band = policy.EndsWith("bfloat16", StringComparison.Ordinal) ? 1e-2 : policy == "float64" ? 2e-5 : 2e-3;
        Check("before", expected.GetProperty("before"), model.predict(Batch(x, 0), verbose: 0).arrays, band);
        var i = 0;
        foreach (var wanted in expected.GetProperty("losses").EnumerateArray())
        {
            var found = model.train_on_batch(Batch(x, i), Batch(y, i))[0];
            Assert.True(Math.Abs(found - wanted.GetDouble()) <= band * Math.Abs(wanted.GetDouble()), $"step {i}: {found} in the place of {wanted}");
            i++;
        }
        Assert.Equal(10, i);
        // Where weights and moments are kept in 16 bits, each rounding is carried on: single elements drift further than the mean over a batch.
        Check("after", expected.GetProperty("after"), model.predict(Batch(x, 0), verbose: 0).arrays, (policy.StartsWith("mixed", StringComparison.Ordinal) ? 2 : 4) * band);
        Assert.Equal(
            expected.GetProperty("weights").EnumerateArray().Select(static row => (row[0].GetString(), row[1].GetString())),
            model.weights.Select(static weight => ((string?)weight.path, (string?)weight.dtype.Name())));
        // Adam's moments underflow in float16, and the weights run away, in Keras as here: they agree to two digits.
        var weightBand = (name, policy) == ("convolutional", "float16") ? 4e-2 : 2 * band;
        foreach (var (row, weight) in expected.GetProperty("weights").EnumerateArray().Zip(model.weights))
        {
            var size = (double)np.mean(np.abs(weight.numpy().astype("float64")));
            Assert.True(Math.Abs(size - row[2].GetDouble()) <= weightBand * (0.05 + row[2].GetDouble()), $"{row[0]}: {size} in the place of {row[2]}");
        }
        Assert.Equal(expected.GetProperty("optimizer")[0][0].GetString(), model.optimizer!.GetType().Name);
        Assert.Equal(
            expected.GetProperty("optimizer")[1].EnumerateArray().Select(static row => (row[0].GetString(), row[1].GetString())),
            model.optimizer.variables.Select(static variable => ((string?)variable.Variable.Name, (string?)variable.dtype.Name())));
    }

    private static void Check(string when, JsonElement expected, NDArrays outputs, double band)
    {
        Assert.Equal(expected.EnumerateArray().Select(static output => output[0].GetString()), outputs.Select(static output => output.dtype.name));
        foreach (var (output, found) in expected.EnumerateArray().Zip(outputs))
        {
            var values = found.astype("float64").reshape(-1).ToArray<double>();
            var i = 0;
            foreach (var value in output[1].EnumerateArray())
            {
                Assert.True(Math.Abs(values[i] - value.GetDouble()) <= band * (0.5 + Math.Abs(value.GetDouble())), $"{when}: element {i} is {values[i]} in the place of {value}");
                i++;
            }
        }
    }

    private static (Model Model, NDArray[] X, NDArray[] Y, Optimizer Optimizer, string Loss) Perceptron() => (
        keras.Sequential([keras.Input(6), Dense(16, activation: "relu", kernel_regularizer: "l2", activity_regularizer: "l2"), Dropout(0.25), Dense(3, activation: "softmax")]),
        [Wave((80, 6), 0.7)], [np.arange(80) * 7 % 3], keras.optimizers.SGD(0.1, momentum: 0.9), "sparse_categorical_crossentropy");

    private static (Model Model, NDArray[] X, NDArray[] Y, Optimizer Optimizer, string Loss) Convolutional() => (
        keras.Sequential([
            keras.Input((8, 8, 3)), Conv2D(4, 3, activation: "relu"), BatchNormalization(), MaxPooling2D(2), SpatialDropout2D(0.25),
            Conv2D(6, 3, padding: "same"), LayerNormalization(), Activation("gelu"), GlobalAveragePooling2D(), Dense(1, activation: "sigmoid", dtype: "float32")]),
        [Wave((80, 8, 8, 3), 0.3)], [(np.arange(80) * 5 % 2).astype("float32").reshape(80, 1)], keras.optimizers.Adam(0.01), "binary_crossentropy");

    private static (Model Model, NDArray[] X, NDArray[] Y, Optimizer Optimizer, string Loss) Functional()
    {
        var (left, right) = (keras.Input(5, name: "left"), keras.Input(4, name: "right"));
        var (a, b) = (Dense(8, activation: "tanh").Apply(left), Dense(8, activation: "swish").Apply(right));
        var merged = Concatenate().Apply([Add().Apply([a, b]).Single, Multiply().Apply([a, b]).Single]).Single;
        Tensor[] outputs = [Dense(2, name: "first").Apply(merged), Dense(1, activation: "sigmoid", name: "second").Apply(merged)];
        return (keras.Model(new Tensors(left, right), new Tensors(outputs)), [Wave((80, 5), 0.9), Wave((80, 4), 0.4)],
            [Wave((80, 2), 1.1), (np.arange(80) % 2).astype("float32").reshape(80, 1)], keras.optimizers.SGD(0.05), "mse");
    }

    private static NDArray Wave(Shape shape, double frequency) => (np.cos(np.arange((int)shape.size) * frequency) * 0.8).astype("float32").reshape(shape);

    private static DataArg Batch(NDArray[] data, int i)
    {
        var parts = Array.ConvertAll(data, part => part[$"{8 * i}:{(8 * i) + 8}"]);
        return parts.Length == 1 ? (DataArg)parts[0]! : parts;
    }
}
