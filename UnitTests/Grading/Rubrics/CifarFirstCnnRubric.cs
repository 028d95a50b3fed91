using static TfNet.Grading.Rubrics.Checks;

namespace TfNet.Grading.Rubrics;

/// <summary>What the sections of the first CIFAR-10 network ask for.</summary>
internal static class CifarFirstCnnRubric
{
    // The classes of the first 25 training images, in the data set and in the sample.
    private static readonly double[] _labels = [6, 9, 9, 4, 1, 1, 2, 7, 8, 3, 4, 7, 7, 2, 9, 9, 9, 3, 2, 6, 4, 3, 6, 6, 2];

    /// <summary>All checks, in the questions' order.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        Is("1.1", "data", "training images", static r => r.Number("1.1", "training_images"), static r => r.Quick ? 2_000 : 50_000),
        Is("1.1", "data", "test images", static r => r.Number("1.1", "test_images"), static r => r.Quick ? 500 : 10_000),
        Are("1.1", "data", "shape of an image", static r => r.Numbers("1.1", "image_shape"), static _ => [32, 32, 3]),
        Are("1.1", "data", "shape of the labels", static r => r.Numbers("1.1", "labels_shape"), static r => [r.Quick ? 2_000 : 50_000, 1]),
        Is("1.2", "data", "least value", static r => r.Number("1.2", "minimum"), static _ => 0),
        Is("1.2", "data", "greatest value", static r => r.Number("1.2", "maximum"), static _ => 1),
        Are("2.1", "examples", "classes of the first 25 images", static r => r.Numbers("2.1", "labels"), static _ => _labels),
        Is("3.1", "model", "parameters of the convolutions", static r => r.Number("3.1", "parameters"), static _ => 56_320),
        Are("3.1", "model", "output of the convolutions", static r => r.Numbers("3.1", "output_shape"), static _ => [4, 4, 64]),
        Is("3.2", "model", "parameters of the network", static r => r.Number("3.2", "parameters"), static _ => 119_040),
        Says("4.1", "train", "optimizer", static r => r.Text("4.1", "optimizer"), "adam"),
        Says("4.1", "train", "loss", static r => r.Text("4.1", "loss"), "SparseCategoricalCrossentropy"),
        // The notebook's 71 % are Keras 2's: Keras 3 takes what goes into the last sigmoid for logits, and reaches two or three points less.
        .. Trained("4.2", "train", "cnn", 32, 119_040, full: 0.65, quick: 0.12),
        AtLeast("4.2", "train", "best val_accuracy", static r => r.Number("4.2", "val_accuracy"), full: 0.67, quick: 0.12),
        new("5.1", "accuracy", "a best epoch in the history", static r => r.Number("5.1", "best_epoch"),
            static r => r.Number("5.1", "best_epoch") is >= 1 and var best && best <= r.Epochs("cnn")),
        new("5.1", "accuracy", "more accurate in training than in the test after all epochs", static r => Text(r.Number("5.1", "gap")), static r => r.Quick ? double.IsFinite(r.Number("5.1", "gap")) : r.Number("5.1", "gap") > 0),
        new("6.1", "predict", "a probability", static r => Text(r.Number("6.1", "probability")), static r => r.Number("6.1", "probability") is > 0 and <= 1),
        new("6.1", "predict", "as many correct predictions as the accuracy says", static r => Text(r.Number("6.1", "correct")),
            static r => Math.Abs((r.Number("6.1", "correct") / (r.Quick ? 500 : 10_000)) - r.Evaluate("cnn", "accuracy")) < 1e-4),
    ];
}
