using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.UnitTests.Keras.Contracts;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.DTypePolicies;

/// <summary>Every layer under every policy gives the element types and the numbers of Keras (generate_layers.py).</summary>
[Collection("random streams")]
public class LayerPolicyTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("layers.json");

    /// <summary>Layers whose sums TensorFlow rounds to float16 as it goes, so that it is off by more than the band; here they are rounded once.</summary>
    private static readonly string[] s_coarse = ["Conv3D float16", "Convolution3D float16"];

    private static readonly Dictionary<string, Func<Layer>> s_special = new(StringComparer.Ordinal)
    {
        // It has integers unless it is told a policy.
        ["Discretization"] = static () => Discretization(dtype: keras.config.dtype_policy()),
        ["TimeDistributed"] = static () => TimeDistributed(Dense(2)),
        ["SpectralNormalization"] = static () => SpectralNormalization(Dense(2)),
        ["Lambda"] = static () => Lambda(static (Tensor x) => x * 2.0),
        ["Pipeline"] = static () => Pipeline([Rescaling(0.5)]),
    };

    public static TheoryData<string> Policies => ["mixed_float16", "mixed_bfloat16", "float16", "bfloat16", "float64"];

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_layer_gives_what_Keras_does(string policy)
    {
        var wrong = new List<string>();
        foreach (var ((_, name), type) in Construction.Classes.Where(static entry => entry.Key.Group == "layers").OrderBy(static entry => entry.Key))
        {
            if (!s_recorded.TryGetProperty(name, out var layer))
                continue;
            var expected = layer.GetProperty("policies").GetProperty(policy);
            if (expected.TryGetProperty("error", out _))
                continue;
            try
            {
                wrong.AddRange(Differences(name, type, layer, expected, policy).Select(line => $"{name}: {line}"));
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                wrong.Add($"{name}: {e.GetType().Name} {e.Message} {e.StackTrace}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static IEnumerable<string> Differences(string name, Type type, JsonElement recorded, JsonElement expected, string policy)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(7);
        keras.config.set_dtype_policy(policy);
        var layer = s_special.TryGetValue(name, out var make) ? make() : (Layer)Construction.Make(type, recorded.GetProperty("arguments"));
        var x = Inputs(name, recorded.GetProperty("shape"));
        foreach (var (mode, training) in new[] { ("inference", false), ("training", true) })
        {
            var y = layer.Apply(new Tensors(x), training: training).First();
            if (y.dtype.Name() != expected.GetProperty("dtype").GetString())
                yield return $"gives {y.dtype.Name()}";
            double[] values = [.. expected.GetProperty(mode).EnumerateArray().Select(static item => item.GetDouble())];
            var ours = tf.cast(tf.reshape(y, -1), tf.float64).ToArray<double>();
            var band = s_coarse.Contains($"{name} {policy}") ? 1e-2 : policy.EndsWith("bfloat16", StringComparison.Ordinal) ? 2e-2 : policy == "float64" ? 1e-4 : 2e-3;
            var scale = values.Max(Math.Abs);
            for (var i = 0; i < values.Length; i++)
            {
                if (!(Math.Abs(values[i] - ours[i]) <= band * scale))
                {
                    yield return $"{mode}: element {i} is {ours[i]} in the place of {values[i]}";
                    break;
                }
            }
        }
        var weights = expected.GetProperty("weights").EnumerateArray().Select(static item => item.GetString());
        if (!weights.SequenceEqual(layer.weights.Select(static weight => weight.dtype.Name())))
            yield return $"has weights of {string.Join(", ", layer.weights.Select(static weight => weight.dtype.Name()))} in the place of {string.Join(", ", weights)}";
        if (expected.GetProperty("symbolic").GetString() is not { } symbolic)
            yield break;
        var place = layer.Apply(new Tensors([.. x.Select(static input => keras.Input(input.shape[1..]))])).First();
        if (place.dtype.Name() != symbolic)
            yield return $"gives {place.dtype.Name()} to come";
    }

    private static Tensor[] Inputs(string name, JsonElement recorded)
    {
        if (name == "Embedding")
            return [tf.constant(new[,] { { 0, 2 }, { 1, 3 } })];
        var shape = new Shape([.. recorded.EnumerateArray().Select(static item => item.GetInt64())]);
        var values = np.around(np.cos(np.arange((int)shape.size) * 0.7) * 1.5, 3).astype("float32").reshape(shape);
        return name is "Add" or "Average" or "Concatenate" or "Dot" or "Maximum" or "Minimum" or "Multiply" or "Subtract"
            ? [tf.constant(values), tf.constant(values["...", "::-1"] * 0.5f)]
            : [tf.constant(values)];
    }
}
