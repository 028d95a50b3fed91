namespace Exercises.CifarFirstCnn.Sections;

/// <summary>1.2.5 Compilación del modelo y entrenamiento.</summary>
internal static class Entrenamiento
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            Adam adapta la velocidad de aprendizaje durante el entrenamiento. La pérdida es la entropía cruzada categórica dispersa; from_logits=True dice que las salidas no
            están normalizadas, aunque la última capa tiene una sigmoide: las líneas del cuaderno se conservan como son. Se evalúa la exactitud en entrenamiento y en prueba.
            """);
        run.answer("4.1", "optimizer", "adam");
        run.answer("4.1", "loss", "SparseCategoricalCrossentropy");
        run.answer("4.1", "from_logits", true);

        var cnn = Modelo(run);
        run.answer("4.2", "accuracy", cnn.history.history["accuracy"][^1]);
        run.answer("4.2", "val_accuracy", cnn.history.history["val_accuracy"].Max());
    }

    /// <summary>The trained network.</summary>
    public static TrainedModel Modelo(ExerciseRun run)
    {
        var (train_images, train_labels, test_images, test_labels) = Datos.De(run);
        return run.train("cnn", Compilado, fit => fit.model.fit(train_images, train_labels, epochs: fit.epochs,
                                validation_data: (test_images, test_labels),
                                callbacks: fit.callbacks(), initial_epoch: fit.initial_epoch, verbose: fit.verbose),
            test: (test_images, test_labels), epochs: 15);
    }

    /// <summary>The network, compiled.</summary>
    public static Sequential Compilado()
    {
        var model = Arquitectura.Modelo();
        model.compile(optimizer: "adam",
                      loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
                      metrics: ["accuracy"]);
        return model;
    }
}
