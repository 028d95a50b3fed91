namespace Exercises.CifarCnn.Sections;

/// <summary>La proporción de las clases, un ejemplo de cada una, y las etiquetas en codificación one-hot.</summary>
internal static class Clases
{
    public static void Run(ExerciseRun run)
    {
        var datos = Datos.De(run);
        var (x_train, y_train) = (datos.x_train, datos.y_train);
        var (clases, conteo) = np.unique(y_train, return_counts: true);

        // Obtener etiquetas de clase a partir de MAP_ELEMENTS
        var etiquetas_clases = clases.Select(static clase => Datos.MAP_ELEMENTS[(int)clase]).ToArray();

        // Crear gráfico de pastel
        plt.figure(figsize: (10, 8));
        plt.pie(conteo, labels: etiquetas_clases, autopct: "%1.1f%%", startangle: 90, colors: plt.cm.Paired.colors);
        plt.title("Proporción de Clases en el Conjunto de Entrenamiento");
        plt.show();
        run.text("Las clases están balanceadas en torno al 10%.");
        run.answer("2.1", "classes", etiquetas_clases);
        run.answer("2.1", "counts", conteo);

        // Un ejemplo de cada clase
        plt.figure(figsize: (10, 4));
        foreach (var i in range(Datos.num_classes))
        {
            plt.subplot(2, 5, i + 1);
            plt.imshow(x_train[(int)np.argmax(y_train.reshape(-1) == i)]);
            plt.title(Datos.MAP_ELEMENTS[i]);
            plt.axis("off");
        }
        plt.show();

        // Verificamos las conversiones
        print(datos.y_train_one_hot.shape);
        print(datos.y_valid_one_hot.shape);
        print(datos.y_test_one_hot.shape);
        run.answer("2.2", "shape", new[] { datos.y_train_one_hot.shape[0], datos.y_train_one_hot.shape[1] });
        run.answer("2.2", "sum", (double)np.sum(datos.y_train_one_hot));
        run.answer("2.2", "as_labels", (int)np.sum(np.argmax(datos.y_train_one_hot, axis: 1) == y_train.reshape(-1)));
    }
}
