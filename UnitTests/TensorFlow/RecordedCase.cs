using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow;

/// <summary>A function's inputs, results and gradients as recorder.py wrote them.</summary>
internal static class RecordedCase
{
    /// <summary>Applies the function to the recorded inputs and compares results and gradients.</summary>
    public static void Check(JsonElement recorded, Func<Tensor[], Tensor[]> function, double tolerance = 2e-6)
    {
        var inputs = recorded.GetProperty("inputs").EnumerateArray().Select(static e => Recorded.From(e).ToTensor()).ToArray();
        var floating = inputs.Where(static t => t.dtype.IsFloating()).ToArray();
        using var tape = tf.GradientTape();
        tape.watch(floating);
        var results = function(inputs);
        var expected = recorded.GetProperty("results").EnumerateArray().Select(Recorded.From).ToArray();
        Assert.Equal(expected.Length, results.Length);
        for (var i = 0; i < results.Length; i++)
            expected[i].AssertEqual(results[i], tolerance);
        if (!recorded.TryGetProperty("gradients", out var gradients))
            return;
        var squares = sum(results.Select(static r => tf.reduce_sum(tf.square(tf.cast(r, tf.float64)))));
        var actual = tape.gradient(squares, floating);
        foreach (var (gradient, mine) in gradients.EnumerateArray().Zip(actual))
        {
            Assert.Equal(gradient.ValueKind == JsonValueKind.Null, mine is null);
            if (mine is not null)
                Recorded.From(gradient).AssertEqual(mine, 5 * tolerance);
        }
    }
}
