using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api;

[Collection("random streams")]
public class RandomTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("Api/random.json");

    private static readonly Dictionary<string, Func<Tensor>> s_draws = new()
    {
        ["normal"] = () => tf.random.normal(5),
        ["uniform"] = () => tf.random.uniform(5),
        ["truncated_normal"] = () => tf.random.truncated_normal(9),
        ["uniform_int"] = () => tf.random.uniform(5, 0, 10, dtype: tf.int32),
        ["uniform_long"] = () => tf.random.uniform(5, 0, 10, dtype: tf.int64),
        ["uniform_double"] = () => tf.random.uniform(3, dtype: tf.float64),
        ["normal_double"] = () => tf.random.normal(5, 1.0, 2.0, tf.float64),
        ["normal_double_seed"] = () => tf.random.normal(5, dtype: tf.float64, seed: 3),
        ["truncated_normal_double"] = () => tf.random.truncated_normal(9, dtype: tf.float64),
        ["truncated_normal_double_seed"] = () => tf.random.truncated_normal(9, 1.0, 2.0, tf.float64, 3),
        ["stateless_normal_double"] = () => tf.random.stateless_normal(3, new[] { 1, 2 }, dtype: tf.float64),
        ["stateless_truncated_normal_double"] = () => tf.random.stateless_truncated_normal(3, new[] { 1, 2 }, 0.5, 2.0, tf.float64),
        ["shuffle"] = () => tf.random.shuffle(tf.range(7)),
        ["shuffle_seed"] = () => tf.random.shuffle(tf.range(7), seed: 5),
        ["normal_seed"] = () => tf.random.normal(5, 1.0, 2.0, seed: 3),
        ["uniform_seed"] = () => tf.random.uniform(3, -2.0, 5.0, seed: 3),
        ["categorical"] = () => tf.random.categorical(tf.math.log(new[,] { { 0.1, 0.2, 0.7 }, { 0.5, 0.4, 0.1 } }), 6),
        ["dropout"] = () => tf.nn.dropout(tf.ones(6), 0.4),
        ["dropout_seed"] = () => tf.nn.dropout(tf.ones(6), 0.4, seed: 2),
        ["stateless_normal"] = () => tf.random.stateless_normal(3, new[] { 1, 2 }),
        ["stateless_truncated_normal"] = () => tf.random.stateless_truncated_normal(3, new[] { 1, 2 }, 0.5, 2.0),
        ["stateless_uniform"] = () => tf.random.stateless_uniform(3, new[] { 1, 2 }, -1.0, 1.0),
        ["stateless_uniform_int"] = () => tf.random.stateless_uniform(3, new[] { 1, 2 }, 0, 10, tf.int32),
    };

    public static TheoryData<string> Names => [.. s_recorded.EnumerateObject().Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void DrawsWhatTensorFlowDraws(string name)
    {
        var (function, seed) = (name.Split('/')[0], long.Parse(name.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture));
        tf.random.set_seed(seed);
        foreach (var expected in s_recorded.GetProperty(name).EnumerateArray())
            Recorded.From(expected).AssertEqual(s_draws[function](), 0);
    }

    [Fact]
    public void IntegersNeedABound() => Assert.Throws<ValueError>(() => tf.random.uniform(3, dtype: tf.int32));
}
