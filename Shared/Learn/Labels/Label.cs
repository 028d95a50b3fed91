using TfNet.Engine;

namespace Tensorflow.Sklearn;

/// <summary>A class label: a number or a text.</summary>
/// <param name="Number">The number; 0 when it is a text.</param>
/// <param name="Text">The text; <see langword="null"/> when it is a number.</param>
internal readonly record struct Label(double Number, string? Text) : IComparable<Label>
{
    public int CompareTo(Label other) =>
        Text is null ? Number.CompareTo(other.Number) : string.CompareOrdinal(Text, other.Text);

    /// <summary>As Python prints it.</summary>
    /// <param name="kind">What kind of labels it belongs to.</param>
    public string Name(LabelKind kind) => kind switch
    {
        LabelKind.Text => Text!,
        LabelKind.Bool => Number != 0 ? "True" : "False",
        LabelKind.Float => PythonNumber.Repr(Number),
        _ => PythonNumber.Short(Number),
    };
}

/// <summary>What labels are.</summary>
internal enum LabelKind
{
    Bool,
    Integer,
    Float,
    Text,
}
