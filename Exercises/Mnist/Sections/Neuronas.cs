using Exercises.Mnist.Plots;
using Exercises.Plots;

namespace Exercises.Mnist.Sections;

/// <summary>5. Impacto al variar el número de neuronas en las capas ocultas.</summary>
internal static class Neuronas
{
    public static void Run(ExerciseRun run)
    {
        var model = Entrenamiento.Modelo512(run);

        var model_2 = Modelo(run, 216);
        CurvasDeHistoria.plot_history(model_2.history, "Modelo 2-216");

        var model_3 = Modelo(run, 1024);
        CurvasDeHistoria.plot_history(model_3.history, "Modelo 3-1024");

        // Crear listas de histories, nombres de modelos y tests.
        TrainedModel[] entrenados = [model_2, model, model_3];
        string[] modelos = ["Modelo 216", "Modelo 512", "Modelo 1024"];

        // Llamar a la función para mostrar el gráfico
        var df = ComparacionDeModelos.plot_comparacion_modelos(entrenados, modelos);
        run.show(df);

        var costos = ComparativaDeCostos.comparativa_costos([.. entrenados.Select(static e => e.model)], modelos, 10);
        run.show(costos);

        run.answer("5.1", "models", modelos);
        run.answer("5.1", "thousands_of_parameters", costos["Parámetros"]);
        run.answer("5.1", "mflops", costos["MFLOPS"]);
        run.answer("5.1", "test_accuracy", entrenados.Select(static e => e.test.accuracy).ToArray());
        run.answer("5.1", "best", modelos[Array.IndexOf(entrenados, entrenados.MaxBy(static e => e.test.accuracy))]);
        run.text(
            """
            Con más neuronas en la capa densa, la red tiene más capacidad, pero también más parámetros y operaciones: ambos crecen en proporción al número de neuronas.
            Sin función de activación las tres redes son lineales, así que la exactitud en prueba apenas cambia: la red más pequeña da casi lo mismo por mucho menos coste.
            """);
    }

    private static TrainedModel Modelo(ExerciseRun run, int neuronas)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        return run.train($"{neuronas}", () =>
        {
            var model = Sequential([
                Input(shape: 784),
                Dense(neuronas),
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
