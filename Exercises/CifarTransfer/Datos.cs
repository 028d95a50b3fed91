namespace Exercises.CifarTransfer;

/// <summary>The images, pixels from 0 to 255, and their classes: to train, to validate (the last fifth of the training images) and to test.</summary>
internal sealed record Datos(NDArray x_train, NDArray y_train, NDArray x_val, NDArray y_val, NDArray x_test, NDArray y_test)
{
    private const int QuickTraining = 350;
    private const int QuickTest = 100;

    /// <summary>The number of classes.</summary>
    public const int num_classes = 10;

    // Escalar las imágenes de 0 a 1
    public NDArray x_train_scaled => field ??= x_train / 255f;

    public NDArray x_val_scaled => field ??= x_val / 255f;

    public NDArray x_test_scaled => field ??= x_test / 255f;

    /// <summary>The arrays, made by the first study that needs them.</summary>
    public static Datos De(ExerciseRun run) => run.once("datos", () => Cargar(run.Options.Quick));

    /// <summary>Loads the images; a quick run takes the beginning of the sample that comes with the program.</summary>
    public static Datos Cargar(bool quick)
    {
        var ((x_train, y_train), (x_test, y_test)) = Publicados(quick);
        return Dividir(x_train, y_train, x_test, y_test);
    }

    /// <summary>The images as they are published.</summary>
    public static ((NDArray x, NDArray y) train, (NDArray x, NDArray y) test) Publicados(bool quick)
    {
        // Cargar los datos de CIFAR-10
        var cifar10 = keras.datasets.cifar10;
        var ((x_train, y_train), (x_test, y_test)) = quick ? cifar10.LoadSample() : cifar10.load_data();
        return quick ? ((x_train[..QuickTraining], y_train[..QuickTraining]), (x_test[..QuickTest], y_test[..QuickTest])) : ((x_train, y_train), (x_test, y_test));
    }

    /// <summary>Takes the last fifth of the training images to validate.</summary>
    public static Datos Dividir(NDArray x_train, NDArray y_train, NDArray x_test, NDArray y_test)
    {
        var n = len(x_train) - (len(x_train) / 5);
        return new(x_train[..n], y_train[..n], x_train[n..], y_train[n..], x_test, y_test);
    }
}
