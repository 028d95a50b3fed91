using System.Text.Json;
using System.Xml.Linq;
using Tensorflow.NumPy;
using Tensorflow.Plotting;
using Tensorflow.Sklearn;

namespace TfNet.UnitTests.Plotting.Sklearn;

/// <summary>Cells, their texts and colours against the real scikit-learn and matplotlib.</summary>
[Collection("pyplot")]
public class ConfusionMatrixDisplayTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void It_draws_what_scikit_learn_draws()
    {
        using var stream = typeof(ConfusionMatrixDisplayTests).Assembly.GetManifestResourceStream("display.json")!;
        using var document = JsonDocument.Parse(stream);
        foreach (var recorded in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            var rows = recorded.GetProperty("matrix").EnumerateArray().Select(static row => row.Doubles()).ToArray();
            var matrix = np.array(rows.SelectMany(static row => row).ToArray()).reshape(rows.Length, rows.Length);
            if (rows.All(static row => row.All(double.IsInteger)))
                matrix = matrix.astype("int64");
            var names = recorded.GetProperty("names") is { ValueKind: JsonValueKind.Array } given ? (Series)given.Texts() : null;
            var display = new ConfusionMatrixDisplay(matrix, display_labels: names).plot(cmap: recorded.GetProperty("cmap").GetString()!, values_format: recorded.GetProperty("format").GetString());

            var (left, right) = display.ax_!.get_xlim();
            var (bottom, top) = display.ax_.get_ylim();
            Recorded.Near(recorded.GetProperty("xlim").Doubles(), [left, right]);
            Recorded.Near(recorded.GetProperty("ylim").Doubles(), [bottom, top]);
            var texts = XDocument.Parse(display.ax_.figure.ToSvg()).Descendants(_svg + "text").ToArray();
            var colors = recorded.GetProperty("colors").Texts();
            var cells = texts.Where(t => colors.Contains(t.Attribute("fill")?.Value)).ToArray();
            Assert.Equal(recorded.GetProperty("texts").Texts(), cells.Select(static t => t.Value));
            Assert.Equal(colors, cells.Select(static t => t.Attribute("fill")!.Value));
            var others = texts.Except(cells).Select(static t => t.Value).ToArray();
            Assert.All(recorded.GetProperty("ticks").Texts(), tick => Assert.Contains(tick, others));
            Assert.Contains(recorded.GetProperty("xlabel").GetString(), others);
            Assert.Contains(recorded.GetProperty("ylabel").GetString(), others);
            plt.close("all");
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Contains("(2, 3)", Assert.Throws<Tensorflow.ValueError>(static () => new ConfusionMatrixDisplay(np.zeros((2, 3)))).Message);
        Assert.Contains("Received: 1 display_labels", Assert.Throws<Tensorflow.ValueError>(static () => new ConfusionMatrixDisplay(np.eye(2), display_labels: new[] { "a" })).Message);
    }
}
