using Exercises.Plots;

namespace Exercises.Mnist.Sections;

/// <summary>4. Compilación y entrenamiento.</summary>
internal static class Entrenamiento
{
    public static void Run(ExerciseRun run)
    {
        run.answer("4.1", "optimizer", "adam");
        run.answer("4.1", "loss", "categorical_crossentropy");
        run.answer("4.1", "metrics", new[] { "accuracy" });
        run.text(
            """
            Adam: el optimizador aplica a cada gradiente los momentos de orden 1 y 2, lo que permite convergencias rápidas y reduce las oscilaciones.

            categorical_crossentropy: la función de pérdida mide la distancia entre las distribuciones de las etiquetas predichas y las reales.

            accuracy: la métrica es el número de predicciones correctas dividido entre el total de predicciones.
            """);

        var modelo = Modelo512(run);
        CurvasDeHistoria.plot_history(modelo.history, "Modelo 1-512");
        run.answer("4.2", "accuracy", modelo.history.history["accuracy"][^1]);
        run.answer("4.2", "val_accuracy", modelo.history.history["val_accuracy"][^1]);
    }

    public static TrainedModel Modelo512(ExerciseRun run)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        return run.train("512", static () =>
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
            epochs: 5,
            batch_size: 32,
            validation_split: 0.25);
    }
}
