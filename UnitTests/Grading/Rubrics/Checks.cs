using System.Globalization;

namespace TfNet.Grading.Rubrics;

/// <summary>Kinds of checks that rubrics are made of.</summary>
internal static class Checks
{
    /// <summary>A model was trained: its size, its batches, one value an epoch, a loss that falls, and what it reaches on the test data.</summary>
    public static IEnumerable<Check> Trained(string question, string study, string model, int batch, int parameters, double full, double quick) =>
    [
        Is(question, study, $"parameters of {model}", r => r.Parameters(model), _ => parameters),
        Is(question, study, $"batch size of {model}", r => r.BatchSize(model), _ => batch),
        Is(question, study, $"values in the history of {model}", r => r.History(model, "val_loss").Length, r => r.Epochs(model)),
        new(question, study, $"a loss of {model} that falls", r => string.Join(", ", r.History(model, "loss").Select(Text)), r => Falls(r.History(model, "loss"))),
        AtLeast(question, study, $"test accuracy of {model}", r => r.Evaluate(model, "accuracy"), full, quick),
    ];

    /// <summary>A number.</summary>
    public static Check Is(string question, string study, string what, Func<StudyResults, double> find, Func<StudyResults, double> expected) =>
        new(question, study, what, r => $"{Text(find(r))} where {Text(expected(r))} was expected", r => find(r) == expected(r));

    /// <summary>A number that is right up to rounding or chance.</summary>
    public static Check Near(string question, string study, string what, Func<StudyResults, double> find, double expected, double tolerance) =>
        new(question, study, what, r => $"{Text(find(r))} where {Text(expected)} was expected", r => Math.Abs(find(r) - expected) <= tolerance);

    /// <summary>Numbers.</summary>
    public static Check Are(string question, string study, string what, Func<StudyResults, double[]> find, Func<StudyResults, double[]> expected) =>
        new(question, study, what, r => $"[{string.Join(", ", find(r).Select(Text))}] where [{string.Join(", ", expected(r).Select(Text))}] was expected",
            r => find(r) is var found && expected(r) is var wanted && found.Length == wanted.Length && found.Zip(wanted).All(static p => Math.Abs(p.First - p.Second) <= 1e-9 * Math.Abs(p.Second)));

    /// <summary>A number that is large enough, in a quick run for a threshold of its own.</summary>
    public static Check AtLeast(string question, string study, string what, Func<StudyResults, double> find, double full, double quick) =>
        new(question, study, what, r => $"{Text(find(r))} where at least {Text(r.Quick ? quick : full)} was expected", r => find(r) >= (r.Quick ? quick : full));

    /// <summary>A text.</summary>
    public static Check Says(string question, string study, string what, Func<StudyResults, string?> find, string expected) =>
        new(question, study, what, r => $"'{find(r)}' where '{expected}' was expected", r => find(r) == expected);

    private static bool Falls(double[] loss) => loss.Length > 0 && loss.All(double.IsFinite) && (loss.Length == 1 || loss[^1] < loss[0]);

    /// <summary>The last of several numbers, NaN where there are none.</summary>
    public static double Last(double[] values) => values.Length > 0 ? values[^1] : double.NaN;

    /// <summary>A number as cards show it.</summary>
    public static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
