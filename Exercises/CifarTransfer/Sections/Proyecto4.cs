namespace Exercises.CifarTransfer.Sections;

/// <summary>4. Proyecto 4: Batch Normalization.</summary>
internal static class Proyecto4
{
    // Define the hyperparameters
    private const int BATCH_SIZE = 256;

    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            Una capa de Batch Normalization tras cada convolución y cada capa densa normaliza las activaciones, y la red alcanza antes un buen estado. Con lotes de 256 imágenes en vez de
            512 hay más variedad de un paso al siguiente, lo que ayuda a generalizar.
            """);
        var entrenado = Entrenamiento.Escalado(run, "p4", Modelo, BATCH_SIZE);
        Resultado.De(run, "4", "Proyecto 4", entrenado);
    }

    /// <summary>The network.</summary>
    public static Sequential Modelo()
    {
        var model = Sequential();

        // Primera capa convolucional
        model.add(Conv2D(32, (3, 3), input_shape: (32, 32, 3), activation: "relu",
                         padding: "same"));
        model.add(BatchNormalization());
        model.add(Conv2D(32, (3, 3), activation: "relu",
                         padding: "same"));
        model.add(BatchNormalization());
        model.add(MaxPooling2D((2, 2)));
        model.add(Dropout(0.25));

        // Segunda capa convolucional
        model.add(Conv2D(64, (3, 3), activation: "relu",
                         padding: "same"));
        model.add(BatchNormalization());
        model.add(Conv2D(64, (3, 3), activation: "relu",
                         padding: "same"));
        model.add(BatchNormalization());
        model.add(MaxPooling2D((2, 2)));
        model.add(Dropout(0.25));

        // Tercera capa convolucional
        model.add(Conv2D(128, (3, 3), activation: "relu",
                         padding: "same"));
        model.add(BatchNormalization());
        model.add(Conv2D(128, (3, 3), activation: "relu",
                         padding: "same"));
        model.add(BatchNormalization());
        model.add(MaxPooling2D((2, 2)));
        model.add(Dropout(0.25));

        // Capa de aplanamiento
        model.add(Flatten());

        // Capa completamente conectada
        model.add(Dense(256, activation: "relu"));
        model.add(BatchNormalization());
        model.add(Dense(128, activation: "relu"));
        model.add(BatchNormalization());
        model.add(Dropout(0.25));

        // Capa de salida
        model.add(Dense(10, activation: "softmax"));
        return model;
    }
}
