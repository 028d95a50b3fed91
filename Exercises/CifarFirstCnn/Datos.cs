namespace Exercises.CifarFirstCnn;

/// <summary>Section 1.2.1's arrays: images from 0 to 1 and their classes.</summary>
internal sealed record Datos(NDArray train_images, NDArray train_labels, NDArray test_images, NDArray test_labels)
{
    /// <summary>The names of the classes.</summary>
    public static string[] class_names { get; } = ["Avión", "Auto", "Pájaro", "Gato", "Venado", "Perro", "Rana", "Caballo", "Barco", "Camión"];

    /// <summary>The test data.</summary>
    public (NDArray x, NDArray y) Test => (test_images, test_labels);

    /// <summary>The arrays, made by the first study that needs them; a quick run takes the sample that comes with the program.</summary>
    public static Datos De(ExerciseRun run) => run.once("datos", () =>
    {
        var cifar10 = keras.datasets.cifar10;
        var ((train_images, train_labels), (test_images, test_labels)) = run.Options.Quick ? cifar10.LoadSample() : cifar10.load_data();

        // Normalizar
        (train_images, test_images) = (train_images / 255f, test_images / 255f);
        return new Datos(train_images, train_labels, test_images, test_labels);
    });
}
