namespace Exercises.Mnist.Sections;

/// <summary>6. Número de neuronas de la capa de salida.</summary>
internal static class Salidas
{
    public static void Run(ExerciseRun run)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        run.answer("6.1", "classes", training_labels.shape[1]);
        run.text("Las neuronas de la capa de salida dan la probabilidad de cada una de las 10 clases; softmax hace que sumen 1.");

        var model_4 = run.begin(static () =>
        {
            var model = Sequential([
                Input(shape: 784),
                Dense(512),
                Dense(5, activation: "softmax"),
            ]);
            model.compile(optimizer: "adam",
                          loss: "categorical_crossentropy",
                          metrics: ["accuracy"]);
            return model;
        });
        try
        {
            model_4.fit(training_images, training_labels,
                        epochs: run.epochs(5),
                        batch_size: 32,
                        verbose: run.verbose,
                        validation_split: 0.25);
        }
        catch (ValueError error)
        {
            print($"ValueError: {error.Message}");
            run.answer("6.2", "error", error.Message);
        }
        run.text(
            """
            La función de pérdida no se puede calcular: los vectores de las etiquetas tienen dimensión 10 y los de la salida 5, y quedan cinco clases sin asignar.
            La propia librería detecta el error.
            """);
    }
}
