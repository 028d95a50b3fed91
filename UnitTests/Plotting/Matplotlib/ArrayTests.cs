using Tensorflow.NumPy;
using Tensorflow.Plotting;
using static Tensorflow.Plotting.Plotly.subplots;

namespace TfNet.UnitTests.Plotting.Matplotlib;

[Collection("pyplot")]
public class ArrayTests
{
    [Fact]
    public void Arrays_go_where_lists_go()
    {
        var epochs = np.arange(1, 4);
        var loss = np.array(new[] { 0.5f, 0.25f, 0.125f });
        var line = plt.plot(epochs, loss);
        Assert.Equal([1, 2, 3], line.get_xdata());
        plt.imshow(np.zeros((2, 3)), cmap: "gray");
        sns.heatmap(np.eye(3), mask: np.eye(3) == 0, cbar: false);
        plt.close("all");

        var fig = make_subplots(1, 2);
        fig.add_trace(go.Scatter(x: epochs, y: loss), row: 1, col: 1);
        fig.update_layout(xaxis: new(range: [epochs[0], epochs[^1]]));
        Assert.Contains("\"x\":[1,2,3],\"y\":[0.5,0.25,0.125]", fig.to_json());
        Assert.Contains("\"range\":[1,3]", fig.to_json());
        Assert.Equal("int64", pd.DataFrame(new() { ["epoch"] = epochs })["epoch"].dtype);
        Assert.Throws<Tensorflow.ValueError>(() => plt.plot(np.zeros((2, 2))));
        plt.close("all");
    }
}
