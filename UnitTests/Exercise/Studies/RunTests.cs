using System.Text.Json;
using Tensorflow;
using Tensorflow.Exercise;
using Tensorflow.Plotting;

namespace TfNet.UnitTests.Exercise.Studies;

[Collection("console")]
public class RunTests
{
    private static readonly Question[] _questions = [new("1.1", 1, "How many <images>?")];

    [Fact]
    public void Results_and_report_hold_what_the_studies_say()
    {
        using var folder = new OutputFolder();
        using (new ConsoleCapture())
        {
            Study[] studies = [new("first", "1. First", _questions, [], Answer), new("second", "2. Second", _questions, [], static run => run.answer("1.1", "n", double.NaN))];
            Assert.Equal(0, ExerciseProgram.Run("Test", studies, ["--output", folder.Path, "--seed", "7"]));
        }

        var results = JsonDocument.Parse(File.ReadAllBytes(folder.File("results.json"))).RootElement;
        Assert.Equal("Test", results.GetProperty("exercise").GetString());
        Assert.Equal(7, results.GetProperty("seed").GetInt32());
        Assert.False(results.GetProperty("quick").GetBoolean());
        var first = results.GetProperty("studies")[0];
        Assert.Equal("first", first.GetProperty("name").GetString());
        Assert.Equal("1.1", first.GetProperty("questions")[0].GetString());
        Assert.True(first.GetProperty("seconds").GetDouble() >= 0);
        Assert.Equal(0, first.GetProperty("models").GetArrayLength());
        var answers = first.GetProperty("answers").GetProperty("1.1");
        Assert.Equal(60000, answers.GetProperty("images").GetInt32());
        Assert.Equal([28, 28], answers.GetProperty("size").EnumerateArray().Select(static v => v.GetInt32()));
        Assert.Equal(JsonValueKind.Null, results.GetProperty("studies")[1].GetProperty("answers").GetProperty("1.1").GetProperty("n").ValueKind);

        var report = File.ReadAllText(folder.File("report.html"));
        Assert.Contains("How many &lt;images&gt;?", report);
        Assert.Contains("printed &lt;b&gt;", report);
        Assert.Contains("<td>0.5</td>", report);
        Assert.Contains("<svg", report);
        Assert.Contains("Plotly.newPlot", report);
        Assert.Equal(report.IndexOf("* plotly.js v", StringComparison.Ordinal), report.LastIndexOf("* plotly.js v", StringComparison.Ordinal));
        Assert.DoesNotContain("<script src", report);
        Assert.Equal(["001-figure.svg", "002-figure.html", "plotly.min.js"], Directory.GetFiles(folder.File("plots")).Select(Path.GetFileName).Order());
        Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp"));
    }

    [Fact]
    public void Named_studies_run_in_the_notebooks_order()
    {
        using var folder = new OutputFolder();
        using var console = new ConsoleCapture();
        var order = new List<string>();
        Study Make(string name) => new(name, name, _questions, [], _ => order.Add(name));
        Assert.Equal(0, ExerciseProgram.Run("Test", [Make("a"), Make("b"), Make("c")], ["c", "a", "--output", folder.Path]));
        Assert.Equal(["a", "c"], order);
    }

    [Fact]
    public void Bad_data_ends_with_2_and_its_message()
    {
        using var folder = new OutputFolder();
        using var console = new ConsoleCapture();
        Study study = new("a", "a", _questions, [], static _ => throw new InvalidDataException("train-images, offset 16: the file ends"));
        Assert.Equal(2, ExerciseProgram.Run("Test", [study], ["--output", folder.Path]));
        Assert.Contains("offset 16", console.Error);
        Assert.False(File.Exists(folder.File("results.json")));
    }

    [Fact]
    public void An_answer_needs_a_question()
    {
        using var folder = new OutputFolder();
        using var console = new ConsoleCapture();
        Study study = new("a", "a", _questions, [], static run => run.answer("9.9", "n", 1));
        Assert.Throws<ValueError>(() => ExerciseProgram.Run("Test", [study], ["--output", folder.Path]));
    }

    private static void Answer(ExerciseRun run)
    {
        Console.WriteLine("printed <b>");
        run.answer("1.1", "images", 60000);
        run.answer("1.1", "size", new[] { 28, 28 });
        run.text("A paragraph.\n\nAnother.");
        run.show(pd.DataFrame(new() { ["loss"] = new[] { 0.5 } }));
        plt.plot(new[] { 1, 2 });
        plt.show();
        go.Figure(go.Bar(y: new[] { 1, 2 })).show();
    }
}
