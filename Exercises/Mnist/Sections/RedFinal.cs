using Exercises.Plots;
using static Tensorflow.Sklearn.metrics;

namespace Exercises.Mnist.Sections;

/// <summary>12. Regularización y red final.</summary>
internal static class RedFinal
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            La red final tiene dos capas ocultas, para que aprenda patrones jerárquicos; ReLU, que convergió antes que sigmoid; capas dropout contra el sobreajuste; Adam con un
            learning rate menor que el de por defecto; y un callback que detiene el entrenamiento cuando la pérdida es ya muy baja.
            """);
        var (_, _, test_imagenes, test_labels) = Preparados.De(run);
        var modelo = Modelo(run);
        var modelo_final = modelo.model;
        CurvasDeHistoria.plot_history(modelo.history, "Modelo-Final");

        // Crear listas de histories, nombres de modelos y tests.
        run.show(ComparacionDeModelos.plot_comparacion_modelos([modelo], ["Modelo_final"]));

        var predicciones = modelo_final.predict(test_imagenes, verbose: run.verbose);
        var clases_predichas = np.argmax(predicciones, axis: 1);
        var test_labels_aux = test_labels.ndim > 1 && test_labels.shape[1] > 1 ? np.argmax(test_labels, axis: 1) : test_labels;
        var matriz_confusion = confusion_matrix(test_labels_aux, clases_predichas);
        var mask = matriz_confusion == 0;

        plt.figure(figsize: (8, 6));
        sns.heatmap(matriz_confusion, annot: true, fmt: "d", cmap: "YlGnBu", mask: mask, cbar: false, linewidths: 0.5);
        plt.title("Matriz de Confusión");
        plt.xlabel("Clase Predicha");
        plt.ylabel("Clase Verdadera");
        plt.show();

        var reporte_clasificacion = classification_report(test_labels_aux, clases_predichas);
        print($"Reporte de Clasificación:\n{reporte_clasificacion}");

        run.answer("12.1", "val_accuracy", modelo.history.history["val_accuracy"].Max());
        run.answer("12.1", "test_accuracy", modelo.test.accuracy);
        run.answer("12.1", "epochs", modelo.history.history["loss"].Count);
        run.answer("12.1", "correct", (int)np.sum(clases_predichas == test_labels_aux));
    }

    private static TrainedModel Modelo(ExerciseRun run)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        var initializers = keras.initializers;
        return run.train("final", () =>
        {
            var modelo_final = Sequential([
                Input(shape: 784),
                Dense(512, activation: "relu", kernel_initializer: initializers.glorot_uniform()),
                Dropout(0.3f),
                Dense(128, activation: "relu", kernel_initializer: initializers.glorot_uniform()),
                Dropout(0.3f),
                Dense(10, activation: "softmax", kernel_initializer: initializers.glorot_uniform()),
            ]);
            var optimizador = keras.optimizers.Adam(learning_rate: 0.0005f);
            modelo_final.compile(optimizer: optimizador,
                                 loss: "categorical_crossentropy",
                                 metrics: ["accuracy"]);
            modelo_final.summary();
            return modelo_final;
        }, training_images, training_labels, Preparados.De(run).Test,
            epochs: 15,
            batch_size: 16,
            validation_split: 0.25,
            callbacks: [new Callback_final()]);
    }

    /// <summary>Stops the training when the loss falls below 10 %.</summary>
    private sealed class Callback_final : Callback
    {
        public override void on_epoch_end(int epoch, Logs logs)
        {
            if (logs.get("loss") < 0.1f)
            {
                print("\n Alcanzada una perdida menor al 10%, se cancela el entrenamiento!!");
                model.stop_training = true;
            }
        }
    }
}
