namespace Exercises.Plots;

/// <summary>The curves of a training and the differences between training and validation.</summary>
internal static class CurvasDeHistoria
{
    public static void plot_history(History history, string model_name)
    {
        // Extraer la información del objeto history
        var acc = np.array(history.history["accuracy"].ToArray());
        var val_acc = np.array(history.history["val_accuracy"].ToArray());
        var loss = np.array(history.history["loss"].ToArray());
        var val_loss = np.array(history.history["val_loss"].ToArray());

        // Definir las épocas en base a la longitud de los datos
        var epochs = np.arange(1, len(acc) + 1);

        // Calcular diferencias absolutas entre entrenamiento y validación
        var acc_diff = np.abs(acc - val_acc);
        var loss_diff = np.abs(loss - val_loss);

        // Encontrar intersecciones entre las curvas de accuracy y de loss
        var (acc_inter_x, acc_inter_y) = encontrar_intersecciones(epochs, acc, val_acc);
        var (loss_inter_x, loss_inter_y) = encontrar_intersecciones(epochs, loss, val_loss);

        // --- Primer gráfico: curvas de exactitud y pérdida ---
        var fig_curvas = go.Figure();

        // Agregar líneas de accuracy
        fig_curvas.add_trace(go.Scatter(x: epochs, y: acc, mode: "lines", name: "Exactitud de Entrenamiento", line: new(color: "blue")));
        fig_curvas.add_trace(go.Scatter(x: epochs, y: val_acc, mode: "lines", name: "Exactitud de Validación", line: new(color: "green")));

        // Agregar intersecciones de accuracy
        fig_curvas.add_trace(go.Scatter(x: acc_inter_x, y: acc_inter_y, mode: "markers", name: "Intersección de Exactitud", marker: new(color: "red", size: 10)));

        // Agregar líneas de pérdida
        fig_curvas.add_trace(go.Scatter(x: epochs, y: loss, mode: "lines", name: "Pérdida de Entrenamiento", line: new(color: "red")));
        fig_curvas.add_trace(go.Scatter(x: epochs, y: val_loss, mode: "lines", name: "Pérdida de Validación", line: new(color: "orange")));

        // Agregar intersecciones de loss
        fig_curvas.add_trace(go.Scatter(x: loss_inter_x, y: loss_inter_y, mode: "markers", name: "Intersección de Pérdida", marker: new(color: "blue", size: 10)));

        fig_curvas.update_layout(
            title: $"Curvas de Exactitud y Pérdida ({model_name})",
            xaxis_title: "Épocas",
            yaxis_title: "Valor",
            hovermode: "x unified",
            template: "seaborn",
            xaxis: new(range: [epochs[0], epochs[^1]]), // Sincronizar el rango del eje x
            width: 700,
            height: 500);

        // --- Segundo gráfico: diferencias en barras ---
        var fig_diferencias = go.Figure();
        fig_diferencias.add_trace(go.Bar(x: epochs, y: acc_diff, name: "Diferencia de Exactitud", marker_color: "lightblue", opacity: 0.6));
        fig_diferencias.add_trace(go.Bar(x: epochs, y: loss_diff, name: "Diferencia de Pérdida", marker_color: "lightcoral", opacity: 0.6));
        fig_diferencias.update_layout(
            title: $"Diferencias entre Entrenamiento y Validación ({model_name})",
            xaxis_title: "Épocas",
            yaxis_title: "Diferencia",
            hovermode: "x unified",
            template: "seaborn",
            xaxis: new(range: [epochs[0], epochs[^1] + 1]), // Sincronizar el rango del eje x
            width: 700,
            height: 500);

        // Mostrar los gráficos
        fig_curvas.show();
        fig_diferencias.show();
    }

    /// <summary>Where two curves meet: at the second of two points between which their difference changes its sign.</summary>
    private static (List<double> x, List<double> y) encontrar_intersecciones(NDArray x, NDArray y1, NDArray y2)
    {
        var intersecciones_x = new List<double>();
        var intersecciones_y = new List<double>();
        foreach (var i in range(1, len(x)))
        {
            if ((float)((y1[i - 1] - y2[i - 1]) * (y1[i] - y2[i])) <= 0) // Cambio de signo
            {
                intersecciones_x.Add(x[i]);
                intersecciones_y.Add((y1[i] + y2[i]) / 2);
            }
        }
        return (intersecciones_x, intersecciones_y);
    }
}
