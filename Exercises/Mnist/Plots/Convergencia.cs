namespace Exercises.Mnist.Plots;

/// <summary>How fast two models converge, each compared with its first loss.</summary>
internal static class Convergencia
{
    public static void comparar_convergencia_normalizada(string nombre_modelo_1, History historia1, string nombre_modelo_2, History historia2, string metrica = "loss")
    {
        // Obtener las pérdidas normalizadas
        var valores_normalizados1 = normalizar_perdida(historia1, metrica);
        var valores_normalizados2 = normalizar_perdida(historia2, metrica);

        // Calcular la velocidad de convergencia normalizada para ambos modelos
        var (_, velocidad1) = calcular_velocidad_convergencia_normalizada(historia1, metrica);
        var (_, velocidad2) = calcular_velocidad_convergencia_normalizada(historia2, metrica);
        print($"Velocidad media de convergencia: {nombre_modelo_1} {velocidad1:0.0000}, {nombre_modelo_2} {velocidad2:0.0000}");

        // Crear un rango de épocas para el eje x
        var epocas = np.arange(1, len(valores_normalizados1) + 1);

        // Graficar las pérdidas normalizadas en un solo gráfico
        plt.figure(figsize: (10, 5));
        plt.plot(epocas, valores_normalizados1, label: $"{nombre_modelo_1} - Pérdida Normalizada", color: "blue");
        plt.plot(epocas, valores_normalizados2, label: $"{nombre_modelo_2} - Pérdida Normalizada", color: "orange");
        plt.title($"Comparación de Convergencia Normalizada en ({metrica})");
        plt.xlabel("Época");
        plt.ylabel("Pérdida Normalizada");
        plt.legend();
        plt.grid(true);
        plt.show();
    }

    private static NDArray normalizar_perdida(History historia, string metrica)
    {
        var valores = np.array(historia.history[metrica].ToArray());
        var perdida_inicial = valores[0];
        return valores / perdida_inicial; // Escalar con respecto a la pérdida inicial
    }

    private static (NDArray velocidad, double promedio) calcular_velocidad_convergencia_normalizada(History historia, string metrica)
    {
        var valores_normalizados = normalizar_perdida(historia, metrica);
        var velocidad_convergencia = np.abs(np.diff(valores_normalizados));
        var velocidad_promedio = len(velocidad_convergencia) > 0 ? (double)np.mean(velocidad_convergencia) : 0;
        return (velocidad_convergencia, velocidad_promedio);
    }
}
