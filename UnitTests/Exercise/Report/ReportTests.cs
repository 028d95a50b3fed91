using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Exercise;
using Tensorflow.Plotting;
using TfNet.UnitTests.Exercise.Report.Sections;

namespace TfNet.UnitTests.Exercise.Report;

/// <summary>The page: what studies print and show, in the order in which they do, beneath their lines, with nothing from elsewhere.</summary>
[Collection("console")]
public class ReportTests
{
    [Fact]
    public void What_is_printed_and_shown_stands_in_its_order_and_once()
    {
        using var exercise = new TestExercise();
        Study study = new("first", "1. First & <last>", [new("1.1", 0.5, "How many <images>?")], [], static run =>
        {
            Console.WriteLine("printed <b>");
            run.text("A paragraph.\r\n\r\n Another. ");
            Console.WriteLine("before the table");
            run.show(pd.DataFrame(new() { ["loss"] = new[] { 0.5 } }));
            Console.WriteLine("before the figure");
            plt.plot(new[] { 1, 2 });
            plt.show();
            Console.WriteLine("  at the end");
        });
        Assert.Equal(0, exercise.Run(study));
        var page = ReportPageReader.Read(exercise.Report);
        Assert.Equal(
            [
                "h2 1. First & <last>", "h3 1.1 How many <images>? (0.5 p)", "pre.output printed <b>", "p A paragraph.", "p Another.", "pre.output before the table", "div", "pre.output before the figure", "figure",
                "pre.output   at the end",
            ],
            page.Parts());
        Assert.Equal("0.5", Assert.Single(page.All("td"), static cell => cell.Value.Length > 0).Value);
        Assert.Single(page.All("svg"));
        Assert.Empty(page.All("script"));
        Assert.Contains("loss", exercise.Out);
    }

    [Fact]
    public void A_section_reads_like_its_notebook()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(Muestra.Study));
        Assert.Equal(
            [
                "h2 1. Muestra",
                "h3 1.1 First? (0.5 p)",
                """
                pre.code private const int Veces = 2;

                public static Study Study => new("muestra", "1. Muestra", [new("1.1", 0.5, "First?"), new("1.2", 0.25, "Second?"), new("1.3", 1, "Third?")], [], Run);

                private static int Doble(int x) => 2 * x;
                """,
                """
                pre.code // What is shown first
                print("one");
                print("two");
                """,
                "pre.output one\ntwo",
                "pre.code run.answer(\"1.1\", \"n\", 2);",
                "h3 1.2 Second? (0.25 p)",
                """
                pre.code foreach (var i in range(Veces))
                {
                    plt.plot(new[] { 1, 2 });
                    plt.show();
                }
                """,
                "figure",
                "figure",
                """"
                pre.code run.answer("1.2", "n", Doble(2)); var text = """
                    a { brace
                    """;
                """",
                "p What the author says.",
                "pre.code print(text.Length);",
                "pre.output 9",
                """
                pre.code run.show(pd.DataFrame(new()
                {
                    ["a_loss"] = new[] { 0.5 },
                }));
                """,
                "div",
                """
                pre.code if (Veces > 1)
                {
                    print("inside");
                    run.answer("1.2", "m", 1);
                }
                """,
                "pre.output inside",
                "pre.code print(\"the end\");",
                "pre.output the end",
                "h3 1.3 Third? (1 p)",
            ],
            ReportPageReader.Read(exercise.Report).Parts());
    }

    [Fact]
    public void Paths_of_figures_are_for_the_console_only()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(TestExercise.Study(static _ =>
        {
            Console.WriteLine("before");
            go.Figure(go.Bar(y: new[] { 1 })).show();
            plt.plot(new[] { 1, 2 });
            plt.show();
        })));
        Assert.Equal(["h2 a", "h3 1.1 ? (1 p)", "pre.output before", "figure", "figure"], ReportPageReader.Read(exercise.Report).Parts());
        Assert.Contains(exercise.File("plots", "001-figure.html") + Environment.NewLine + exercise.File("plots", "002-figure.svg"), exercise.Out);
        Assert.True(PlotOutput.PrintPaths);
        Assert.Null(PlotOutput.Shown);
    }

    [Fact]
    public void The_script_of_plotly_is_in_the_page_once_where_a_figure_needs_it()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(TestExercise.Study(static _ =>
        {
            go.Figure(go.Bar(y: new[] { 1, 2 })).show();
            go.Figure(go.Bar(y: new[] { 1, 2 })).show();
        })));
        var report = exercise.Report;
        Assert.Equal(2, Regex.Count(report, @"Plotly\.newPlot\("));
        Assert.Equal(report.IndexOf("* plotly.js (basic", StringComparison.Ordinal), report.LastIndexOf("* plotly.js (", StringComparison.Ordinal));
        Assert.DoesNotContain("<script src", report);
        Assert.InRange(report.Length, 1_100_000, 1_300_000);
    }

    [Fact]
    public void The_page_of_a_run_tells_how_far_it_is()
    {
        using var exercise = new TestExercise();
        var pages = new List<string>();
        void Look(ExerciseRun _) => pages.Add(exercise.Report);
        Study[] studies = [new("a", "A", [], [], Look, Work: 3), new("b", "B", [], [], Look, Work: 1), new("c", "C", [], [], static _ => { }, Work: 4)];
        Assert.Equal(0, exercise.Run(studies));
        pages.Add(exercise.Report);
        var read = pages.Select(ReportPageReader.Read).ToArray();
        Assert.Equal(["0", "37.5", null], read.Select(static page => page.All("progress").SingleOrDefault()?.Attribute("value")!.Value));
        static string State(System.Xml.Linq.XElement page) => page.All("p").Single(static p => (string?)p.Attribute("id") == "state").Value;
        Assert.Matches(@"^0 of 3 studies after \d+\.\d s \(as of \d\d:\d\d:\d\d; reload the page to see more\)$", State(read[0]));
        Assert.Matches(@"^1 of 3 studies after \d+\.\d s, about \d+\.\d s left \(as of ", State(read[1]));
        Assert.Matches(@"^3 of 3 studies after \d+\.\d s$", State(read[2]));
        Assert.Matches(@"^A \d\.\d s\nB running\nC to come$", string.Join('\n', read[1].All("li").Select(static li => li.Value)));
        Assert.Equal(["#study-a", "#study-b"], read[1].All("a").Select(static a => a.Attribute("href")!.Value));
        Assert.Equal(["A", "B"], read[1].All("main").Single().All("h2").Select(static h => h.Value));
    }

    [Fact]
    public void A_page_has_what_the_run_is_known_by()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, exercise.Run(TestExercise.Study(static _ => { }), "--seed", "12", "--quick", "--epochs", "3"));
        var facts = ReportPageReader.Read(exercise.Report).All("dl").Single();
        Assert.Equal(["Seed", "Run", "Began", "Machine", "Versions"], facts.All("dt").Select(static dt => dt.Value));
        var values = facts.All("dd").Select(static dd => dd.Value).ToArray();
        Assert.Equal(("12", "--quick --epochs 3"), (values[0], values[1]));
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d$", values[2]);
        Assert.Matches(@"^.+, \d+ threads$", values[3]);
        Assert.Matches(@"^Keras for \.NET \d+\.\d+\.\d+, \.NET \d+\..+\)$", values[4]);
    }

    [Fact]
    public void A_page_speaks_the_language_of_its_exercise()
    {
        using var exercise = new TestExercise();
        Assert.Equal(0, ExerciseProgram.Run("Test", [TestExercise.Study(static _ => { })], ["--output", exercise.Folder], language: "es"));
        var page = ReportPageReader.Read(exercise.Report);
        Assert.Equal("es", page.Attribute("lang")!.Value);
        Assert.Equal("Contenido", page.All("nav").Single().All("h2").Single().Value);
        var error = Assert.Throws<ValueError>(() => ExerciseProgram.Run("Test", [], [], language: "fr"));
        Assert.Equal("A report is written in English or in Spanish: `language` must be \"en\" or \"es\". Received: \"fr\"", error.Message);
    }

    [Fact]
    public void Long_names_of_columns_may_be_broken_where_words_end()
    {
        var few = ReportTable.ToHtml(pd.DataFrame(new() { ["Media(Exactitud_prueba)"] = new[] { 0.5 }, ["valLoss -1.5 <b>"] = new[] { 1.5 } }));
        Assert.StartsWith("<table class=\"dataframe\">", few);
        Assert.Contains("<th scope=\"col\">Media(<wbr />Exactitud_<wbr />prueba)</th>", few);
        Assert.Contains("<th scope=\"col\">val<wbr />Loss -1.5 &lt;b&gt;</th>", few);
        Assert.Contains("<td>0.5</td>", few);
        Assert.Contains("<td></td>", few);
        Assert.Contains("<th scope=\"row\">0</th>", few);
        Assert.Contains("<td class=\"whole\">Modelo 216</td>\n      <td>a long text of many words</td>", ReportTable.ToHtml(pd.DataFrame(new() { ["a"] = new[] { "Modelo 216" }, ["b"] = new[] { "a long text of many words" } })));
        var many = new Tensorflow.Plotting.Pandas.ColumnMap();
        for (var i = 0; i < 9; i++)
            many[$"c{i}"] = new[] { i };
        Assert.StartsWith("<table class=\"dataframe wide\">", ReportTable.ToHtml(pd.DataFrame(many)));
    }

    [Theory]
    [InlineData("processor\t: 0\nmodel name\t: Some CPU: fast @ 2 GHz\nmodel name\t: Other", "Some CPU: fast @ 2 GHz")]
    [InlineData("processor\t: 0\nBogoMIPS\t: 50", null)]
    [InlineData("", null)]
    public void The_processor_is_named_as_Linux_names_it(string text, string? name) => Assert.Equal(name, RunFacts.ModelName(text.Split('\n')));
}
