using System.Globalization;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Bindings;

/// <summary>Interpolated strings in <c>print</c> read as Python's f-strings of the same values.</summary>
[Collection("output")]
public class PrintedTextTests
{
    [Fact]
    public void ValuesStandAsPythonShowsThem()
    {
        // print(f"{1.0} {True} {None} {[0.5, 1]} {'a'} {0.1} {1e-07}")
        Assert.Equal("1.0 True None [0.5, 1] a 0.1 1e-07", Printed(static () => print($"{1.0} {true} {(object?)null} {new object[] { 0.5, 1 }} {"a"} {0.1} {1e-7}")));
        Assert.Equal("['a', 'b'] 2", Printed(static () => print($"{new List<string> { "a", "b" }}", 2)));
    }

    [Fact]
    public void FormatsAndColumnsWorkAsInNet() =>
        Assert.Equal("[0.5000|  7|x    | 1.50]", Printed(static () => print($"[{0.5:F4}|{7,3}|{"x",-5}|{1.5f,5:F2}]")));

    [Fact]
    public void NumbersHaveAPointUnderAnyCulture()
    {
        var former = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal("loss 1.5000 1.5", Printed(static () => print($"loss {1.5f:F4} {1.5}")));
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    private static string Printed(Action action)
    {
        var writer = new StringWriter();
        tf_output_redirect = writer;
        try
        {
            action();
            return writer.ToString().TrimEnd();
        }
        finally
        {
            tf_output_redirect = null!;
        }
    }
}
