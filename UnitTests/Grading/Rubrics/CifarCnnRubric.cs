using static TfNet.Grading.Rubrics.Checks;

namespace TfNet.Grading.Rubrics;

/// <summary>What the sections of the augmented CIFAR-10 network ask for.</summary>
internal static class CifarCnnRubric
{
    private const double Hundredth = 0.01;
    private static readonly string[] _classes = ["avion", "coche", "ave", "gato", "ciervo", "perro", "rana", "caballo", "barco", "camion"];
    private static readonly double[] _filters = [64, 64, 128, 128, 256, 256];

    /// <summary>All checks, in the questions' order.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        Is("1.1", "data", "training images", static r => r.Number("1.1", "training_images"), Training),
        Is("1.1", "data", "validation images", static r => r.Number("1.1", "validation_images"), static r => r.Quick ? 400 : 10_000),
        Is("1.1", "data", "test images", static r => r.Number("1.1", "test_images"), Test),
        Are("1.1", "data", "shape of an image", static r => r.Numbers("1.1", "image_shape"), static _ => [32, 32, 3]),
        Are("1.1", "data", "shape of the labels", static r => r.Numbers("1.1", "labels_shape"), static r => [Training(r), 1]),
        Is("1.2", "data", "least value", static r => r.Number("1.2", "minimum"), static _ => 0),
        Is("1.2", "data", "greatest value", static r => r.Number("1.2", "maximum"), static _ => 1),
        new("2.1", "classes", "as many images as the classes have", static r => Text(r.Numbers("2.1", "counts").Sum()), static r => r.Numbers("2.1", "counts").Sum() == Training(r)),
        new("2.1", "classes", "ten classes with a tenth of the images each, give or take a hundredth", static r => string.Join(", ", r.Numbers("2.1", "counts").Select(Text)),
            static r => r.Numbers("2.1", "counts") is { Length: 10 } counts && counts.All(c => Math.Abs((c / Training(r)) - 0.1) < Hundredth)),
        Are("2.2", "classes", "shape of the labels", static r => r.Numbers("2.2", "shape"), static r => [Training(r), 10]),
        Is("2.2", "classes", "sum of the labels", static r => r.Number("2.2", "sum"), Training),
        Is("2.2", "classes", "labels that stand for their class", static r => r.Number("2.2", "as_labels"), Training),
        Is("3.1", "augmentation", "rotation in degrees", static r => r.Number("3.1", "rotation_range"), static _ => 15),
        Are("3.1", "augmentation", "zoom", static r => r.Numbers("3.1", "zoom_range"), static _ => [0.8, 1.2]),
        new("3.1", "augmentation", "horizontal flip", static r => r.Flag("3.1", "horizontal_flip"), static r => r.Flag("3.1", "horizontal_flip") == true),
        Is("3.1", "augmentation", "batches an epoch", static r => r.Number("3.1", "batches"), static r => Training(r) / 32),
        Are("3.1", "augmentation", "shape of a batch", static r => r.Numbers("3.1", "batch_shape"), static _ => [32, 32, 32, 3]),
        new("3.1", "augmentation", "pixels from 0 to 1", static r => $"{Text(r.Number("3.1", "minimum"))} to {Text(r.Number("3.1", "maximum"))}",
            static r => r.Number("3.1", "minimum") >= 0 && r.Number("3.1", "maximum") is > 0 and <= 1),
        Is("4.1", "model", "parameters", static r => r.Number("4.1", "parameters"), static _ => 5_354_570),
        Are("4.1", "model", "filters of the convolutions", static r => r.Numbers("4.1", "filters"), static _ => _filters),
        Is("4.1", "model", "batch normalizations", static r => r.Number("4.1", "batch_normalizations"), static _ => 6),
        Says("5.1", "train", "optimizer", static r => r.Text("5.1", "optimizer"), "adam"),
        Says("5.1", "train", "loss", static r => r.Text("5.1", "loss"), "categorical_crossentropy"),
        Is("5.1", "train", "learning rate in the first epoch", static r => r.Number("5.1", "learning_rate"), static _ => 1e-4f),
        .. Trained("5.2", "train", "cnn", 32, 5_354_570, full: 0.80, quick: 0.12),
        AtLeast("5.2", "train", "best val_accuracy", static r => r.Number("5.2", "val_accuracy"), full: 0.80, quick: 0.12),
        new("5.2", "train", "a file of the model, named by its convolutions", static r => r.Text("5.2", "model_file"), static r => r.Text("5.2", "model_file")?.EndsWith("-6_Conv2D_model.keras", StringComparison.Ordinal) == true),
        new("6.1", "curves", "a best epoch in the history", static r => r.Number("6.1", "best_epoch"),
            static r => r.Number("6.1", "best_epoch") is >= 1 and var best && best <= r.Epochs("cnn")),
        new("6.1", "curves", "the last epoch's difference between training and validation", static r => Text(r.Number("6.1", "gap")),
            static r => Math.Abs(r.Number("6.1", "gap") - (Last(r.History("cnn", "accuracy")) - Last(r.History("cnn", "val_accuracy")))) < 1e-6),
        new("7.1", "comparison", "the mean accuracy of the training", static r => string.Join(", ", r.Numbers("7.1", "accuracy").Select(Text)),
            static r => IsMean(r.Numbers("7.1", "accuracy"), r.History("cnn", "accuracy"))),
        new("7.1", "comparison", "the mean accuracy of the validation", static r => string.Join(", ", r.Numbers("7.1", "val_accuracy").Select(Text)),
            static r => IsMean(r.Numbers("7.1", "val_accuracy"), r.History("cnn", "val_accuracy"))),
        new("7.1", "comparison", "the accuracy of the test", static r => string.Join(", ", r.Numbers("7.1", "test_accuracy").Select(Text)),
            static r => IsMean(r.Numbers("7.1", "test_accuracy"), [r.Evaluate("cnn", "accuracy")])),
        new("8.1", "report", "as many correct predictions as the accuracy says", static r => Text(r.Number("8.1", "correct")),
            static r => Math.Abs((r.Number("8.1", "correct") / Test(r)) - r.Evaluate("cnn", "accuracy")) < 1e-4),
        new("8.1", "report", "a precision for each class", static r => r.Numbers("8.1", "precision").Length, static r => AreShares(r.Numbers("8.1", "precision"))),
        new("8.1", "report", "a recall for each class, which amount to the correct predictions", static r => r.Numbers("8.1", "recall").Length,
            static r => AreShares(r.Numbers("8.1", "recall")) && Math.Abs(r.Numbers("8.1", "recall").Zip(r.Numbers("8.1", "support"), static (a, b) => a * b).Sum() - r.Number("8.1", "correct")) < 1e-6),
        new("8.2", "report", "the best class, in the whole run a vehicle or a horse or a frog", static r => r.Text("8.2", "best"),
            static r => r.Text("8.2", "best") is { } best && (r.Quick ? _classes.Contains(best) : best is "avion" or "coche" or "barco" or "camion" or "caballo" or "rana")),
        new("8.2", "report", "the worst class, in the whole run the cat", static r => r.Text("8.2", "worst"),
            static r => r.Text("8.2", "worst") is { } worst && (r.Quick ? _classes.Contains(worst) && worst != r.Text("8.2", "best") : worst == "gato")),
        new("9.1", "errors", "as many errors as there are predictions that are not correct", static r => Text(r.Number("9.1", "errors")),
            static r => Math.Abs(1 - (r.Number("9.1", "errors") / Test(r)) - r.Evaluate("cnn", "accuracy")) < 1e-4),
        new("9.1", "errors", "a most frequent confusion", static r => Text(r.Number("9.1", "times")), static r => r.Number("9.1", "times") is >= 1 and var times && times <= Test(r) / 10),
    ];

    private static double Training(StudyResults results) => results.Quick ? 1_600 : 40_000;

    private static double Test(StudyResults results) => results.Quick ? 500 : 10_000;

    // The table has three decimals.
    private static bool IsMean(double[] shown, double[] values) => shown.Length == 1 && values.Length > 0 && Math.Abs(shown[0] - values.Average()) < 5.1e-4;

    private static bool AreShares(double[] values) => values.Length == _classes.Length && values.All(static v => v is >= 0 and <= 1);
}
