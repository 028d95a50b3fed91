using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Bindings;

/// <summary><c>print</c> and formats of single values; what is expected was printed by Python.</summary>
public class PrintTests
{
    [Fact]
    public void OptionsAreGivenByName()
    {
        Assert.Equal("1-[2.0]-('a',).\n", Printed(static file => print(1, new[] { 2.0 }, Tuple.Create("a"), sep: "-", end: ".\n", file: file)));
        Assert.Equal("ab\n", Printed(static file => print("a", "b", sep: "", file: file)));
        Assert.Equal("\nx\n", Printed(static file => { print(file: file); print(end: "x\n", file: file); }));
        Assert.Equal("a b c\n", Printed(static file => print("a", "b", "c", flush: true, file: file)));
        Assert.Equal("loss 0.5", Printed(static file => print("loss", 0.5, end: "", file: file)));
        Assert.Equal("1 2 3 4 5 6 7 8!", Printed(static file => print(1, 2, 3, 4, 5, 6, 7, 8, end: "!", file: file)));
        Assert.Equal("None\n", Printed(static file => print(None, file: file)));
    }

    [Fact]
    public void FormatsTakeValuesAsPythonPrintsThem()
    {
        Assert.Equal("0.12|[1.0, 'x']|{'a': None}|0.125\n", Printed(static file => print(
            "{0:.2f}|{1}|{2}|{0}", 0.125, new object[] { 1.0, "x" }, new Dictionary<string, object?> { ["a"] = null }, file: file)));
        Assert.Equal("1.50 True x\n", Printed(static file => print("{0:F2} {1} {2}", tf.constant(1.5f), true, "x", file: file)));
    }

    [Fact]
    public void WhatNumPyReturnsPrintsAsItsTuples()
    {
        var y = np.array([0, 1, 1, 2, 3]);
        Assert.Equal("(array([0, 1, 2, 3]), array([1, 2, 1, 1]))\n", Printed(file => print(np.unique(y, return_counts: true), file: file)));
        Assert.Equal("[0 1 2 3]\n", Printed(file => print(np.unique(y), file: file)));
        Assert.Equal("[array([0, 1, 2, 3])]\n", Printed(file => print(new object[] { np.unique(y) }, file: file)));
        Assert.Equal("(array([3, 4]),)\n", Printed(file => print(np.where(y > 1), file: file)));
        Assert.Equal("(array([1, 2, 3, 4]),)\n", Printed(file => print(np.nonzero(y), file: file)));
        Assert.Equal("float32 [dtype('float32')]\n", Printed(static file => print(np.zeros(2, np.float32).dtype, new[] { np.zeros(2, np.float32).dtype }, file: file)));
        Assert.Equal(
            "{'b': np.float32(0.1), 'c': array([1.5, 2. ]), 'd': np.int64(3)}\n",
            Printed(static file => print(new Dictionary<string, object> { ["b"] = np.array(new[] { 0.1f })[0], ["c"] = np.array([1.5, 2.0]), ["d"] = np.array([3])[0] }, file: file)));
        Assert.Equal(4, len(np.unique(y)));
    }

    [Fact]
    public void TensorsPrintOneWayAloneAndAnotherInLists()
    {
        Assert.Equal("tf.Tensor([1. 2.], shape=(2,), dtype=float32)\n", Printed(static file => print(tf.constant(new[] { 1f, 2f }), file: file)));
        Assert.Equal("[<tf.Tensor: shape=(), dtype=float32, numpy=1.5>]\n", Printed(static file => print(new[] { tf.constant(1.5f) }, file: file)));
        Assert.Equal("<dtype: 'float32'> [tf.float32]\n", Printed(static file => print(tf.float32, new[] { tf.float32 }, file: file)));
        Assert.Equal("<dtype: 'float32'>\n", Printed(static file => print(tf.constant(1.5f).dtype, file: file)));
    }

    [Fact]
    public void SingleValuesTakeFormats()
    {
        Assert.Equal("1.5000 1.500 1.5e+00", $"{tf.constant(1.5f):F4} {tf.constant(1.5f):.3f} {tf.constant(1.5f):.1e}");
        Assert.Equal("2.50", $"{tf.Variable(2.5f):F2}");
        Assert.Equal("2.000", $"{np.array([1.0, 3.0]).mean():F3}");
        Assert.Equal("0.0312", $"{np.array(new[] { 0.03125f })[0]:.4f}");
        Assert.Equal("1,234.50", $"{np.array([1234.5])[0]:,.2f}");
        Assert.Equal("3.00 7", $"{np.array([3])[0]:F2} {tf.constant(7):D}");
        Assert.Equal("tf.Tensor(1.5, shape=(), dtype=float32)", $"{tf.constant(1.5f)}");
        Assert.Equal("[1. 2.]", $"{np.array([1.0, 2.0])}");
        Assert.Contains("shape (2,)", Assert.Throws<TypeError>(static () => $"{np.array([1.0, 2.0]):F2}").Message, StringComparison.Ordinal);
        Assert.Contains("shape (1,)", Assert.Throws<TypeError>(static () => $"{tf.constant(new[] { 1.5f }):F2}").Message, StringComparison.Ordinal);
        Assert.Throws<TypeError>(static () => $"{np.array(["a"])[0]:F2}");
    }

    private static string Printed(Action<TextWriter> action)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        action(writer);
        return writer.ToString();
    }
}
