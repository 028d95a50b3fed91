using Exercises.Mnist.Plots;
using Exercises.Plots;

namespace Exercises.Mnist.Sections;

/// <summary>9. Unidades de activación.</summary>
internal static class Activaciones
{
    public static void Run(ExerciseRun run)
    {
        var model_5_ReLU = Modelo(run, "relu");
        CurvasDeHistoria.plot_history(model_5_ReLU.history, "Modelo ReLU");

        var model_5_Sigmoidal = Modelo(run, "sigmoid");
        CurvasDeHistoria.plot_history(model_5_Sigmoidal.history, "Modelo Sigmoidal");

        var history = Entrenamiento.Modelo512(run).history;
        Convergencia.comparar_convergencia_normalizada("Default(None)", history, "ReLU", model_5_ReLU.history);
        Convergencia.comparar_convergencia_normalizada("ReLU", model_5_ReLU.history, "sigmoidal", model_5_Sigmoidal.history);

        run.answer("9.1", "relu_accuracy", model_5_ReLU.test.accuracy);
        run.answer("9.1", "sigmoid_accuracy", model_5_Sigmoidal.test.accuracy);
        run.answer("9.1", "faster", model_5_ReLU.history.history["loss"][0] < model_5_Sigmoidal.history.history["loss"][0] ? "relu" : "sigmoid");
        run.text(
            """
            La sigmoide trabaja entre 0 y 1: en los valores extremos su derivada es muy pequeña, el gradiente se atenúa y los pesos se actualizan despacio. ReLU no tiene ese
            problema para valores positivos y converge antes; sin activación la red es lineal y se queda en una exactitud mucho menor. Las pérdidas se normalizan por su valor
            inicial porque parten de puntos muy diferentes.
            """);
    }

    private static TrainedModel Modelo(ExerciseRun run, string activation)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        return run.train(activation, () =>
        {
            var model = Sequential([
                Input(shape: 784),
                Dense(512, activation: activation),
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
