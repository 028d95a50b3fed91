using Exercises.Plots;

namespace Exercises.Mnist.Sections;

/// <summary>7. Aumento de epochs y su efecto en la red neuronal.</summary>
internal static class Epocas
{
    public static void Run(ExerciseRun run)
    {
        var model_15e = Modelo(run, 15);
        CurvasDeHistoria.plot_history(model_15e.history, "Modelo 15e");

        var model_30e = Modelo(run, 30);
        CurvasDeHistoria.plot_history(model_30e.history, "Modelo 30e");

        // Crear listas de histories, nombres de modelos y tests.
        string[] modelos_3 = ["Modelo 15e", "Modelo 30e"];
        run.show(ComparacionDeModelos.plot_comparacion_modelos([model_15e, model_30e], modelos_3));

        run.answer("7.1", "loss", model_15e.history.history["loss"][^1]);
        run.answer("7.1", "val_loss", model_15e.history.history["val_loss"][^1]);
        run.answer("7.2", "loss", model_30e.history.history["loss"][^1]);
        run.answer("7.2", "val_loss", model_30e.history.history["val_loss"][^1]);
        run.answer("7.3", "effect", "sobreajuste (overfitting)");
        run.answer("7.3", "gap_15", model_15e.history.history["val_loss"][^1] - model_15e.history.history["loss"][^1]);
        run.answer("7.3", "gap_30", model_30e.history.history["val_loss"][^1] - model_30e.history.history["loss"][^1]);
        run.text(
            """
            La pérdida de entrenamiento sigue bajando con más epochs, pero la de validación ya no: la diferencia entre ambas crece. El modelo memoriza los casos y generaliza peor.
            Este efecto se llama sobreajuste (overfitting).
            """);
    }

    private static TrainedModel Modelo(ExerciseRun run, int epochs)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        return run.train($"{epochs}", static () =>
        {
            var model = Sequential([
                Input(shape: 784),
                Dense(512),
                Dense(10, activation: "softmax"),
            ]);
            model.compile(optimizer: "adam",
                          loss: "categorical_crossentropy",
                          metrics: ["accuracy"]);
            return model;
        }, training_images, training_labels, Preparados.De(run).Test,
            epochs: epochs,
            batch_size: 32,
            validation_split: 0.25);
    }
}
