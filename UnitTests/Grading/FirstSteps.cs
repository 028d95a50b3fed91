using System.Text.Json;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.Grading;

/// <summary>Trains a network from seed 42 on the first images of the sample and compares its losses, step by step, with those of real Keras.</summary>
internal static class FirstSteps
{
    private const int Images = 640;
    private const int Evaluated = 128;

    /// <summary>The images, pixels from 0 to 255, and their classes.</summary>
    public static (NDArray x, NDArray y) Sample(int images = Images)
    {
        var ((x, y), _) = keras.datasets.cifar10.LoadSample();
        return (x[..images], y[..images]);
    }

    /// <summary>Asserts that a network is that of Keras: the number of its weights, the losses of an epoch, the loss afterwards. What is frozen stays as it is.</summary>
    /// <param name="name">What the messages call it.</param>
    /// <param name="recorded">Keras' numbers, and how far Keras is from itself with other kernels.</param>
    /// <param name="make">Makes and compiles it.</param>
    /// <param name="images">The images that it is trained on.</param>
    /// <param name="fit">Trains it for an epoch, with a callback.</param>
    public static void AreThoseOfKeras(string name, JsonElement recorded, Func<Model> make, (NDArray x, NDArray y) images, Action<Model, Callback> fit)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(42);
        var model = Quietly(make);
        Assert.Equal(recorded.GetProperty("parameters").GetInt64(), model.count_params());
        Assert.Equal(recorded.GetProperty("trainable").GetInt64(), model.trainable_weights.Sum(static w => w.shape.size));
        var trained = model.trainable_weights.Select(static w => w.path).ToHashSet();
        var frozen = model.weights.Where(w => w.name is "kernel" or "bias" && !trained.Contains(w.path)).Select(static w => (Weight: w, Before: w.numpy().copy())).ToArray();

        var found = new List<double>();
        fit(model, keras.callbacks.LambdaCallback(on_train_batch_end: (_, logs) => found.Add(logs["loss"])));
        var (expected, apart) = (Numbers(recorded, "steps"), Numbers(recorded.GetProperty("apart"), "steps"));
        Assert.Equal(expected.Length, found.Count);
        for (var step = 0; step < expected.Length; step++)
            Near($"{name}, step {step + 1}", expected[step], found[step], Band(step + 1, apart[..(step + 1)].Max()));
        Assert.All(frozen, static w => Assert.Equal(w.Before.ToArray<float>(), w.Weight.numpy().ToArray<float>()));
        var loss = model.evaluate(images.x[..Evaluated] / 255f, images.y[..Evaluated], verbose: 0)["loss"];
        Near($"{name}, after the epoch", recorded.GetProperty("loss").GetDouble(), loss, Band(expected.Length, recorded.GetProperty("apart").GetProperty("loss").GetDouble()));
    }

    // What Keras is from itself in networks like these, or a few times what it was found to be from itself in this one, whichever is more. (Keras' kernels share a batch normalization that
    // is 5e-6 from float64, which is what is computed here.)
    private static double Band(int step, double apart) => Math.Max(4 * apart, step switch { 1 => 1e-5, 2 => 2e-5, <= 5 => 1e-4, <= 10 => 1e-3, _ => 3e-3 });

    private static double[] Numbers(JsonElement recorded, string name) => [.. recorded.GetProperty(name).EnumerateArray().Select(static v => v.GetDouble())];

    private static void Near(string what, double expected, double found, double band) =>
        Assert.True(Math.Abs(found - expected) <= band * expected, $"{what}: {found} where Keras has {expected}, {Math.Abs(found - expected) / expected:E1} apart; the band is {band:E1}");

    // Networks print their summaries.
    private static Model Quietly(Func<Model> make)
    {
        var console = Console.Out;
        Console.SetOut(TextWriter.Null);
        try
        {
            return make();
        }
        finally
        {
            Console.SetOut(console);
        }
    }
}
