namespace Exercises.CifarAugmentation.Sections;

/// <summary>Desarrollo del Modelo de Deep Learning: the network and its compilation.</summary>
internal static class Arquitectura
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            Tres bloques de dos capas convolucionales, de 64, 128 y 256 filtros. Cada convolución va seguida de normalización por lotes, que estabiliza el entrenamiento; cada bloque
            termina con max pooling, que reduce las dimensiones espaciales, y con dropout, que mitiga el sobreajuste. GlobalAveragePooling2D resume cada mapa de características en un
            número; una capa densa de 256 neuronas y una salida softmax dan la probabilidad de cada una de las 10 clases.
            """);
        var model = (Sequential)run.begin(Modelo);
        model.summary();

        var layers = model.layers.Select(static layer => layer.GetType().Name).ToArray();
        run.answer("2.1", "parameters", model.count_params());
        run.answer("2.1", "convolutions", layers.Count(static name => name == "Conv2D"));
        run.answer("2.1", "normalizations", layers.Count(static name => name == "BatchNormalization"));
        run.answer("2.1", "dropouts", layers.Count(static name => name == "Dropout"));
        run.answer("2.1", "outputs", model.output_shape.as_int_list()[^1]);
        run.answer("2.2", "optimizer", model.optimizer!.GetType().Name);
        run.answer("2.2", "learning_rate", (float)model.optimizer.learning_rate);
        run.answer("2.2", "loss", "SparseCategoricalCrossentropy");
        run.answer("2.2", "from_logits", false);
    }

    /// <summary>The network, compiled.</summary>
    public static Sequential Modelo()
    {
        var model = create_deeper_cnn_model();
        var optimizer = RMSprop(learning_rate: 0.0005);

        // modelo usando SparseCategoricalCrossentropy
        model.compile(optimizer: optimizer,
                      loss: keras.losses.SparseCategoricalCrossentropy(from_logits: false),
                      metrics: ["accuracy"]);
        return model;
    }

    // Definición del modelo CNN
    private static Sequential create_deeper_cnn_model()
    {
        var model = Sequential();

        // Primera capa convolucional
        model.add(Conv2D(64, (3, 3), activation: "relu", input_shape: (32, 32, 3), padding: "same"));
        model.add(BatchNormalization());
        model.add(Conv2D(64, (3, 3), activation: "relu", padding: "same"));
        model.add(BatchNormalization());
        model.add(MaxPooling2D((2, 2), padding: "same"));
        model.add(Dropout(0.2));

        // Segunda capa convolucional
        model.add(Conv2D(128, (3, 3), activation: "relu", padding: "same"));
        model.add(BatchNormalization());
        model.add(Conv2D(128, (3, 3), activation: "relu", padding: "same"));
        model.add(BatchNormalization());
        model.add(MaxPooling2D((2, 2), padding: "same"));
        model.add(Dropout(0.3));

        // Tercera capa convolucional
        model.add(Conv2D(256, (3, 3), activation: "relu", padding: "same"));
        model.add(BatchNormalization());
        model.add(Conv2D(256, (3, 3), activation: "relu", padding: "same"));
        model.add(BatchNormalization());
        model.add(MaxPooling2D((2, 2), padding: "same"));
        model.add(Dropout(0.4));

        model.add(GlobalAveragePooling2D());

        model.add(Dense(256, activation: "relu"));
        model.add(Dropout(0.5));

        // Capa de salida
        model.add(Dense(10, activation: "softmax"));

        return model;
    }
}
