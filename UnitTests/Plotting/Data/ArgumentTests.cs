using Tensorflow;
using Tensorflow.NumPy;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Matplotlib;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Plotting.Data;

/// <summary>What notebooks pass where a figure or table takes values.</summary>
[Collection("pyplot")]
public class ArgumentTests
{
    private static readonly Dictionary<string, List<float>> _history = new() { ["loss"] = [0.5f, 0.25f, 0.125f], ["accuracy"] = [0.5f, 0.75f, 0.875f] };

    [Fact]
    public void Epochs_are_a_range()
    {
        var acc = _history["accuracy"];
        var epochs = range(1, len(acc) + 1);
        var line = plt.plot(epochs, acc, "bo", label: "Training acc");
        Assert.Equal([1, 2, 3], line.get_xdata());
        Assert.Equal([0.5, 0.75, 0.875], line.get_ydata());
        Assert.Equal([2, 3, 4], plt.plot(Enumerable.Range(2, 3), acc.Select(static a => 2 * a)).get_xdata());
        Assert.Equal([1, 2, 3], plt.plot(epochs, acc.Select(static a => (double)a)).get_xdata());
        Assert.Equal([0, 2, 4], plt.plot(range(0, 6, 2), tf.constant(new[] { 1f, 2f, 3f })).get_xdata());
        Assert.Equal([3, 1, -1], plt.plot(range(3, -2, -2)).get_ydata());
        Assert.Equal(3, plt.bar(epochs, acc).Count);
        plt.scatter(epochs, acc, c: epochs);
        plt.fill_between(epochs, acc, np.zeros(3));
        plt.xticks(range(4));
        plt.hist(range(10));
        plt.pie(range(1, 4), labels: new List<string> { "a", "b", "c" });
        Assert.Contains("\"x\":[1,2,3],\"y\":[0.5,0.75,0.875]", go.Figure(go.Scatter(x: epochs, y: acc)).to_json());
        Assert.Contains("\"x\":[1,2,3],\"y\":[0.5,0.75,0.875]", go.Figure(go.Bar(x: epochs, y: tf.constant(new[] { 0.5, 0.75, 0.875 }), marker_color: acc.Select(static _ => "red").ToList())).to_json());
        plt.close("all");
    }

    [Fact]
    public void A_text_is_no_list_of_values() =>
        Assert.Contains("Received: 'abc'", Assert.Throws<ValueError>(static () => plt.figure().gca().plot("abc".AsEnumerable(), "abc".AsEnumerable())).Message);

    [Fact]
    public void A_history_is_a_table()
    {
        var frame = pd.DataFrame(_history);
        Assert.Equal("    loss  accuracy\n0  0.500     0.500\n1  0.250     0.750\n2  0.125     0.875", frame.ToString());
        Assert.Equal("int64", pd.DataFrame(new Dictionary<string, int[]> { ["n"] = [1, 2] })["n"].dtype);
        Assert.Equal("float64", pd.DataFrame(new Dictionary<string, NDArray> { ["n"] = np.array(new[] { 1f, 2f }) })["n"].dtype);
        Assert.Equal("str", pd.DataFrame(new Dictionary<string, List<string>> { ["n"] = ["a"] })["n"].dtype);
        Assert.Equal((2, 1), pd.DataFrame(new() { ["epoch"] = range(2) }).shape);
        Assert.Equal((2, 1), pd.DataFrame(new() { ["loss"] = tf.constant(new[] { 1f, 2f }) }).shape);
    }

    [Fact]
    public void Pictures_are_arrays_tensors_and_images()
    {
        byte[] bytes = [0, 128, 255, 10, 20, 30];
        static byte[] Rgba(ImageData data) => new AxesImage(data, "gray", null, null, 1, upright: false).Pixels().Rgba;
        byte[] expected = [0, 128, 255, 255, 10, 20, 30, 255];
        Assert.Equal(expected, Rgba(np.array(bytes).reshape((1, 2, 3))));
        Assert.Equal(expected, Rgba(tf.constant(np.array(bytes).reshape((1, 2, 3)))));
        Assert.Equal(expected, Rgba(new PIL.Image("RGB", (2, 1), bytes)));
        Assert.Equal(expected, Rgba(new PIL.Image("P", (2, 1), [1, 0], palette: [10, 20, 30, 0, 128, 255])));
        Assert.Equal([0, 0, 0, 255, 255, 255, 255, 255], Rgba(new PIL.Image("L", (2, 1), [7, 9])));
        Assert.Equal([0, 0, 0, 255, 255, 255, 255, 255], Rgba(np.array(new[,] { { false, true } })));
        Assert.Equal([0, 0, 0, 255, 255, 255, 255, 255], Rgba(tf.constant(new[, ,] { { { 1f }, { 2f } } })));
        sns.heatmap(tf.eye(3), cbar: false);
        Assert.Contains("\"z\":[[1,0],[0,1]]", go.Figure(go.Heatmap(z: tf.eye(2))).to_json());
        plt.close("all");
    }

    [Fact]
    public void A_range_is_pythons()
    {
        Assert.Equal("range(0, 3)", range(3).ToString());
        Assert.Equal("range(5, 0, -2)", range(5, 0, -2).ToString());
        Assert.Equal([5, 3, 1], range(5, 0, -2));
        Assert.Empty(range(3, 3));
        Assert.Empty(range(3, 0));
        Assert.Equal([int.MinValue, -1, int.MaxValue - 1], range(int.MinValue, int.MaxValue, int.MaxValue));
        Assert.Equal(4, range(10)[4]);
        Assert.Equal(9, range(10)[-1]);
        Assert.Contains("10 integers", Assert.Throws<IndexOutOfRangeException>(static () => range(10)[10]).Message);
        Assert.Throws<ValueError>(static () => range(0, 1, 0));
    }
}
