namespace Exercises.CifarTransfer.Sections;

/// <summary>What every project ends with: the accuracy and the loss, and the list of the projects so far.</summary>
internal static class Resultado
{
    /// <summary>Evaluates a project's network on the images of the notebook, pixels from 0 to 1.</summary>
    /// <param name="run">The run.</param>
    /// <param name="proyecto">The project's number, of which questions N.1 and N.2 are.</param>
    /// <param name="nombre">What the list calls it.</param>
    /// <param name="entrenado">The network.</param>
    public static void De(ExerciseRun run, string proyecto, string nombre, TrainedModel entrenado) => De(run, proyecto, nombre, entrenado, Datos.De(run));

    /// <summary>Evaluates a project's network.</summary>
    /// <param name="run">The run.</param>
    /// <param name="proyecto">The project's number, of which questions N.1 and N.2 are.</param>
    /// <param name="nombre">What the list calls it.</param>
    /// <param name="entrenado">The network.</param>
    /// <param name="datos">The images that it was trained and tested on.</param>
    public static void De(ExerciseRun run, string proyecto, string nombre, TrainedModel entrenado, Datos datos)
    {
        var model = entrenado.model;
        var (train_loss, train_acc) = model.evaluate(datos.x_train_scaled, datos.y_train, verbose: run.verbose);
        var (test_loss, test_acc) = entrenado.test;

        print($"Accuracy (train): {train_acc * 100:F3}");
        print($"Accuracy (test): {test_acc * 100:F3}");
        print();
        print($"Cross Entropy Loss (train): {train_loss:F3}");
        print($"Cross Entropy Loss (test): {test_loss:F3}");
        print();

        var resumen = run.once("resumen", static () => new List<string>());
        resumen.Add($"- {nombre}: {test_acc * 100:F2} ({test_loss:F3})");
        foreach (var linea in resumen)
            print(linea);

        var (modelo, entrenamiento) = ($"{proyecto}.1", $"{proyecto}.2");
        run.answer(modelo, "parameters", model.count_params());
        run.answer(modelo, "trainable", model.trainable_weights.Sum(static w => w.shape.size));
        run.answer(entrenamiento, "optimizer", model.optimizer!.GetType().Name);
        run.answer(entrenamiento, "learning_rate", (float)model.optimizer.learning_rate);
        run.answer(entrenamiento, "train_loss", train_loss);
        run.answer(entrenamiento, "train_accuracy", train_acc);
        run.answer(entrenamiento, "val_accuracy", entrenado.history.history["val_accuracy"].Max());
        run.answer(entrenamiento, "test_loss", test_loss);
        run.answer(entrenamiento, "test_accuracy", test_acc);
    }
}
