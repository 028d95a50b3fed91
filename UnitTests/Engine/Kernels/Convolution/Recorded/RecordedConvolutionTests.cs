using System.Text.Json;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Kernels.Convolutions;

/// <summary>Small convolutions and their gradients as TensorFlow computes them (generate.py).</summary>
public sealed class RecordedConvolutionTests
{
    private static readonly JsonElement[] s_cases =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Kernels", "Convolution", "Recorded", "recorded.json"))).RootElement.EnumerateArray()];

    public static TheoryData<string> Names => [.. s_cases.Select(static c => c.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Convolutions_are_those_of_TensorFlow(string name)
    {
        var c = s_cases.First(c => c.GetProperty("name").GetString() == name);
        var (filters, dy, dx) = (Tensor(c, "filters"), Tensor(c, "dy"), Tensor(c, "dx"));
        var (groups, windows) = (c.GetProperty("groups").GetInt32(), Window(c, filters.Shape, dx.Shape));
        Close(dx, Ops.ConvolutionInputGrad(dy, filters, dx.Shape, windows, groups));
        // A transposed convolution is recorded without the convolution that it is the gradient of.
        if (!c.TryGetProperty("x", out _))
            return;
        Close(Tensor(c, "y"), Ops.Convolution(Tensor(c, "x"), filters, windows, groups));
        Close(Tensor(c, "dfilters"), Ops.ConvolutionFilterGrad(Tensor(c, "x"), dy, filters.Shape, windows, groups));
    }

    private static Windows Window(JsonElement c, Shape filters, Shape x) => Windows.Create(
        c.GetProperty("same").GetBoolean(),
        x.dims[1..^1],
        Array.ConvertAll(filters.dims[..^2], static size => (int)size),
        c.GetProperty("strides").Deserialize<int[]>()!,
        c.GetProperty("dilations").Deserialize<int[]>()!);

    private static void Close(TensorValue expected, Value actual)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        var (error, norm) = (0.0, 0.0);
        var found = ((TensorValue)actual).Span<float>();
        for (var i = 0; i < found.Length; i++)
        {
            error += Math.Pow(found[i] - (double)expected.Span<float>()[i], 2);
            norm += Math.Pow(expected.Span<float>()[i], 2);
        }
        Assert.True(Math.Sqrt(error) <= 2e-6 * Math.Sqrt(norm), $"relative error {Math.Sqrt(error / norm)}");
    }

    private static TensorValue Tensor(JsonElement c, string name)
    {
        var json = c.GetProperty(name);
        var value = TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_FLOAT, new Shape(json.GetProperty("shape").Deserialize<int[]>()!)));
        Convert.FromBase64String(json.GetProperty("data").GetString()!).CopyTo(value.Storage.Bytes);
        return value;
    }
}
