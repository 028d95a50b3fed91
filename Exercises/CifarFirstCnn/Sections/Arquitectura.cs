namespace Exercises.CifarFirstCnn.Sections;

/// <summary>1.2.3 Arquitectura de la red neuronal y 1.2.4 Capas completamente conectadas o densas.</summary>
internal static class Arquitectura
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            Una pila de capas: convoluciones de 3x3 con ReLU, y entre ellas max pooling de 2x2, que reduce las dimensiones a la mitad. Flatten convierte la última salida,
            de (4, 4, 64), en un vector de 1024 números para las capas densas.
            """);
        run.begin(() =>
        {
            var model = Convolutiva();
            model.summary();
            run.answer("3.1", "parameters", model.count_params());
            run.answer("3.1", "output_shape", model.output_shape.as_int_list()[1..]);

            Densas(model);
            model.summary();
            run.answer("3.2", "parameters", model.count_params());
            run.answer("3.2", "layers", model.layers.Select(static layer => layer.GetType().Name).ToArray());
            return model;
        });
    }

    /// <summary>The whole network.</summary>
    public static Sequential Modelo()
    {
        var model = Convolutiva();
        Densas(model);
        return model;
    }

    private static Sequential Convolutiva()
    {
        var model = Sequential();
        model.add(Conv2D(32, (3, 3), activation: "relu", input_shape: (32, 32, 3)));
        model.add(MaxPooling2D((2, 2)));
        model.add(Conv2D(64, (3, 3), activation: "relu"));
        model.add(MaxPooling2D((2, 2)));
        model.add(Conv2D(64, (3, 3), activation: "relu"));
        return model;
    }

    private static void Densas(Sequential model)
    {
        model.add(Flatten());
        model.add(Dense(60, activation: "relu"));
        model.add(Dense(20, activation: "sigmoid"));
    }
}
