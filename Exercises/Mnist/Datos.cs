namespace Exercises.Mnist;

/// <summary>The data set as it is published: images of (n, 28, 28) bytes and their digits.</summary>
internal sealed record Datos(NDArray training_images, NDArray training_labels, NDArray test_images, NDArray test_labels)
{
    private const int QuickTraining = 6_000;
    private const int QuickTest = 1_000;

    /// <summary>Reads the data set; a quick run takes its beginning.</summary>
    public static Datos Cargar(ExerciseRun run)
    {
        var mnist = keras.datasets.mnist;
        var ((training_images, training_labels), (test_images, test_labels)) = mnist.load_data();
        return run.Options.Quick
            ? new(training_images[..QuickTraining], training_labels[..QuickTraining], test_images[..QuickTest], test_labels[..QuickTest])
            : new(training_images, training_labels, test_images, test_labels);
    }
}
