namespace Exercises.CifarTransfer.Sections;

/// <summary>2. Proyecto 2: capas de Dropout.</summary>
internal static class Proyecto2
{
    // Define the hyperparameters
    private const int BATCH_SIZE = 512;

    public static void Run(ExerciseRun run)
    {
        run.text("Dropout apaga al azar una cuarta parte de las neuronas en cada paso del entrenamiento: la red no depende de unas pocas características y generaliza mejor.");
        var entrenado = Entrenamiento.Escalado(run, "p2", Modelo, BATCH_SIZE);
        Resultado.De(run, "2", "Proyecto 2", entrenado);
    }

    /// <summary>The network.</summary>
    public static Sequential Modelo()
    {
        var model = Sequential();

        // Primera capa convolucional
        model.add(Conv2D(32, (3, 3), strides: 1, activation: "relu",
                         padding: "same", input_shape: (32, 32, 3)));
        model.add(MaxPooling2D((2, 2)));

        // Segunda capa convolucional
        model.add(Conv2D(64, (3, 3), strides: 1, activation: "relu",
                         padding: "same"));
        model.add(MaxPooling2D((2, 2)));
        model.add(Dropout(0.25));

        // Tercera capa convolucional
        model.add(Conv2D(128, (3, 3), strides: 1, activation: "relu",
                         padding: "same"));
        model.add(MaxPooling2D((2, 2)));
        model.add(Dropout(0.25));

        // Capa de aplanamiento
        model.add(Flatten());

        // Capa completamente conectada
        model.add(Dense(256, activation: "relu"));
        model.add(Dense(128, activation: "relu"));
        model.add(Dropout(0.25));

        // Capa de salida
        model.add(Dense(10, activation: "softmax"));
        return model;
    }
}
