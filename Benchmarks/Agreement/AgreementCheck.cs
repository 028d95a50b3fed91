using System.Globalization;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.Benchmarks;

/// <summary>
/// Trains a network beside the real Keras, from the same seed on the same images of CIFAR-10, and prints how far apart losses and gradients are;
/// gradients at the first step, and again with Keras' weights of later steps.
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
            model.set_weights(Enumerable.Range(0, model.get_weights().Count).Select(j => expected[$"weights_{moment}_{j}"]));
            var (worst, name) = (0.0, "");
            foreach (var (found, j) in Gradients(model, Rows(x, moment), Rows(y, moment)).Select(static (gradient, j) => (gradient, j)))
            {
                var error = Distance(found, expected[$"gradient_{moment}_{j}"].ToArray<float>());
                if (error > worst)
                    (worst, name) = (error, model.trainable_weights[j].path);
            }
            Console.WriteLine(Invariant($"{network.Name} seed {seed} gradients after {moment,2} steps: at most {worst:E1} apart (relative L2), {name}"));
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

    private static IEnumerable<float[]> Gradients(Sequential model, NDArray x, NDArray y)
    {
        using var tape = tf.GradientTape();
        var loss = model.compute_loss(null, tf.constant(y), model.Apply(tf.constant(x), training: true));
        return [.. tape.gradient(loss, model.trainable_weights).Select(static gradient => gradient.ToArray<float>())];
    }

    private static NDArray Rows(NDArray array, int step) => array[(step * Batch)..((step + 1) * Batch)];

    private static double Distance(float[] found, float[] expected)
    {
        var (difference, size) = (0.0, 0.0);
        for (var i = 0; i < expected.Length; i++)
        {
            difference += Math.Pow((double)found[i] - expected[i], 2);
            size += Math.Pow(expected[i], 2);
        }
        return Math.Sqrt(difference / size);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
