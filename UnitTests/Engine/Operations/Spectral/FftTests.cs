using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations.Spectral;

/// <summary>Fourier transforms against the sum that defines them.</summary>
public sealed class FftTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 40), 64, 97, 100, 128, 251, 256, 360, 1000, 1024, 1031];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Rows_of_any_length_are_transformed(int length)
    {
        var (real, imaginary) = (Numbers.Uniform(1, -1, 1, 3, length), Numbers.Uniform(2, -1, 1, 3, length));
        foreach (var inverse in new[] { false, true })
        {
            var (y, yi) = Ops.Fft(real, imaginary, inverse);
            var (expected, expectedImaginary) = Sum(Numbers.Of(real), Numbers.Of(imaginary), length, inverse);
            Close(expected, Numbers.Of(y), 1e-13 * length);
            Close(expectedImaginary, Numbers.Of(yi), 1e-13 * length);
        }
    }

    [Fact]
    public void There_and_back_is_the_row_times_its_length()
    {
        foreach (var length in new[] { 4096, 5003 })
        {
            var (real, imaginary) = (Numbers.Uniform(1, -1, 1, 70, length), Numbers.Uniform(2, -1, 1, 70, length));
            var (y, yi) = Ops.Fft(real, imaginary);
            var (back, backImaginary) = Ops.Fft(y, yi, inverse: true);
            Close(Array.ConvertAll(Numbers.Of(real), x => x * length), Numbers.Of(back), 1e-11 * length);
            Close(Array.ConvertAll(Numbers.Of(imaginary), x => x * length), Numbers.Of(backImaginary), 1e-11 * length);
        }
    }

    [Fact]
    public void Empty_rows_and_no_rows_give_such()
    {
        Assert.Equal(new Shape(3, 0), Ops.Fft(Numbers.Uniform(1, -1, 1, 3, 0), Numbers.Uniform(1, -1, 1, 3, 0)).Real.Shape);
        Assert.Equal(new Shape(0, 5), Ops.Fft(Numbers.Uniform(1, -1, 1, 0, 5), Numbers.Uniform(1, -1, 1, 0, 5)).Imaginary.Shape);
    }

    [Fact]
    public void Parts_that_do_not_belong_together_are_refused()
    {
        Assert.Contains("of one shape", Assert.Throws<TypeError>(() => Ops.Fft(Numbers.Uniform(1, 0, 1, 3), Numbers.Uniform(1, 0, 1, 4))).Message, StringComparison.Ordinal);
        Assert.Contains("rank of at least 1", Assert.Throws<InvalidArgumentError>(() => Ops.Fft(TensorValue.Scalar(1, TF_DataType.TF_DOUBLE), TensorValue.Scalar(1, TF_DataType.TF_DOUBLE))).Message, StringComparison.Ordinal);
    }

    private static (double[] Real, double[] Imaginary) Sum(double[] x, double[] xi, int length, bool inverse)
    {
        var (y, yi) = (new double[x.Length], new double[x.Length]);
        for (var at = 0; at < x.Length; at++)
        {
            var (row, k) = (at / length * length, at % length);
            for (var j = 0; j < length; j++)
            {
                var (sine, cosine) = Math.SinCos((inverse ? 2 : -2) * Math.PI * ((long)j * k % length) / length);
                y[at] += (x[row + j] * cosine) - (xi[row + j] * sine);
                yi[at] += (x[row + j] * sine) + (xi[row + j] * cosine);
            }
        }
        return (y, yi);
    }

    private static void Close(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }
}
