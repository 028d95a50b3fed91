namespace Exercises.Mnist;

/// <summary>What every model is trained and tested on: section 2's arrays.</summary>
internal sealed record Preparados(NDArray training_images, NDArray training_labels, NDArray test_imagenes, NDArray test_labels)
{
    /// <summary>The arrays, made by the first study that needs them.</summary>
    public static Preparados De(ExerciseRun run) => run.once("preprocessed", () =>
    {
        var datos = Datos.Cargar(run);
        var (training_images, training_labels, test_images, test_labels) = (datos.training_images, datos.training_labels, datos.test_images, datos.test_labels);

        // Pregunta 2.1
        training_images = training_images.astype("float32") / 255.0;
        var test_imagenes = test_images.astype("float32") / 255.0;

        // Pregunta 2.2
        training_images = training_images.reshape((len(training_images), 784));
        test_imagenes = test_imagenes.reshape((len(test_imagenes), 784));

        // Pregunta 2.3
        training_labels = keras.utils.to_categorical(training_labels);
        test_labels = keras.utils.to_categorical(test_labels);
        return new Preparados(training_images, training_labels, test_imagenes, test_labels);
    });

    /// <summary>The test data.</summary>
    public (NDArray x, NDArray y) Test => (test_imagenes, test_labels);
}
