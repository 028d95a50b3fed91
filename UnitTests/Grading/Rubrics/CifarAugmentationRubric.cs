using static TfNet.Grading.Rubrics.Checks;

namespace TfNet.Grading.Rubrics;

/// <summary>What the sections of the CIFAR-10 network with augmentation ask for.</summary>
internal static class CifarAugmentationRubric
{
    private const int Parameters = 1_217_354;

    /// <summary>All checks, in the questions' order.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        Is("1.1", "data", "training images", static r => r.Number("1.1", "training_images"), static r => r.Quick ? 1_000 : 50_000),
        Is("1.1", "data", "test images", static r => r.Number("1.1", "test_images"), static r => r.Quick ? 250 : 10_000),
        Are("1.1", "data", "shape of an image", static r => r.Numbers("1.1", "image_shape"), static _ => [32, 32, 3]),
        Is("1.2", "data", "classes", static r => r.Number("1.2", "classes"), static _ => 10),
        Near("1.3", "data", "mean of the training images", static r => r.Number("1.3", "mean"), 0, 1e-6),
        Near("1.3", "data", "standard deviation of the training images", static r => r.Number("1.3", "std"), 1, 1e-6),
        Near("1.3", "data", "mean of the test images, normalized by those of training", static r => r.Number("1.3", "test_mean"), 0, 0.1),
        new("1.3", "data", "test images that were not normalized by themselves", static r => Text(r.Number("1.3", "test_mean")), static r => Math.Abs(r.Number("1.3", "test_mean")) > 1e-5),
        Is("2.1", "model", "parameters", static r => r.Number("2.1", "parameters"), static _ => Parameters),
        Is("2.1", "model", "convolutions", static r => r.Number("2.1", "convolutions"), static _ => 6),
        Is("2.1", "model", "batch normalizations", static r => r.Number("2.1", "normalizations"), static _ => 6),
        Is("2.1", "model", "dropouts", static r => r.Number("2.1", "dropouts"), static _ => 4),
        Is("2.1", "model", "outputs", static r => r.Number("2.1", "outputs"), static _ => 10),
        Says("2.2", "model", "optimizer", static r => r.Text("2.2", "optimizer"), "RMSprop"),
        Near("2.2", "model", "learning rate", static r => r.Number("2.2", "learning_rate"), 0.0005, 1e-9),
        Says("2.2", "model", "loss", static r => r.Text("2.2", "loss"), "SparseCategoricalCrossentropy"),
        Is("3.1", "augmentation", "batches", static r => r.Number("3.1", "batches"), static r => r.Quick ? 16 : 782),
        Are("3.1", "augmentation", "shape of a batch", static r => r.Numbers("3.1", "batch_shape"), static _ => [64, 32, 32, 3]),
        Are("3.1", "augmentation", "shape of its labels", static r => r.Numbers("3.1", "labels_shape"), static _ => [64, 1]),
        new("3.1", "augmentation", "no value that the images do not reach", static r => r.Flag("3.1", "within_the_range"), static r => r.Flag("3.1", "within_the_range") == true),
        Is("3.1", "augmentation", "greatest rotation", static r => r.Number("3.1", "rotation_range"), static _ => 20),
        Are("3.1", "augmentation", "bounds of the zoom", static r => r.Numbers("3.1", "zoom_range"), static _ => [0.8, 1.2]),
        new("3.1", "augmentation", "horizontal flips", static r => r.Flag("3.1", "horizontal_flip"), static r => r.Flag("3.1", "horizontal_flip") == true),
        Says("4.1", "train", "what reduces the rate", static r => r.Text("4.1", "reduce_lr_monitor"), "val_loss"),
        Is("4.1", "train", "epochs until it is reduced", static r => r.Number("4.1", "reduce_lr_patience"), static _ => 3),
        Says("4.1", "train", "what stops the training", static r => r.Text("4.1", "early_stopping_monitor"), "val_accuracy"),
        Is("4.1", "train", "epochs until it stops", static r => r.Number("4.1", "early_stopping_patience"), static _ => 10),
        new("4.1", "train", "a schedule that leaves the rate as it is for 20 epochs and then lowers it by exp(-0.1)", static r => string.Join(", ", r.Numbers("4.1", "rates")),
            static r => r.Numbers("4.1", "rates") is [var before, var after] && Math.Abs(before - 0.0005) < 1e-9 && Math.Abs(after - (0.0005 * Math.Exp(-0.1))) < 1e-9),
        .. Trained("4.2", "train", "cnn", 64, Parameters, full: 0.80, quick: 0.05),
        Is("4.2", "train", "steps, as many in each epoch as there are whole batches", static r => r.Number("4.2", "steps"), static r => r.Epochs("cnn") * (r.Quick ? 15 : 781)),
        Is("4.2", "train", "rates in the history", static r => r.History("cnn", "learning_rate").Length, static r => r.Epochs("cnn")),
        AtLeast("4.2", "train", "best val_accuracy", static r => r.Number("4.2", "val_accuracy"), full: 0.82, quick: 0.05),
        new("5.1", "evaluate", "the accuracy of the best epoch, whose weights are restored", static r => $"{Text(r.Number("5.1", "accuracy"))} and {Text(r.Number("5.1", "best_val_accuracy"))}",
            static r => Math.Abs(r.Number("5.1", "accuracy") - r.Number("5.1", "best_val_accuracy")) < 1e-4 && Math.Abs(r.Number("5.1", "accuracy") - r.Evaluate("cnn", "accuracy")) < 1e-6),
        new("6.1", "results", "a loss that falls", static r => $"{Text(r.Number("6.1", "first_loss"))} and {Text(r.Number("6.1", "last_loss"))}",
            static r => r.Number("6.1", "last_loss") < r.Number("6.1", "first_loss")),
        new("6.1", "results", "a best epoch in the history", static r => r.Number("6.1", "best_epoch"), static r => r.Number("6.1", "best_epoch") is >= 1 and var best && best <= r.Epochs("cnn")),
        new("6.1", "results", "no overfitting: at most 0.05 more accurate in training than in validation", static r => Text(r.Number("6.1", "gap")),
            static r => r.Quick ? double.IsFinite(r.Number("6.1", "gap")) : r.Number("6.1", "gap") <= 0.05),
        Says("7.1", "tuner", "entries of the search", static r => r.Text("7.1", "entries"), "filters_1, filters_2, units, dropout, learning_rate"),
        Is("7.2", "tuner", "trials", static r => r.Number("7.2", "trials"), static _ => 3),
        Is("7.2", "tuner", "trials that came to their end", static r => r.Number("7.2", "completed"), static _ => 3),
        new("7.2", "tuner", "the best trial's accuracy", static r => $"{Text(r.Number("7.2", "best_val_accuracy"))} and {Text(r.Number("7.2", "val_accuracy"))}",
            static r => r.Number("7.2", "best_val_accuracy") == r.Number("7.2", "val_accuracy")),
        new("7.2", "tuner", "filters of the first convolution, of its range", static r => r.Number("7.2", "filters_1"), static r => r.Number("7.2", "filters_1") is 32 or 64 or 96 or 128),
        new("7.2", "tuner", "filters of the second convolution, of its range", static r => r.Number("7.2", "filters_2"), static r => r.Number("7.2", "filters_2") is 64 or 128 or 192 or 256),
        new("7.2", "tuner", "units, of their range", static r => r.Number("7.2", "units"), static r => r.Number("7.2", "units") is 64 or 128 or 192 or 256),
        new("7.2", "tuner", "dropout, of its range", static r => Text(r.Number("7.2", "dropout")), static r => r.Number("7.2", "dropout") is >= 0.1 and < 0.51),
        new("7.2", "tuner", "learning rate, of its range", static r => Text(r.Number("7.2", "learning_rate")), static r => r.Number("7.2", "learning_rate") is >= 1e-4 and <= 1e-2),
        Is("8.1", "resnet50", "weights that are trained", static r => r.Number("8.1", "trainable"), static _ => 527_114),
        Is("8.1", "resnet50", "layers of ResNet50", static r => r.Number("8.1", "layers"), static _ => 175),
        Says("8.1", "resnet50", "optimizer", static r => r.Text("8.1", "optimizer"), "Adam"),
        // The notebook, too, reaches no more than a quarter.
        .. Trained("8.2", "resnet50", "resnet50", 64, 24_114_826, full: 0.15, quick: 0.03),
    ];
}
