using static TfNet.Grading.Rubrics.Checks;

namespace TfNet.Grading.Rubrics;

/// <summary>What the questions of the MNIST activity ask for.</summary>
internal static class MnistRubric
{
    private const string ShapeError = "Arguments `target` and `output` must have the same shape. Received: target.shape=(None, 10), output.shape=(None, 5)";
    private static readonly double[] _firstLabels = [5, 0, 4, 1, 9, 2, 1, 3, 1, 4];
    private static readonly double[] _five = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0];

    /// <summary>All checks, in the questions' order.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        Is("1.1", "data", "training images", static r => r.Number("1.1", "training_images"), static r => r.Quick ? 6_000 : 60_000),
        Is("1.1", "data", "test images", static r => r.Number("1.1", "test_images"), static r => r.Quick ? 1_000 : 10_000),
        Is("1.1", "data", "height", static r => r.Number("1.1", "height"), static _ => 28),
        Is("1.1", "data", "width", static r => r.Number("1.1", "width"), static _ => 28),
        Are("1.2", "data", "shape of an example", static r => r.Numbers("1.2", "example_shape"), static _ => [28, 28]),
        Is("1.2", "data", "greatest pixel", static r => r.Number("1.2", "pixel_maximum"), static _ => 255),
        Are("1.2", "data", "labels", static r => r.Numbers("1.2", "labels"), static _ => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        Are("1.2", "data", "first ten labels", static r => r.Numbers("1.2", "first_labels"), static _ => _firstLabels),
        Is("2.1", "preprocess", "least value", static r => r.Number("2.1", "minimum"), static _ => 0),
        Is("2.1", "preprocess", "greatest value", static r => r.Number("2.1", "maximum"), static _ => 1),
        new("2.1", "preprocess", "element type float32", static r => r.Text("2.1", "dtype"), static r => r.Text("2.1", "dtype") == "float32"),
        Are("2.2", "preprocess", "shape of the training images", static r => r.Numbers("2.2", "training_shape"), static r => [r.Quick ? 6_000 : 60_000, 784]),
        Are("2.2", "preprocess", "shape of the test images", static r => r.Numbers("2.2", "test_shape"), static r => [r.Quick ? 1_000 : 10_000, 784]),
        Are("2.3", "preprocess", "shape of the labels", static r => r.Numbers("2.3", "labels_shape"), static r => [r.Quick ? 6_000 : 60_000, 10]),
        Are("2.3", "preprocess", "first label", static r => r.Numbers("2.3", "first_label"), static _ => _five),
        Are("3.1", "model", "units of the layers", static r => r.Numbers("3.1", "units"), static _ => [512, 10]),
        new("3.2", "model", "no Flatten layer", static r => r.Flag("3.2", "flatten"), static r => r.Flag("3.2", "flatten") == false),
        Is("3.3", "model", "parameters", static r => r.Number("3.3", "parameters"), static _ => 407_050),
        new("4.1", "train", "loss categorical_crossentropy", static r => r.Text("4.1", "loss"), static r => r.Text("4.1", "loss") == "categorical_crossentropy"),
        new("4.1", "train", "optimizer adam", static r => r.Text("4.1", "optimizer"), static r => r.Text("4.1", "optimizer") == "adam"),
        new("4.1", "train", "accuracy in the history", static r => r.History("512", "accuracy").Length, static r => r.History("512", "accuracy").Length > 0),
        .. Trained("4.2", "train", "512", 32, 407_050, full: 0.90, quick: 0.80),
        AtLeast("4.2", "train", "last val_accuracy", static r => Last(r.History("512", "val_accuracy")), full: 0.90, quick: 0.80),
        .. Trained("5.1", "widths", "216", 32, 171_730, full: 0.90, quick: 0.80),
        .. Trained("5.1", "widths", "512", 32, 407_050, full: 0.90, quick: 0.80),
        .. Trained("5.1", "widths", "1024", 32, 814_090, full: 0.90, quick: 0.80),
        Are("5.1", "widths", "thousands of parameters", static r => r.Numbers("5.1", "thousands_of_parameters"), static _ => [171.73, 407.05, 814.09]),
        Are("5.1", "widths", "MFLOPS", static r => r.Numbers("5.1", "mflops"), static _ => [.. new[] { 216, 512, 1024 }.Select(Megaflops)]),
        Is("6.1", "outputs", "classes", static r => r.Number("6.1", "classes"), static _ => 10),
        new("6.2", "outputs", ShapeError, static r => r.Text("6.2", "error"), static r => r.Text("6.2", "error") == ShapeError),
        .. Trained("7.1", "epochs", "15", 32, 407_050, full: 0.90, quick: 0.80),
        .. Trained("7.2", "epochs", "30", 32, 407_050, full: 0.90, quick: 0.80),
        new("7.3", "epochs", "the effect's name: overfitting", static r => r.Text("7.3", "effect"), static r => r.Text("7.3", "effect")?.Contains("overfitting", StringComparison.Ordinal) == true),
        new("7.3", "epochs", "a greater gap between val_loss and loss after 30 epochs than after 15",
            static r => $"{Text(r.Number("7.3", "gap_30"))} and {Text(r.Number("7.3", "gap_15"))}",
            static r => r.Number("7.3", "gap_30") >= r.Number("7.3", "gap_15")),
        .. Trained("8.1", "early-stop", "early-stop", 32, 407_050, full: 0.90, quick: 0.80),
        new("8.1", "early-stop", "stopped when, and only when, the loss fell below the threshold", static r => r.Flag("8.1", "stopped"), static r =>
            r.History("early-stop", "loss") is { Length: > 0 } loss && r.Flag("8.1", "stopped") == loss[^1] < r.Number("8.1", "threshold") && loss[..^1].All(v => v >= r.Number("8.1", "threshold"))),
        .. Trained("9.1", "activations", "relu", 32, 407_050, full: 0.965, quick: 0.85),
        .. Trained("9.1", "activations", "sigmoid", 32, 407_050, full: 0.95, quick: 0.80),
        new("9.1", "activations", "relu's first loss below sigmoid's", static r => $"{Text(First(r, "relu"))} and {Text(First(r, "sigmoid"))}", static r => First(r, "relu") < First(r, "sigmoid")),
        new("10.1", "initializers", "zeros learn nothing: test accuracy below 0.2", static r => Text(r.Evaluate("zeros", "accuracy")), static r => r.Evaluate("zeros", "accuracy") < 0.2),
        .. Trained("10.1", "initializers", "normal", 32, 407_050, full: 0.965, quick: 0.85),
        .. Trained("10.1", "initializers", "glorot", 32, 407_050, full: 0.965, quick: 0.85),
        .. Trained("11.1", "optimizers", "sgd", 32, 407_050, full: 0.90, quick: 0.70),
        .. Trained("11.1", "optimizers", "rmsprop", 32, 407_050, full: 0.965, quick: 0.85),
        .. Trained("11.1", "optimizers", "adam-16", 16, 407_050, full: 0.965, quick: 0.85),
        new("11.1", "optimizers", "sgd behind rmsprop", static r => $"{Text(r.Evaluate("sgd", "accuracy"))} and {Text(r.Evaluate("rmsprop", "accuracy"))}",
            static r => r.Evaluate("sgd", "accuracy") < r.Evaluate("rmsprop", "accuracy")),
        .. Trained("12.1", "final", "final", 16, 468_874, full: 0.97, quick: 0.85),
        AtLeast("12.1", "final", "best val_accuracy", static r => r.Number("12.1", "val_accuracy"), full: 0.95, quick: 0.85),
        new("12.1", "final", "as many correct predictions as the accuracy says", static r => Text(r.Number("12.1", "correct")),
            static r => Math.Abs((r.Number("12.1", "correct") / (r.Quick ? 1_000 : 10_000)) - r.Evaluate("final", "accuracy")) < 1e-4),
    ];

    private static double Megaflops(int units) => ((2.0 * 784 * units) + units + (2.0 * units * 10) + 10) / 1024 / 1024;

    private static double First(StudyResults results, string model) => results.History(model, "loss") is { Length: > 0 } loss ? loss[0] : double.NaN;
}
