namespace Exercises.CifarAugmentation.Sections;

/// <summary>Ajuste de hiperparámetros: a network that was trained before, and Resultados e Interpretación 2.</summary>
internal static class ModeloPreentrenado
{
    private const int batch_size = 64;

    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            ResNet50, entrenada con ImageNet, aporta sus características; sus capas se congelan y solo se entrena la clasificación. Los píxeles van de 0 a 1, sin el preprocesado con el que
            se entrenó la red: las líneas del cuaderno se conservan como son.
            """);
        var (x_train, y_train, x_test, y_test) = Datos.Escalados(run);

        var entrenado = run.train("resnet50", () => run.pretrained(Modelo), fit => fit.model.fit(
            x_train, y_train,
            validation_data: (x_test, y_test),
            batch_size: batch_size,
            epochs: fit.epochs, callbacks: fit.callbacks(), initial_epoch: fit.initial_epoch, verbose: fit.verbose),
            test: (x_test, y_test), epochs: 10, batch_size: batch_size);
        var (model, history) = (entrenado.model, entrenado.history);
        plot_history(history);

        run.text(
            """
            La pérdida disminuye en los dos conjuntos y se queda en valores altos, y la precisión crece muy despacio: con imágenes de 32x32 y las capas congeladas, las características de
            ImageNet no bastan. El cuaderno propone redes más profundas o menores tasas de aprendizaje, y revisar el preprocesado de los datos.
            """);
        run.answer("8.1", "weights", run.Options.Weights ?? "none");
        run.answer("8.1", "layers", len(((Model)model.layers[0]).layers));
        run.answer("8.1", "trainable", model.trainable_weights.Sum(static w => w.shape.size));
        run.answer("8.1", "optimizer", model.optimizer!.GetType().Name);
        run.answer("8.2", "accuracy", history.history["accuracy"][^1]);
        run.answer("8.2", "val_accuracy", history.history["val_accuracy"].Max());
        print($"Test accuracy: {entrenado.test.accuracy:F4}");
    }

    /// <summary>The network, compiled.</summary>
    /// <param name="weights">ResNet50's weights.</param>
    public static Sequential Modelo(string? weights)
    {
        var base_model = ResNet50(weights: weights, include_top: false, input_shape: (32, 32, 3));
        base_model.trainable = false;

        var model = Sequential([
            base_model,
            GlobalAveragePooling2D(),
            Dense(256, activation: "relu"),
            Dropout(0.5),
            Dense(10, activation: "softmax"),
        ]);

        model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    private static void plot_history(History history)
    {
        var fig = make_subplots(rows: 1, cols: 2, subplot_titles: ["Pérdida (Loss)", "Precisión (Accuracy)"]);

        var train_loss = history.history["loss"];
        var val_loss = history.history["val_loss"];
        var train_acc = history.history["accuracy"];
        var val_acc = history.history["val_accuracy"];
        var epochs = range(1, len(train_loss) + 1);

        fig.add_trace(go.Scatter(x: list(epochs), y: train_loss, mode: "lines+markers", name: "Train Loss"), row: 1, col: 1);
        fig.add_trace(go.Scatter(x: list(epochs), y: val_loss, mode: "lines+markers", name: "Val Loss"), row: 1, col: 1);

        fig.add_trace(go.Scatter(x: list(epochs), y: train_acc, mode: "lines+markers", name: "Train Accuracy"), row: 1, col: 2);
        fig.add_trace(go.Scatter(x: list(epochs), y: val_acc, mode: "lines+markers", name: "Val Accuracy"), row: 1, col: 2);

        fig.update_layout(
            title: "Curvas de Pérdida y Precisión del Modelo",
            xaxis_title: "Épocas",
            yaxis_title: "Valor",
            showlegend: true,
            height: 500, width: 1000);

        fig.show();
    }
}
