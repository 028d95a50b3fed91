using System.Globalization;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.Benchmarks;

/// <summary>
/// Trains a network beside the real Keras, from the same seed on the same images of CIFAR-10, and prints how far apart losses and gradients are;
/// gradients at the first step, and again with Keras' weights of later steps. Where an element of a ReLU or of a pooling is within rounding of its neighbour, two correct
/// programs choose differently: therefore it also prints how far both are from float64.
/// </summary>
/// <param name="python">A program that runs Python scripts with Keras.</param>
internal sealed class AgreementCheck(string python)
{
    /// <summary>The command's name.</summary>
    public const string Command = "agree";

    // Reference/agreement.py has the same numbers.
    private const int Images = 640;
    private const int Batch = 32;
    private static readonly int[] s_moments = [0, 5, 19];
    private static readonly int[] s_steps = [1, 2, 5, 10, 20];

    /// <summary>Compares a network.</summary>
    public void Run(CifarNetwork network, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("agreement").FullName;
        try
        {
            var (data, result) = (Path.Combine(folder, "data.npz"), Path.Combine(folder, "result.npz"));
            var ((x, y), _) = keras.datasets.cifar10.load_data();
            x = x[..Images].astype(np.float32) / 255f;
            var classes = y[..Images].reshape(Images).astype(np.int64);
            np.savez(data, new Dictionary<string, NDArray> { ["x"] = x, ["classes"] = classes });
            ReferenceProcess.Time(python, Path.Combine(AppContext.BaseDirectory, "Reference", "agreement.py"), network.Name, Invariant($"{seed}"), data, result);
            Compare(network, seed, x, network.Labels(classes), np.loadz(result));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(CifarNetwork network, int seed, NDArray x, NDArray y, IReadOnlyDictionary<string, NDArray> expected)
    {
        var losses = Train(network.Build(seed), x, y, Images / Batch);
        foreach (var step in s_steps)
        {
            var reference = (double)expected[$"loss_{step - 1}"];
            Console.WriteLine(Invariant($"{network.Name} seed {seed} loss of step {step,2}: {losses[step - 1]:F7}, Keras {reference:F7}, relative difference {Math.Abs(losses[step - 1] - reference) / reference:E1}"));
        }
        foreach (var moment in s_moments)
        {
            var model = network.Build(seed);
            Train(model, x, y, moment);
            var weights = Enumerable.Range(0, model.get_weights().Count).Select(j => expected[$"weights_{moment}_{j}"]).ToList();
            model.set_weights(weights);
            var plain = network.Build(seed, dropout: false);
            plain.set_weights(weights);
            var (ours, without) = (Gradients(model, Rows(x, moment), Rows(y, moment)), Gradients(plain, Rows(x, moment), Rows(y, moment)));
            var apart = Worst(ours.Count, j => Distance(ours[j], expected[$"gradient_{moment}_{j}"]));
            var (ourError, kerasError) = (
                Worst(ours.Count, j => Distance(without[j], expected[$"exact_{moment}_{j}"])),
                Worst(ours.Count, j => Distance(expected[$"plain_{moment}_{j}"], expected[$"exact_{moment}_{j}"])));
            Console.WriteLine(Invariant($"{network.Name} seed {seed} gradients after {moment,2} steps, relative L2 at most: {apart:E1} apart; from float64 (without dropout) ours {ourError:E1}, Keras' {kerasError:E1}"));
        }
    }

    private static List<double> Train(Sequential model, NDArray x, NDArray y, int steps)
    {
        var losses = new List<double>();
        for (var step = 0; step < steps; step++)
        {
            model.reset_metrics();
            losses.Add(model.train_on_batch(Rows(x, step), Rows(y, step))["loss"]);
        }
        return losses;
    }

    private static List<NDArray> Gradients(Sequential model, NDArray x, NDArray y)
    {
        using var tape = tf.GradientTape();
        var loss = model.compute_loss(y: tf.constant(y), y_pred: model.Apply(tf.constant(x), training: true));
        return [.. tape.gradient(loss, model.trainable_weights).Select(static gradient => gradient.numpy())];
    }

    private static NDArray Rows(NDArray array, int step) => array[(step * Batch)..((step + 1) * Batch)];

    private static double Worst(int count, Func<int, double> distance) => Enumerable.Range(0, count).Max(distance);

    private static double Distance(NDArray found, NDArray expected)
    {
        var (a, b) = (found.astype(np.float64).ToArray<double>(), expected.astype(np.float64).ToArray<double>());
        return Math.Sqrt(a.Zip(b, static (x, y) => (x - y) * (x - y)).Sum() / b.Sum(static y => y * y));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
