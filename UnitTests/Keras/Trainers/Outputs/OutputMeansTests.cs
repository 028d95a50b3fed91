using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Outputs;

/// <summary>
/// The means of the losses of outputs: a batch counts by its samples where Keras knows their number when it traces a step, and once where sizes vary.
/// The values are those of Keras 3.6.
/// </summary>
[Collection("random streams")]
public sealed class OutputMeansTests
{
    private static readonly NDArray s_x = np.arange(14).astype("float32").reshape((14, 1));
    private static readonly NDArray s_y = np.zeros((14, 1));

    [Fact]
    public void A_last_batch_that_is_smaller_counts_once_whatever_was_trained_on_before()
    {
        var model = Two();
        float[] losses = [Fit(model, 12), Fit(model, 14), Fit(model, 12), Evaluate(model, 12), Evaluate(model, 14)];
        Assert.Equal([5.5f, 7.8333335f, 5.5f, 5.5f, 7.8333335f], losses, Near);
    }

    [Fact]
    public void Of_single_batches_the_first_size_counts_by_its_samples_and_other_sizes_once()
    {
        var model = Two();
        float[] losses = [Train(model, 0, 6), Train(model, 6, 12), Train(model, 12, 14), Train(model, 0, 6), Train(model, 11, 14)];
        Assert.Equal([2.5f, 5.5f, 6.0384617f, 4.9210525f, 5.275f], losses, Near);
    }

    [Fact]
    public void Compiling_makes_the_next_single_batch_the_first()
    {
        var model = Two();
        Train(model, 0, 6);
        Compile(model);
        float[] losses = [Train(model, 12, 14), Train(model, 0, 6)];
        Assert.Equal([12.5f, ((2 * 12.5f) + 2.5f) / 3], losses, Near);
    }

    private static bool Near(float a, float b) => Math.Abs(a - b) <= 1e-6f * Math.Abs(b);

    private static Model Two()
    {
        var input = keras.Input(1);
        var model = keras.Model(input, new Tensors(
            keras.layers.Dense(1, kernel_initializer: "ones", name: "a").Apply(input),
            keras.layers.Dense(1, kernel_initializer: "ones", name: "b").Apply(input)));
        Compile(model);
        return model;
    }

    private static void Compile(Model model) => model.compile(optimizer: keras.optimizers.SGD(0f), loss: ["mse", "mae"]);

    private static float Fit(Model model, int rows) =>
        model.fit(s_x[..rows], new[] { s_y[..rows], s_y[..rows] }, batch_size: 6, shuffle: false, verbose: 0).history["b_loss"][0];

    private static float Evaluate(Model model, int rows) =>
        model.evaluate(s_x[..rows], new[] { s_y[..rows], s_y[..rows] }, batch_size: 6, verbose: 0)["b_loss"];

    private static float Train(Model model, int start, int end) =>
        model.train_on_batch(s_x[start..end], new[] { s_y[start..end], s_y[start..end] })["b_loss"];
}
