using static Tensorflow.Sklearn.metrics;

namespace Exercises.CifarCnn.Sections;

/// <summary>Análisis visual de los errores de la red.</summary>
internal static class Errores
{
    public static void Run(ExerciseRun run)
    {
        var x_test = Datos.De(run).x_test;
        var (verdaderas_clases, predicciones_clases, predicciones) = Predicciones.De(run);

        // Los errores, por la seguridad con la que el modelo se equivoca
        var errores = np.where(predicciones_clases != verdaderas_clases)[0];
        var seguridad = np.max(predicciones, axis: 1);
        var peores = errores[np.argsort(-seguridad[errores])];

        plt.figure(figsize: (10, 10));
        foreach (var i in range(Math.Min(25, len(peores))))
        {
            var n = (int)peores[i];
            plt.subplot(5, 5, i + 1);
            plt.imshow(x_test[n]);
            plt.title($"{Datos.MAP_ELEMENTS[(int)verdaderas_clases[n]]}: {Datos.MAP_ELEMENTS[(int)predicciones_clases[n]]}");
            plt.axis("off");
        }
        plt.suptitle("Clase verdadera: clase predicha");
        plt.show();

        // La confusión más frecuente
        var matriz_confusion = confusion_matrix(verdaderas_clases, predicciones_clases);
        np.fill_diagonal(matriz_confusion, 0);
        var peor = (int)np.argmax(matriz_confusion);
        var (verdadera, predicha) = (Datos.MAP_ELEMENTS[peor / Datos.num_classes], Datos.MAP_ELEMENTS[peor % Datos.num_classes]);
        print($"{len(errores)} errores; el más frecuente es tomar '{verdadera}' por '{predicha}' ({matriz_confusion.max()} veces).");

        run.answer("9.1", "errors", len(errores));
        run.answer("9.1", "most_confused", new[] { verdadera, predicha });
        run.answer("9.1", "times", (int)matriz_confusion.max());
        run.text(
            """
            Dan más problemas las imágenes de animales parecidos entre sí (gato y perro, ciervo y caballo), las de objetos vistos desde ángulos poco frecuentes o cortados por el borde,
            y aquellas en las que el fondo recuerda a otra clase: cielo tras aves y aviones, agua tras barcos.
            """);
    }
}
