namespace Exercises.CifarAugmentation.Sections;

/// <summary>The curves of the training, and Resultados e Interpretación 1.</summary>
internal static class Resultados
{
    public static void Run(ExerciseRun run)
    {
        var history = Entrenamiento.Modelo(run).history;
        plot_history(history);

        run.text(
            """
            La pérdida disminuye progresivamente en el conjunto de entrenamiento y en el de validación, y la precisión de ambos crece: deprisa en las primeras diez épocas, y después cada vez
            menos. Las dos curvas quedan cerca una de otra. Las imágenes de entrenamiento pasan por el generador y por el dropout y las de validación no, por lo que la precisión de
            validación puede ser la mayor de las dos: el modelo generaliza sin caer en el sobreajuste.
            """);
        var (loss, val_loss) = (history.history["loss"], history.history["val_loss"]);
        var (accuracy, val_accuracy) = (history.history["accuracy"], history.history["val_accuracy"]);
        run.answer("6.1", "first_loss", loss[0]);
        run.answer("6.1", "last_loss", loss[^1]);
        run.answer("6.1", "best_val_loss", val_loss.Min());
        run.answer("6.1", "best_epoch", val_accuracy.IndexOf(val_accuracy.Max()) + 1);
        run.answer("6.1", "gap", accuracy[^1] - val_accuracy[^1]);
    }

    // Graficar la historia del entrenamiento
    private static void plot_history(History history)
    {
        var fig = make_subplots(rows: 1, cols: 2,
                                subplot_titles: ["Pérdida durante el entrenamiento",
                                                 "Precisión durante el entrenamiento"]);

        fig.add_trace(go.Scatter(
            x: list(range(len(history.history["loss"]))),
            y: history.history["loss"],
            mode: "lines+markers",
            name: "Loss"
        ), row: 1, col: 1);

        fig.add_trace(go.Scatter(
            x: list(range(len(history.history["val_loss"]))),
            y: history.history["val_loss"],
            mode: "lines+markers",
            name: "Val Loss"
        ), row: 1, col: 1);

        fig.add_trace(go.Scatter(
            x: list(range(len(history.history["accuracy"]))),
            y: history.history["accuracy"],
            mode: "lines+markers",
            name: "Accuracy"
        ), row: 1, col: 2);

        fig.add_trace(go.Scatter(
            x: list(range(len(history.history["val_accuracy"]))),
            y: history.history["val_accuracy"],
            mode: "lines+markers",
            name: "Val Accuracy"
        ), row: 1, col: 2);

        fig.update_layout(
            title_text: "Historia del Entrenamiento",
            height: 400, width: 800
        );

        fig.show();
    }
}
