using Tensorflow.Plotting;
using Tensorflow.Plotting.Pandas;

namespace Tensorflow.Exercise;

/// <summary>A part of a section in the report.</summary>
internal abstract record ReportBlock
{
    /// <summary>A question, before what answers it.</summary>
    public sealed record Asked(Question Question) : ReportBlock;

    /// <summary>Lines of the source: what the section defines beside its statements.</summary>
    public sealed record Members(string Code) : ReportBlock;

    /// <summary>Statements of the section, from one to before another.</summary>
    public sealed record Statements(int From, int To) : ReportBlock;

    /// <summary>What the program printed.</summary>
    public sealed record Printed(string Text) : ReportBlock;

    /// <summary>What the author says.</summary>
    public sealed record Said(string Text) : ReportBlock;

    /// <summary>A table.</summary>
    public sealed record Table(DataFrame Frame) : ReportBlock;

    /// <summary>A figure.</summary>
    public sealed record Drawn(ShownFigure Figure) : ReportBlock;
}
