using Exercises.CifarTransfer.OpenCV;

namespace Exercises.CifarTransfer.Sections;

/// <summary>10. Proyecto 10: Transfer Learning con imágenes de 64x64.</summary>
internal static class Proyecto10
{
    public static void Run(ExerciseRun run)
    {
        run.text("VGG16 se entrenó con imágenes mayores. CIFAR-10, ampliado de 32x32 a 64x64 píxeles, aprovecha mejor lo aprendido.");
        var (x_train, y_train, x_test, y_test) = load_cifar10_data(64, 64, run.Options.Quick);
        var datos = Datos.Dividir(x_train, y_train, x_test, y_test);
        run.answer("10.1", "shape", x_train.shape.as_int_list());
        run.answer("10.1", "labels_shape", y_train.shape.as_int_list());
        run.answer("10.1", "first_pixels", x_train[0, 0, ..4, 0]);

        // Misma arquitectura que el proyecto 8, con una estructura para imágenes de 64x64
        var entrenado = Aumento.Modelo(run, "p10", () => run.pretrained(static weights => Proyecto8.Modelo(weights, (64, 64, 3))), datos);
        run.answer("10.1", "weights", run.Options.Weights ?? "none");
        Resultado.De(run, "10", "Proyecto 10", entrenado, datos);
    }

    /// <summary>The images in another size, and their classes as a vector.</summary>
    public static (NDArray x_train, NDArray y_train, NDArray x_test, NDArray y_test) load_cifar10_data(int img_rows, int img_cols, bool quick)
    {
        // Cargar los datos de CIFAR-10
        var ((x_train, y_train), (x_test, y_test)) = Datos.Publicados(quick);

        // Cambiar el tamaño de las imágenes de CIFAR-10
        x_train = ampliar(x_train, img_rows, img_cols);
        x_test = ampliar(x_test, img_rows, img_cols);

        // Convertir los datos en arrays de una dimension (vectores)
        y_train = y_train.ravel();
        y_test = y_test.ravel();

        return (x_train, y_train, x_test, y_test);
    }

    /// <summary>Images in another size.</summary>
    public static NDArray ampliar(NDArray images, int img_rows, int img_cols) =>
        np.stack([.. images.Select(img => cv2.resize(img, (img_rows, img_cols)))]);
}
