namespace Exercises.CifarAugmentation.Sections;

/// <summary>Exploración, explicación y limpieza de datos.</summary>
internal static class Exploracion
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            CIFAR-10 contiene 60.000 imágenes en color de 32x32 píxeles en 10 categorías, 6.000 de cada una: aviones, automóviles, pájaros, gatos, ciervos, perros, ranas, caballos,
            barcos y camiones. No requiere limpieza: no faltan valores y cada imagen tiene su etiqueta.

            La normalización resta la media y divide por la desviación estándar de los píxeles del conjunto de entrenamiento: las intensidades, de 0 a 255, quedan en torno a 0 con
            una desviación de 1, lo que acelera la convergencia y previene problemas de escala.
            """);
        var (x_train, y_train, x_test, y_test) = Datos.De(run);

        print($"Tamaño del conjunto de entrenamiento: {x_train.shape[0]}");
        print($"Tamaño del conjunto de prueba: {x_test.shape[0]}");
        print($"Forma de las imágenes: {x_train.shape[1..]}");
        print($"Cantidad de clases: {len(np.unique(y_train))}");

        run.answer("1.1", "training_images", x_train.shape[0]);
        run.answer("1.1", "test_images", x_test.shape[0]);
        run.answer("1.1", "image_shape", x_train.shape[1..].as_int_list());
        run.answer("1.2", "classes", len(np.unique(y_train)));
        run.answer("1.3", "mean", (double)np.mean(x_train));
        run.answer("1.3", "std", (double)np.std(x_train));
        run.answer("1.3", "test_mean", (double)np.mean(x_test));
    }
}
