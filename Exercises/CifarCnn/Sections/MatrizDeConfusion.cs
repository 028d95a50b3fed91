using Tensorflow.Sklearn;
using static Tensorflow.Sklearn.metrics;

namespace Exercises.CifarCnn.Sections;

/// <summary>La matriz de confusión y el reporte de clasificación.</summary>
internal static class MatrizDeConfusion
{
    public static void Run(ExerciseRun run)
    {
        var (verdaderas_clases, predicciones_clases, _) = Predicciones.De(run);

        // Crear la matriz de confusión
        var matriz_confusion = confusion_matrix(verdaderas_clases, predicciones_clases);

        // Usar MAP_ELEMENTS para los nombres de las clases
        var clases = Datos.clases;

        // Visualizar la matriz de confusión como diagrama
        plt.figure(figsize: (10, 8));
        new ConfusionMatrixDisplay(confusion_matrix: matriz_confusion, display_labels: clases).plot(cmap: "Blues", ax: plt.gca());
        plt.title("Matriz de Confusión");
        plt.show();

        print("\nReporte de clasificación:");
        print(classification_report(verdaderas_clases, predicciones_clases, target_names: clases));

        var (precision, recall, f1, support) = precision_recall_fscore_support(verdaderas_clases, predicciones_clases);
        run.answer("8.1", "correct", (int)np.sum(np.diag(matriz_confusion)));
        run.answer("8.1", "precision", precision);
        run.answer("8.1", "recall", recall);
        run.answer("8.1", "support", support);
        run.answer("8.2", "best", clases[(int)np.argmax(f1)]);
        run.answer("8.2", "worst", clases[(int)np.argmin(f1)]);
        run.text(
            """
            Los vehículos, de formas rígidas y fondos parecidos, obtienen los mejores resultados. Los peores son los del gato, que se confunde con el perro por texturas y colores;
            las aves se confunden con aviones por el fondo, y los ciervos con caballos.
            """);
    }
}
