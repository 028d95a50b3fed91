namespace Exercises.CifarCnn.Sections;

/// <summary>Carga de los datos, división en entrenamiento y validación, normalización.</summary>
internal static class CargaDeDatos
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            El dataset CIFAR-10 consiste en 60000 imágenes a color de 10 clases de animales y vehículos, que aparecen en distintas poses y posiciones. De las 50000 imágenes de
            entrenamiento se apartan 10000 para validar.
            """);
        var datos = Datos.De(run);
        var (x_train, y_train, x_valid, _, x_test, _) = datos;

        print("Dimensiones del nuevo conjunto de entrenamiento:");
        print($"x_train_combined: {x_train.shape}");
        print($"y_train_combined: {y_train.shape}");

        run.answer("1.1", "training_images", len(x_train));
        run.answer("1.1", "validation_images", len(x_valid));
        run.answer("1.1", "test_images", len(x_test));
        run.answer("1.1", "image_shape", new[] { x_train.shape[1], x_train.shape[2], x_train.shape[3] });
        run.answer("1.1", "labels_shape", new[] { y_train.shape[0], y_train.shape[1] });
        run.answer("1.1", "first_labels", y_train[..25].reshape(25));
        run.answer("1.2", "minimum", (float)x_train.min());
        run.answer("1.2", "maximum", (float)x_train.max());
    }
}
