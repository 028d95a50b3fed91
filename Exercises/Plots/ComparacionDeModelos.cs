using Tensorflow.Plotting.Pandas;

namespace Exercises.Plots;

/// <summary>The table and bars that compare models.</summary>
internal static class ComparacionDeModelos
{
    public static DataFrame plot_comparacion_modelos(IReadOnlyList<TrainedModel> entrenados, string[] nombres_modelos)
    {
        var exactitud_entrenamiento = new List<double>();
        var exactitud_validacion = new List<double>();
        var perdida_entrenamiento = new List<double>();
        var perdida_validacion = new List<double>();
        var exactitud_prueba = new List<double>();
        var perdida_prueba = new List<double>();

        // Recorrer los historiales y guardar las medias y los resultados de prueba, redondeados al tercer decimal
        foreach (var entrenado in entrenados)
        {
            var historial = entrenado.history.history;
            exactitud_entrenamiento.Add(media(historial["accuracy"]));
            exactitud_validacion.Add(media(historial["val_accuracy"]));
            perdida_entrenamiento.Add(media(historial["loss"]));
            perdida_validacion.Add(media(historial["val_loss"]));
            exactitud_prueba.Add(Math.Round(entrenado.test.accuracy, 3));
            perdida_prueba.Add(Math.Round(entrenado.test.loss, 3));
        }

        var df = pd.DataFrame(new()
        {
            ["Modelo"] = nombres_modelos,
            ["Media(Exactitud_entrenamiento)"] = exactitud_entrenamiento,
            ["Media(Exactitud_validacion)"] = exactitud_validacion,
            ["Media(Exactitud_prueba)"] = exactitud_prueba,
            ["Media(Perdida_entrenamiento)"] = perdida_entrenamiento,
            ["Media(Perdida_validacion)"] = perdida_validacion,
            ["Media(Perdida_prueba)"] = perdida_prueba,
        });

        // Crear el gráfico de barras, en el orden especificado
        var fig = go.Figure();
        Añadir("Exactitud de Entrenamiento", "blue", exactitud_entrenamiento);
        Añadir("Exactitud de Validación", "green", exactitud_validacion);
        Añadir("Pérdida de Entrenamiento", "red", perdida_entrenamiento);
        Añadir("Pérdida de Validación", "orange", perdida_validacion);
        Añadir("Exactitud de Prueba", "purple", exactitud_prueba);
        Añadir("Pérdida de Prueba", "darkred", perdida_prueba);

        fig.update_layout(
            title: "Comparativa de Modelos",
            barmode: "group",
            xaxis_title: "Modelos",
            yaxis_title: "Valor",
            template: "seaborn",
            width: 1200,
            height: 600);
        fig.show();
        return df;

        void Añadir(string name, string marker_color, List<double> y) =>
            fig.add_trace(go.Bar(x: nombres_modelos, y: y, name: name, marker_color: marker_color, text: y, textposition: "outside", hoverinfo: "none"));
    }

    private static double media(List<float> valores) => Math.Round(valores.Average(static v => (double)v), 3);
}
