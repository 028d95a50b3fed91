namespace Exercises.CifarTransfer.Sections;

/// <summary>3. Proyecto 3: el doble de convoluciones.</summary>
internal static class Proyecto3
{
    // Define the hyperparameters
    private const int BATCH_SIZE = 512;

    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            Cada bloque tiene dos convoluciones. Las líneas del cuaderno acaban en capas densas de 256 y 128 neuronas; la red que imprime su summary(), con 1.341.226 parámetros, tiene una
            de 512, y es la que se entrenó: aquí vale la segunda.
            """);
        var entrenado = Entrenamiento.Escalado(run, "p3", Modelo, BATCH_SIZE);
        Resultado.De(run, "3", "Proyecto 3", entrenado);
    }

    /// <summary>The network of the notebook's summary.</summary>
    public static Sequential Modelo()
    {
        var model = Sequential();

        // Primera capa convolucional
        model.add(Conv2D(32, (3, 3), strides: 1, activation: "relu",
                         padding: "same", input_shape: (32, 32, 3)));
        model.add(Conv2D(32, (3, 3), strides: 1, activation: "relu",
                         padding: "same"));
        model.add(MaxPooling2D((2, 2)));
        model.add(Dropout(0.25));

        // Segunda capa convolucional
        model.add(Conv2D(64, (3, 3), strides: 1, activation: "relu",
                         padding: "same"));
        model.add(Conv2D(64, (3, 3), strides: 1, activation: "relu",
                         padding: "same"));
        model.add(MaxPooling2D((2, 2)));
        model.add(Dropout(0.25));

        // Tercera capa convolucional
        model.add(Conv2D(128, (3, 3), strides: 1, activation: "relu",
                         padding: "same"));
        model.add(Conv2D(128, (3, 3), strides: 1, activation: "relu",
                         padding: "same"));
        model.add(MaxPooling2D((2, 2)));
        model.add(Dropout(0.25));

        // Capa de aplanamiento
        model.add(Flatten());

        // Capa completamente conectada
        model.add(Dense(512, activation: "relu"));
        model.add(Dropout(0.25));

        // Capa de salida
        model.add(Dense(10, activation: "softmax"));
        return model;
    }
}
