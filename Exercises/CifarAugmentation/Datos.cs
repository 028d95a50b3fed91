namespace Exercises.CifarAugmentation;

/// <summary>The data set with pixels of mean 0 and standard deviation 1.</summary>
internal sealed record Datos(NDArray x_train, NDArray y_train, NDArray x_test, NDArray y_test)
{
    private const int QuickTraining = 1_000;
    private const int QuickTest = 250;

    /// <summary>The images of a step.</summary>
    public const int batch_size = 64;

    /// <summary>The test data.</summary>
    public (NDArray x, NDArray y) Test => (x_test, y_test);

    /// <summary>The steps of an epoch: as many as there are whole batches.</summary>
    public int steps_per_epoch => x_train.shape[0] / batch_size;

    /// <summary>The arrays, made by the first study that needs them.</summary>
    public static Datos De(ExerciseRun run) => run.once("datos", () =>
    {
        var ((x_train, y_train), (x_test, y_test)) = Cargar(run.Options.Quick);
        return Normalizar(x_train, y_train, x_test, y_test);
    });

    /// <summary>The images as they are published; a quick run takes the beginning of the sample that comes with the program.</summary>
    public static ((NDArray x, NDArray y) train, (NDArray x, NDArray y) test) Cargar(bool quick)
    {
        // Cargar el dataset CIFAR-10
        var ((x_train, y_train), (x_test, y_test)) = quick ? keras.datasets.cifar10.LoadSample() : keras.datasets.cifar10.load_data();
        return quick ? ((x_train[..QuickTraining], y_train[..QuickTraining]), (x_test[..QuickTest], y_test[..QuickTest])) : ((x_train, y_train), (x_test, y_test));
    }

    /// <summary>The data set with pixels from 0 to 1, as the sections after Resultados e Interpretación 1 take it.</summary>
    public static Datos Escalados(ExerciseRun run) => run.once("escalados", () =>
    {
        var ((x_train, y_train), (x_test, y_test)) = Cargar(run.Options.Quick);

        x_train = x_train.astype("float32") / 255.0f;
        x_test = x_test.astype("float32") / 255.0f;
        return new Datos(x_train, y_train, x_test, y_test);
    });

    /// <summary>Normalizes the pixels by the training images' mean and standard deviation.</summary>
    public static Datos Normalizar(NDArray x_train, NDArray y_train, NDArray x_test, NDArray y_test)
    {
        // Normalización del dataset
        var mean = np.mean(x_train, axis: (0, 1, 2, 3));
        var std = np.std(x_train, axis: (0, 1, 2, 3));
        x_train = (x_train - mean) / std;
        x_test = (x_test - mean) / std;

        // The network takes float32 from either; it is half the memory of the float64 that the lines above give.
        return new(x_train.astype("float32"), y_train, x_test.astype("float32"), y_test);
    }
}
