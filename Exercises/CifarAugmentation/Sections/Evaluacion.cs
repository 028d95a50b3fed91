namespace Exercises.CifarAugmentation.Sections;

/// <summary>Evaluación del modelo.</summary>
internal static class Evaluacion
{
    public static void Run(ExerciseRun run)
    {
        var cnn = Entrenamiento.Modelo(run);

        // Evaluación del modelo: the training's own, with the weights of its best epoch
        var (_, test_acc) = cnn.test;
        print($"\nTest accuracy: {test_acc:F4}");

        run.answer("5.1", "accuracy", test_acc);
        run.answer("5.1", "best_val_accuracy", cnn.history.history["val_accuracy"].Max());
    }
}
