namespace Exercises.CifarTransfer.Sections;

/// <summary>5. Proyecto 5: Data Augmentation.</summary>
internal static class Proyecto5
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            La red es la del proyecto anterior. Un generador gira, desplaza y voltea las imágenes de entrenamiento mientras se entrena, y las de validación solo se escalan. La paciencia de
            los dos EarlyStopping pasa de 5 a 10 épocas.
            """);
        var train_datagen = Aumento.Generador();
        run.answer("5.1", "rotation_range", train_datagen.rotation_range);
        run.answer("5.1", "horizontal_flip", train_datagen.horizontal_flip);
        run.answer("5.1", "fill_mode", train_datagen.fill_mode);
        run.answer("5.1", "patience", Entrenamiento.Paradas(patience: 10).Select(static parada => parada.patience).ToArray());

        var entrenado = Aumento.Modelo(run, "p5", Modelo, Datos.De(run));
        Resultado.De(run, "5", "Proyecto 5", entrenado);
    }

    /// <summary>The network, compiled.</summary>
    public static Sequential Modelo() =>
        // Mantenemos la arquitectura preestablecida de nuestra red neuronal
        Entrenamiento.Compilado(Proyecto4.Modelo);
}
