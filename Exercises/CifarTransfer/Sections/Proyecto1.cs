namespace Exercises.CifarTransfer.Sections;

/// <summary>1. Proyecto 1: una red más profunda.</summary>
internal static class Proyecto1
{
    // Define the hyperparameters
    private const int BATCH_SIZE = 512;

    public static void Run(ExerciseRun run)
    {
        run.text("Tres bloques de convolución y pooling, y dos capas densas mayores: con más neuronas la red tiene más capacidad para captar patrones complejos, y también para sobreajustarse.");
        var entrenado = Entrenamiento.Escalado(run, "p1", Modelo, BATCH_SIZE);
        Resultado.De(run, "1", "Proyecto 1", entrenado);
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

        // Tercera capa convolucional
        model.add(Conv2D(128, (3, 3), strides: 1, activation: "relu",
                         padding: "same"));
        model.add(MaxPooling2D((2, 2)));

        // Capa de aplanamiento
        model.add(Flatten());

        // Capa completamente conectada
        model.add(Dense(256, activation: "relu"));
        model.add(Dense(128, activation: "relu"));

        // Capa de salida
        model.add(Dense(10, activation: "softmax"));
        return model;
    }
}
