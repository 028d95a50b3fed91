using static TfNet.Grading.Rubrics.Checks;

namespace TfNet.Grading.Rubrics;

/// <summary>What the projects of the transfer learning notebook ask for: the counts of its summaries, and accuracies a few points below its own.</summary>
internal static class CifarTransferRubric
{
    private const double Quick = 0.03;

    /// <summary>All checks, in the questions' order.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        .. Project(0, "base", 512, 263_402, 263_402, full: 0.58),
        .. Project(1, "p1", 512, 651_978, 651_978, full: 0.68),
        .. Project(2, "p2", 512, 651_978, 651_978, full: 0.73),
        .. Project(3, "p3", 512, 1_341_226, 1_341_226, full: 0.74),
        .. Project(4, "p4", 256, 849_066, 847_402, full: 0.78),
        .. Project(5, "p5", 256, 849_066, 847_402, full: 0.82),
        Is("5.1", "p5", "rotation in degrees", static r => r.Number("5.1", "rotation_range"), static _ => 15),
        new("5.1", "p5", "horizontal flip", static r => r.Flag("5.1", "horizontal_flip"), static r => r.Flag("5.1", "horizontal_flip") == true),
        Says("5.1", "p5", "what lies beyond the edges", static r => r.Text("5.1", "fill_mode"), "nearest"),
        Are("5.1", "p5", "patience", static r => r.Numbers("5.1", "patience"), static _ => [10, 10]),
        .. Project(6, "p6", 256, 14_881_738, 14_880_970, full: 0.7, rate: 1e-4f),
        Is("6.1", "p6", "parameters before the layers that classify", static r => r.Number("6.1", "features"), static _ => 14_714_688),
        Is("6.2", "p6", "norm that gradients are clipped to", static r => r.Number("6.2", "clipnorm"), static _ => 1),
        .. Project(7, "p7", 256, 14_881_738, 166_282, full: 0.55, rate: 1e-4f, scratch: 0.2),
        Is("7.1", "p7", "layers of VGG16 with its Flatten", static r => r.Number("7.1", "layers"), static _ => 20),
        Is("7.1", "p7", "layers that are frozen", static r => r.Number("7.1", "frozen"), static _ => 20),
        .. Project(8, "p8", 256, 14_881_738, 14_880_970, full: 0.83, rate: 1e-4f, scratch: 0.7),
        .. Project(9, "p9", 256, 2_820_042, 2_819_274, full: 0.84, rate: 1e-4f, scratch: 0.7),
        Is("9.1", "p9", "parameters before the layers that classify", static r => r.Number("9.1", "features"), static _ => 1_735_488),
        .. Project(10, "p10", 256, 15_274_954, 15_274_186, full: 0.87, rate: 1e-4f, scratch: 0.7),
        Are("10.1", "p10", "shape of the images", static r => r.Numbers("10.1", "shape"), static r => [r.Quick ? 350 : 50_000, 64, 64, 3]),
        Is("10.1", "p10", "labels, a vector", static r => r.Number("10.1", "labels_shape"), static r => r.Quick ? 350 : 50_000),
        // The first image's first row begins with 59, 43; OpenCV gives these.
        Are("10.1", "p10", "red of the first pixels", static r => r.Numbers("10.1", "first_pixels"), static _ => [59, 55, 47, 45]),
    ];

    // A project's summary and training. A network that does not begin with ImageNet's weights reaches less.
    private static IEnumerable<Check> Project(int number, string study, int batch, int parameters, int trainable, double full, double rate = 1e-3f, double? scratch = null)
    {
        var (model, training) = ($"{number}.1", $"{number}.2");
        return
        [
            Is(model, study, "parameters", r => r.Number(model, "parameters"), _ => parameters),
            Is(model, study, "weights that are trained", r => r.Number(model, "trainable"), _ => trainable),
            Says(training, study, "optimizer", r => r.Text(training, "optimizer"), "Adam"),
            Is(training, study, "learning rate", r => r.Number(training, "learning_rate"), _ => rate),
            .. Trained(training, study, study, batch, parameters, Quick, Quick),
            new(training, study, $"a test accuracy like the notebook's, of at least {Text(full)}" + (scratch is { } least ? $", or {Text(least)} from scratch" : ""),
                r => Text(r.Number(training, "test_accuracy")),
                r => r.Number(training, "test_accuracy") >= (r.Quick ? Quick : r.Text(model, "weights") == "none" ? scratch ?? full : full)),
        ];
    }
}
