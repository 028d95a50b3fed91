namespace Exercises.CifarFirstCnn.Sections;

/// <summary>1.2.2 Visualización de ejemplos de entrenamiento.</summary>
internal static class Ejemplos
{
    public static void Run(ExerciseRun run)
    {
        var (train_images, train_labels, _, _) = Datos.De(run);
        var class_names = Datos.class_names;

        plt.figure(figsize: (10, 10));
        foreach (var i in range(25))
        {
            plt.subplot(5, 5, i + 1);
            plt.xticks([]);
            plt.yticks([]);
            plt.grid(false);
            plt.imshow(train_images[i]);
            plt.xlabel(class_names[(int)train_labels[i][0]]);
        }
        plt.show();

        run.answer("2.1", "names", class_names);
        run.answer("2.1", "labels", train_labels[..25].reshape(25));
    }
}
