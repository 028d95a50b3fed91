using Exercises.Plots;

namespace Exercises.CifarCnn.Sections;

/// <summary>Las curvas del entrenamiento y sus diferencias con la validación.</summary>
internal static class Curvas
{
    // Umbral para detectar sobreajuste: diferencia del 5% en precisión
    private const float acc_threshold = 0.05f;

    public static void Run(ExerciseRun run)
    {
        var history = Entrenamiento.Modelo(run).history;
        CurvasDeHistoria.plot_history(history, "CNN");

        var acc = np.array(history.history["accuracy"].ToArray());
        var val_acc = np.array(history.history["val_accuracy"].ToArray());
        var val_loss = history.history["val_loss"];
        run.answer("6.1", "gap", (float)(acc[^1] - val_acc[^1]));
        run.answer("6.1", "overfit_epochs", (int)np.sum(np.abs(acc - val_acc) > acc_threshold));
        run.answer("6.1", "best_epoch", val_loss.IndexOf(val_loss.Min()) + 1);
        run.text("Con data augmentation y dropout la validación va por delante del entrenamiento en las primeras épocas, y la diferencia apenas supera el 5% en las últimas.");
    }
}
