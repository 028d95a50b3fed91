namespace Exercises.Mnist.Sections;

/// <summary>2. Normalización y preprocesado de los datos.</summary>
internal static class Preprocesado
{
    public static void Run(ExerciseRun run)
    {
        var (training_images, training_labels, test_imagenes, _) = Preparados.De(run);

        print(training_images.shape);
        print(test_imagenes.shape);
        run.answer("2.1", "minimum", (float)training_images.min());
        run.answer("2.1", "maximum", (float)training_images.max());
        run.answer("2.1", "dtype", training_images.dtype.Type.Name());
        run.answer("2.2", "training_shape", new[] { training_images.shape[0], training_images.shape[1] });
        run.answer("2.2", "test_shape", new[] { test_imagenes.shape[0], test_imagenes.shape[1] });
        run.text("El modelo MLP toma como entrada un vector de una sola dimensión: cada imagen de 28x28 píxeles pasa a ser un vector de 784 valores.");

        print(training_labels.shape);
        print(training_labels[0]);
        run.answer("2.3", "labels_shape", new[] { training_labels.shape[0], training_labels.shape[1] });
        run.answer("2.3", "first_label", training_labels[0]);
        run.text(
            """
            Esta transformación se conoce como one-hot encoding. Cada una de las 10 neuronas de salida dará la probabilidad de que la imagen pertenezca a su categoría,
            y con las etiquetas en la misma forma se calculan la función de pérdida y las métricas.
            """);
    }
}
