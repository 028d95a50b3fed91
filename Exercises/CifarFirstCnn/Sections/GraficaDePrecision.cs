namespace Exercises.CifarFirstCnn.Sections;

/// <summary>1.2.6 Gráfica de precisión durante el entrenamiento.</summary>
internal static class GraficaDePrecision
{
    public static void Run(ExerciseRun run)
    {
        var history = Entrenamiento.Modelo(run).history;

        plt.plot(history.history["accuracy"], label: "accuracy", color: "yellowgreen");
        plt.plot(history.history["val_accuracy"], label: "val_accuracy", color: "green");
        plt.xlabel("Epoch");
        plt.ylabel("Accuracy");
        plt.ylim([0, 1]);
        plt.title("Accuracy vs Epochs");
        plt.legend();
        plt.grid(true);
        plt.show();

        run.text(
            """
            La exactitud en el conjunto de entrenamiento aumenta con cada época, mientras que la del conjunto de prueba se estabiliza hacia la séptima: desde ahí el modelo se
            sobreajusta al conjunto de entrenamiento.
            """);
        var (accuracy, val_accuracy) = (history.history["accuracy"], history.history["val_accuracy"]);
        run.answer("5.1", "best_epoch", val_accuracy.IndexOf(val_accuracy.Max()) + 1);
        run.answer("5.1", "gap", accuracy[^1] - val_accuracy[^1]);
    }
}
