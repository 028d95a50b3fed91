using static Tensorflow.Sklearn.model_selection;

namespace Exercises.CifarCnn;

/// <summary>The arrays of the notebook's first section: images from 0 to 1 and their classes, to train, to validate and to test.</summary>
internal sealed record Datos(NDArray x_train, NDArray y_train, NDArray x_valid, NDArray y_valid, NDArray x_test, NDArray y_test)
{
    /// <summary>The number of classes.</summary>
    public const int num_classes = 10;

    /// <summary>The names of the classes.</summary>
    public static Dictionary<int, string> MAP_ELEMENTS { get; } = new()
    {
        [0] = "avion",
        [1] = "coche",
        [2] = "ave",
        [3] = "gato",
        [4] = "ciervo",
        [5] = "perro",
        [6] = "rana",
        [7] = "caballo",
        [8] = "barco",
        [9] = "camion",
    };

    /// <summary>The names of the classes, in their order.</summary>
    public static string[] clases { get; } = [.. range(num_classes).Select(static i => MAP_ELEMENTS[i])];

    // Convertimos las etiquetas de entrenamiento, validación y prueba
    public NDArray y_train_one_hot { get; } = convert_to_one_hot(y_train, num_classes);

    public NDArray y_valid_one_hot { get; } = convert_to_one_hot(y_valid, num_classes);

    public NDArray y_test_one_hot { get; } = convert_to_one_hot(y_test, num_classes);

    /// <summary>The arrays, made by the first study that needs them; a quick run takes the sample that comes with the program.</summary>
    public static Datos De(ExerciseRun run) => run.once("datos", () => Cargar(run.Options.Quick));

    /// <summary>Makes the arrays.</summary>
    /// <param name="quick">Whether the sample is taken in the place of the data set.</param>
    public static Datos Cargar(bool quick)
    {
        // Primero, definimos los datos de entrenamiento, validación y prueba
        var cifar10 = keras.datasets.cifar10;
        var ((X, Y), (x_test, y_test)) = quick ? cifar10.LoadSample() : cifar10.load_data();

        // Dividir en entrenamiento y validación (80%-20%)
        var (x_train, x_valid, y_train, y_valid) = train_test_split(
            X, Y, test_size: 0.2, random_state: 42);

        // Normalizamos como de costumbre
        x_train = x_train / 255f;
        x_valid = x_valid / 255f;
        x_test = x_test / 255f;
        return new Datos(x_train, y_train, x_valid, y_valid, x_test, y_test);
    }

    // Función auxiliar para convertir las etiquetas a codificación one-hot
    private static NDArray convert_to_one_hot(NDArray labels, int num_classes) =>
        np.squeeze(np.stack([.. labels.Select(label => keras.utils.to_categorical(label, num_classes))]));
}
