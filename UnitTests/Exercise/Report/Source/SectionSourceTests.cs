using Tensorflow.Exercise;

namespace TfNet.UnitTests.Exercise.Report.Source;

/// <summary>The lines of a section are found in its source: statements of its method, other members, and which statement a line belongs to.</summary>
public class SectionSourceTests
{
    private const string Source = """
        using X;

        namespace Y;

        /// <summary>A class.</summary>
        internal static class Section
        {
            // Of all
            private const int n = 3;

            public static void Run(ExerciseRun run)
            {
                if (n > 2)
                {
                    a();
                }
                else
                {
                    b();
                }

                run.text("said {");
                do { c(); } while (false); d();
                // Before e
                var e = new E
                {
                    f = 1,
                };
                var g = run.text("kept").Length;

                void h() => a();
            }

            /// <summary>Another.</summary>
            private static int Other() =>
                n switch
                {
                    1 => 2,
                    _ => 3,
                };

            private static int Run2 { get; } = 5;
        }
        """;

    private static readonly SectionSource s_source = SectionSource.Parse(Source.ReplaceLineEndings("\r\n"), "Run");

    [Fact]
    public void Statements_are_parted_where_they_end()
    {
        Assert.Equal(
            [
                "if (n > 2)\n{\n    a();\n}\nelse\n{\n    b();\n}", "", "do { c(); } while (false); d();", "// Before e\nvar e = new E\n{\n    f = 1,\n};", "var g = run.text(\"kept\").Length;",
                "void h() => a();",
            ],
            Enumerable.Range(0, s_source.Count).Select(static i => s_source.Statements(i, i + 1)));
        Assert.Equal("do { c(); } while (false); d();\n// Before e\nvar e = new E\n{\n    f = 1,\n};", s_source.Statements(1, 4));
        Assert.Equal("", s_source.Statements(2, 2));
    }

    [Fact]
    public void Other_members_stand_without_their_documentation() => Assert.Equal(
        "// Of all\nprivate const int n = 3;\n\nprivate static int Other() =>\n    n switch\n    {\n        1 => 2,\n        _ => 3,\n    };\n\nprivate static int Run2 { get; } = 5;", s_source.Members);

    [Theory]
    [InlineData(9, -1)]
    [InlineData(13, 0)]
    [InlineData(19, 0)]
    [InlineData(22, 1)]
    [InlineData(23, 2)]
    [InlineData(24, 3)]
    [InlineData(27, 3)]
    [InlineData(31, 5)]
    [InlineData(32, -1)]
    [InlineData(0, -1)]
    [InlineData(1000, -1)]
    public void A_line_belongs_to_a_statement(int line, int statement) => Assert.Equal(statement, s_source.StatementAt(line));

    [Theory]
    [InlineData("class A { static void Run(R r) => b(r); }", 1, "")]
    [InlineData("class A { int x; }", 0, "class A { int x; }")]
    [InlineData("class A { static void Run() { a(", 0, "")]
    [InlineData("class A { static void Run() { a(); } int b", 1, "")]
    [InlineData("} class {", 0, "")]
    [InlineData("class", 0, "")]
    [InlineData("", 0, "")]
    public void A_source_may_be_anything(string source, int statements, string members)
    {
        var read = SectionSource.Parse(source, "Run");
        Assert.Equal((statements, members), (read.Count, read.Members));
        Assert.All(Enumerable.Range(0, statements), i => Assert.NotEmpty(read.Statements(i, i + 1)));
    }
}
