namespace Exercises.CifarFirstCnn.Sections;

/// <summary>The end of 1.2.6: predicción de una imagen individual del conjunto de prueba.</summary>
internal static class Prediccion
{
    public static void Run(ExerciseRun run)
    {
        var (_, _, test_images, test_labels) = Datos.De(run);
        var class_names = Datos.class_names;
        var model = Entrenamiento.Modelo(run).model;

        var n = 116; // Imagen a predecir
        plt.figure(figsize: (3, 3));
        plt.imshow(test_images[n]);
        plt.axis("off");
        plt.title(class_names[(int)test_labels[n][0]]);
        plt.show();

        var predictions = model.predict(test_images, verbose: run.verbose).numpy();
        print(predictions[n]);

        // Las salidas son 20 sigmoides y las clases 10: la mayor puede no ser ninguna clase.
        var predicted = (int)np.argmax(predictions[n]);
        var group = predicted < class_names.Length ? class_names[predicted] : $"{predicted}, que no es una clase,";
        print($"La imagen pertenece al grupo {group} con una probabilidad de {100 * (float)np.max(predictions[n]):F2} %");

        run.answer("6.1", "label", (int)test_labels[n][0]);
        run.answer("6.1", "predicted", predicted);
        run.answer("6.1", "probability", (float)np.max(predictions[n]));
        run.answer("6.1", "correct", (int)np.sum(np.argmax(predictions, axis: 1) == test_labels.reshape(-1)));
    }
}
