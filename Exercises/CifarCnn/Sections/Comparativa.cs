using Exercises.Plots;

namespace Exercises.CifarCnn.Sections;

/// <summary>La comparativa de modelos.</summary>
internal static class Comparativa
{
    public static void Run(ExerciseRun run)
    {
        // Crear listas de histories, nombres de modelos y tests.
        TrainedModel[] entrenados = [Entrenamiento.Modelo(run)];
        string[] modelos = ["Modelo CNN"];

        // Llamar a la función para mostrar el gráfico
        var df = ComparacionDeModelos.plot_comparacion_modelos(entrenados, modelos);
        run.show(df);

        run.answer("7.1", "accuracy", df["Media(Exactitud_entrenamiento)"]);
        run.answer("7.1", "val_accuracy", df["Media(Exactitud_validacion)"]);
        run.answer("7.1", "test_accuracy", df["Media(Exactitud_prueba)"]);
    }
}
