using System.Text.Json;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations.Image;

/// <summary>Operations on images against what TensorFlow computed; where a gradient was recorded it is that of the halved squares.</summary>
public sealed class ImageValueTests
{
    private static readonly Recorded[] s_cases = [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Operations", "Image", "resampled.json")))
        .RootElement.EnumerateArray().Select(static json => new Recorded(json))];

    [Theory]
    [InlineData("bilinear")]
    [InlineData("nearest")]
    [InlineData("bicubic")]
    [InlineData("area")]
    [InlineData("lanczos3")]
    [InlineData("lanczos5")]
    [InlineData("gaussian")]
    [InlineData("mitchellcubic")]
    public void Resized_images_are_those_of_TensorFlow(string method)
    {
        var cases = s_cases.Where(c => c.Name == "Resize" && c.Text("method") == method).ToArray();
        Assert.NotEmpty(cases);
        Assert.All(cases, c => Check(c, x => Ops.Resize(
            x[0], c.Int("height"), c.Int("width"), Enum.Parse<ResizeMethod>(method, ignoreCase: true), c.Bool("antialias"))));
    }

    [Theory]
    [InlineData("constant")]
    [InlineData("nearest")]
    [InlineData("reflect")]
    [InlineData("wrap")]
    public void Transformed_images_are_those_of_TensorFlow(string fillMode)
    {
        var cases = s_cases.Where(c => c.Name == "ProjectiveTransform" && c.Text("fill_mode") == fillMode).ToArray();
        Assert.NotEmpty(cases);
        Assert.All(cases, c => Check(c, x => Ops.ProjectiveTransform(
            x[0], x[1], Enum.Parse<ImageFillMode>(fillMode, ignoreCase: true), c.Text("interpolation") == "bilinear", c.Double("fill_value"))));
    }

    [Fact]
    public void Places_without_a_finite_image_take_the_fill_value()
    {
        var image = TensorValue.From<float>([1, 2, 3, 4], (1, 2, 2, 1));
        var transform = TensorValue.From<float>([float.NaN, 0, 0, 0, 1, 0, -1, 0], (1, 8));
        foreach (var bilinear in new[] { true, false })
            Assert.Equal([9, 9, 9, 9], Numbers.Of(Ops.ProjectiveTransform(image, transform, ImageFillMode.Constant, bilinear, 9)));
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        var image = TensorValue.From<float>([1, 2, 3, 4], (1, 2, 2, 1));
        Assert.Contains("output dimensions must be positive", Assert.Throws<InvalidArgumentError>(() => Ops.Resize(image, 0, 3)).Message);
        Assert.Contains("must be 4-dimensional", Assert.Throws<InvalidArgumentError>(() => Ops.Resize(Ops.Reshape(image, (2, 2)), 3, 3)).Message);
        Assert.Contains("non-zero size", Assert.Throws<InvalidArgumentError>(() => Ops.Resize(Ops.Slice(image, [0, 0, 0, 0], [1, 0, 2, 1]), 3, 3)).Message);
        Assert.Contains("num_images x 8", Assert.Throws<InvalidArgumentError>(() => Ops.ProjectiveTransform(image, TensorValue.From<float>(new float[16], (2, 8)))).Message);
    }

    private static void Check(Recorded recorded, Func<Value[], Value> function)
    {
        Value[] inputs = recorded.Inputs;
        using var tape = new Tape();
        tape.Watch(inputs[0]);
        var y = function(inputs);
        tape.Stop();
        // Bilinear images have TensorFlow's bits: rounded to integers they must not differ.
        Compare(recorded, recorded.Outputs[0], y, recorded.Name == "Resize" && recorded.Text("method") == "bilinear" && !recorded.Bool("antialias"));
        if (recorded.Outputs.Length > 1)
            Compare(recorded, recorded.Outputs[1], tape.Gradient([y], [inputs[0]], [y])[0]!);
    }

    /// <summary>Within a few roundings of the largest element, since weights below zero cancel; copies exactly.</summary>
    private static void Compare(Recorded recorded, TensorValue expected, Value found, bool exact = false)
    {
        Assert.Equal(expected.Spec, found.Spec);
        var (want, have) = (Numbers.Of(expected), Numbers.Of(found));
        var tolerance = !exact && expected.DType.IsFloating() ? 1e-6 * Math.Max(1, want.Max(Math.Abs)) : 0;
        for (var n = 0; n < want.Length; n++)
            Assert.True(Math.Abs(want[n] - have[n]) <= tolerance, $"{recorded}: element {n} is {have[n]:R}, expected {want[n]:R}");
    }
}
