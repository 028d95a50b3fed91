using Tensorflow.Plotting;

namespace TfNet.UnitTests.Plotting.Matplotlib;

[Collection("pyplot")]
public class AxesTests
{
    public static TheoryData<int> Limits => [.. Enumerable.Range(0, Recorded.Get("limits").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Limits))]
    public void Limits_are_matplotlibs(int number)
    {
        var entry = Recorded.Get("limits")[number];
        var (_, ax) = plt.subplots();
        double[] x = entry.GetProperty("x").Doubles(), y = entry.GetProperty("y").Doubles();
        if (entry.GetProperty("kind").GetString() == "bar") ax.bar(x, y);
        else ax.plot(x, y);
        var (left, right) = ax.get_xlim();
        var (bottom, top) = ax.get_ylim();
        Recorded.Near(entry.GetProperty("xlim").Doubles(), [left, right]);
        Recorded.Near(entry.GetProperty("ylim").Doubles(), [bottom, top]);
        plt.close("all");
    }

    [Fact]
    public void Lengths_must_agree() => Assert.Throws<Tensorflow.ValueError>(() => plt.figure().gca().plot(new[] { 1, 2 }, new[] { 1 }));

    [Fact]
    public void Subplot_returns_the_axes_that_stand_there()
    {
        var figure = plt.figure();
        Assert.Same(plt.subplot(2, 5, 3), plt.subplot(2, 5, 3));
        Assert.Single(figure.axes);
        Assert.Throws<Tensorflow.ValueError>(() => plt.subplot(2, 5, 11));
        plt.close("all");
    }

    [Fact]
    public void Unknown_names_say_what_is_known()
    {
        var error = Assert.Throws<Tensorflow.ValueError>(() => plt.figure().gca().imshow(new double[2, 2], cmap: "greyish"));
        Assert.Contains("viridis", error.Message);
        Assert.Throws<Tensorflow.ValueError>(() => Color.Parse("no colour"));
        Assert.Throws<Tensorflow.ValueError>(() => plt.figure((0, 4)));
        plt.close("all");
    }
}
