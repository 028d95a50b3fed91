using System.Text.Json;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Kernels.Functions;

/// <summary>Beyond the last packet of 8, TensorFlow computes some functions in another way.</summary>
public sealed class TailTests
{
    private static JsonElement[] Cases { get; } =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Kernels", "Math", "tails.json"))).RootElement.EnumerateArray()];

    [Fact]
    public void Exponentials_have_TensorFlows_bits_for_every_number_of_elements()
    {
        foreach (var recorded in Cases)
            Same(recorded, Floats(recorded, "exp"), Ops.Exp(Input(recorded, "x")));
    }

    [Fact]
    public void Reciprocal_roots_beyond_the_last_packet_have_TensorFlows_bits()
    {
        foreach (var recorded in Cases)
        {
            var x = Input(recorded, "positive");
            var tail = (int)(x.Spec.Count % 8);
            Same(recorded, Floats(recorded, "rsqrt"), Ops.Slice(Ops.Rsqrt(x), [(int)x.Spec.Count - tail], [tail]));
        }
    }

    [Fact]
    public void Normalizations_take_reciprocal_roots_as_the_operation_does()
    {
        foreach (var n in new[] { 1, 7, 8, 21 })
        {
            var variance = TensorValue.From<float>([.. Enumerable.Range(1, n).Select(static i => i * 0.37f)], n);
            var (one, zero) = (TensorValue.Filled(1, variance.Spec), TensorValue.Zeros(variance.Spec));
            var expected = Ops.Rsqrt(Ops.Add(variance, TensorValue.Scalar(0.001, TF_DataType.TF_FLOAT)));
            var x = Ops.BroadcastTo(one, (5, n));
            Same(n, Bits(expected), Ops.Slice(Ops.BatchNormInference(x, one, zero, zero, variance), [0, 0], [1, n]));
            // Rows of two elements, d and -d: their variance is d².
            var rows = Ops.Stack([Ops.Sqrt(variance), Ops.Neg(Ops.Sqrt(variance))], 1);
            var inverse = Ops.EmitAll(new LayerNorm(1, 0.001), rows, TensorValue.Filled(1, Floats(2)), TensorValue.Filled(0, Floats(2)))[2];
            Same(n, Bits(Ops.Rsqrt(Ops.Add(Ops.Square(Ops.Sqrt(variance)), TensorValue.Scalar(0.001, TF_DataType.TF_FLOAT)))), inverse);
        }
    }

    private static TensorSpec Floats(int count) => new(TF_DataType.TF_FLOAT, count);

    private static TensorValue Input(JsonElement recorded, string name)
    {
        var bits = Floats(recorded, name);
        return TensorValue.From<float>(Array.ConvertAll(bits, BitConverter.Int32BitsToSingle), bits.Length);
    }

    private static int[] Floats(JsonElement recorded, string name) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(recorded.GetProperty(name).GetBytesFromBase64()).ToArray();

    private static int[] Bits(Value value) => ((TensorValue)value).Span<int>().ToArray();

    private static void Same(object what, int[] expected, Value found)
    {
        var bits = Bits(found);
        Assert.Equal(expected.Length, bits.Length);
        for (var i = 0; i < bits.Length; i++)
        {
            var (want, have) = (BitConverter.Int32BitsToSingle(expected[i]), BitConverter.Int32BitsToSingle(bits[i]));
            Assert.True(expected[i] == bits[i] || (float.IsNaN(want) && float.IsNaN(have)), $"element {i} of {bits.Length} is {have:R}, expected {want:R}, of {what}");
        }
    }
}
