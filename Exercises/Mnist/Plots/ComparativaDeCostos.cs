using Tensorflow.Keras.Layers;
using Tensorflow.Plotting.Pandas;

namespace Exercises.Mnist.Plots;

/// <summary>Parameters and operations of models.</summary>
internal static class ComparativaDeCostos
{
    public static DataFrame comparativa_costos(IReadOnlyList<Model> modelos, string[] nombres_modelos, int numero_inputs)
    {
        var parametros = new List<double>();
        var flops_modelos = new List<double>();

        // Evaluar cada modelo
        foreach (var modelo in modelos)
        {
            parametros.Add(modelo.count_params() / 1000.0);
            flops_modelos.Add(calcular_flops(modelo, numero_inputs));
        }

        var df = pd.DataFrame(new()
        {
            ["Modelo"] = nombres_modelos,
            ["Parámetros"] = parametros,
            ["MFLOPS"] = flops_modelos,
        });

        // Establecer el estilo
        sns.set_style("whitegrid");

        // Diagrama de barras para 'Parámetros'
        plt.figure(figsize: (8, 6));
        sns.barplot(x: "Modelo", y: "Parámetros", hue: "Modelo", data: df, palette: "Blues_d", legend: false);
        plt.title("Número de (k) Parámetros por Modelo");
        plt.xticks(rotation: 45);
        plt.show();

        // Diagrama de barras para 'FLOPs'
        plt.figure(figsize: (8, 6));
        sns.barplot(x: "Modelo", y: "MFLOPS", hue: "Modelo", data: df, palette: "Reds_d", legend: false);
        plt.title("MFLOPs por Modelo");
        plt.xticks(rotation: 45);
        plt.show();
        return df;
    }

    private static double calcular_flops(Model modelo, int numero_inputs)
    {
        var total_flops = 0.0;
        foreach (var layer in modelo.layers)
        {
            if (layer is Dense dense)
            {
                // Obtener unidades de entrada y de salida
                var units_in = dense.weights.Count > 0 ? dense.weights[0].shape[0] : numero_inputs;
                var units_out = dense.units;

                // Calcular FLOPs: multiplicaciones y sumas
                var flops = 2 * units_in * units_out;

                // Incluir las operaciones de bias si la capa las utiliza
                if (dense.use_bias) flops += units_out;
                total_flops += flops;
            }
            else
            {
                print($"La capa {layer.name} no es una capa Dense y no se incluye en el cálculo.");
            }
        }
        return total_flops / 1024 / 1024;
    }
}
