namespace Exercises.CifarFirstCnn.Sections;

/// <summary>1.2.1 Carga de datos y normalización.</summary>
internal static class CargaDeDatos
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            El conjunto CIFAR-10 contiene imágenes a color de 32x32 píxeles en 10 clases. Dividir los píxeles entre 255 los lleva al rango [0, 1]: con valores comunes y
            manejables el aprendizaje converge más rápido.
            """);
        var (train_images, train_labels, test_images, test_labels) = Datos.De(run);
        print(train_images.shape, train_labels.shape);
        print(test_images.shape, test_labels.shape);

        run.answer("1.1", "training_images", len(train_images));
        run.answer("1.1", "test_images", len(test_images));
        run.answer("1.1", "image_shape", new[] { train_images.shape[1], train_images.shape[2], train_images.shape[3] });
        run.answer("1.1", "labels_shape", new[] { train_labels.shape[0], train_labels.shape[1] });
        run.answer("1.2", "minimum", (float)train_images.min());
        run.answer("1.2", "maximum", (float)train_images.max());
    }
}
