namespace Exercises.CifarTransfer.Sections;

/// <summary>0. Modelo base.</summary>
internal static class ModeloBase
{
    // Define the hyperparameters
    private const int BATCH_SIZE = 512;

    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            Una convolución de 32 filtros, max pooling y una capa densa de 32 neuronas. Dos EarlyStopping detienen el entrenamiento, de 100 épocas como mucho, cuando la pérdida o la
            precisión de validación no mejoran en 5 épocas seguidas, y devuelven los pesos de la mejor. Se valida con el último 20 % de las imágenes de entrenamiento.
            """);
        var entrenado = Entrenamiento.Escalado(run, "base", Modelo, BATCH_SIZE);
        Resultado.De(run, "0", "Proyecto base", entrenado);
    }

    /// <summary>The network.</summary>
    public static Sequential Modelo()
    {
        var model = Sequential();

        // Primera capa convolucional
        model.add(Conv2D(32, (3, 3), strides: 1, activation: "relu",
                         padding: "same", input_shape: (32, 32, 3)));
        model.add(MaxPooling2D((2, 2)));

        // Capa de aplanamiento
        model.add(Flatten());

        // Capa completamente conectada
        model.add(Dense(32, activation: "relu"));

        // Capa de salida
        model.add(Dense(10, activation: "softmax"));
        return model;
    }
}
