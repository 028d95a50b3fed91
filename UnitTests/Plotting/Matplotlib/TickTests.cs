using Tensorflow.Plotting.Matplotlib.Ticks;

namespace TfNet.UnitTests.Plotting.Matplotlib;

public class TickTests
{
    public static TheoryData<int> Views => [.. Enumerable.Range(0, Recorded.Get("ticks").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Views))]
    public void Ticks_are_matplotlibs(int number)
    {
        var entry = Recorded.Get("ticks")[number];
        var view = entry.GetProperty("view").Doubles();
        var all = MaxNLocator.Ticks(view[0], view[1], 9);
        var seen = all.Where(t => t >= view[0] && t <= view[1]).ToArray();
        Recorded.Near(entry.GetProperty("x").Doubles(), seen);
        Recorded.Near(entry.GetProperty("y").Doubles(), seen);
        var (labels, common) = ScalarFormatter.Format(all, view[0], view[1]);
        Assert.Equal(entry.GetProperty("labels").Texts(), labels.Where((_, i) => all[i] >= view[0] && all[i] <= view[1]));
        Assert.Equal(entry.GetProperty("common").GetString(), common);
    }

    [Fact]
    public void Whole_numbers_only_when_asked() =>
        Assert.All(MaxNLocator.Ticks(0.9, 3.1, 9, integer: true), static t => Assert.Equal(Math.Round(t), t));
}
