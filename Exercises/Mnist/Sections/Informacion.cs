namespace Exercises.Mnist.Sections;

/// <summary>1. Información sobre el dataset.</summary>
internal static class Informacion
{
    public static void Run(ExerciseRun run)
    {
        var (training_images, training_labels, test_images, test_labels) = Datos.Cargar(run);

        np.set_printoptions(linewidth: 200);
        plt.imshow(training_images[0], cmap: "gray"); // recordad que siempre es preferible trabajar en blanco y negro
        print(training_labels[0]);
        print(training_images[0]);
        plt.show();

        // Pregunta 1.1: conjunto de training
        print($"Numero total de etiquetas para training:{len(training_labels)}");
        print($"Numero total de imagenes para training:{len(training_images)}");

        // Conjunto de testing
        print($"Numero total de etiquetas para testing:{len(test_labels)}");
        print($"Numero total de imagenes para testing:{len(test_images)}");

        // Size de imagenes, tomo la primera y la analizo
        var imagen_ejemplo = training_images[0];
        var altura = len(imagen_ejemplo);
        var anchura = len(imagen_ejemplo[0]);
        print($"Altura de las imagenes:{altura} pixeles");
        print($"Anchura de las imagenes:{anchura} pixeles");

        run.answer("1.1", "training_images", len(training_images));
        run.answer("1.1", "test_images", len(test_images));
        run.answer("1.1", "height", altura);
        run.answer("1.1", "width", anchura);

        // Pregunta 1.2: visualizamos las primeras 10 imagenes (examples)
        foreach (var i in range(10))
        {
            plt.subplot(2, 5, i + 1);
            plt.imshow(training_images[i], cmap: "gray");
            plt.title($"Etiqueta: {training_labels[i]}");
            plt.axis("off");
        }
        plt.show();

        run.answer("1.2", "example_shape", new[] { altura, anchura });
        run.answer("1.2", "pixel_minimum", (int)training_images.min());
        run.answer("1.2", "pixel_maximum", (int)training_images.max());
        run.answer("1.2", "labels", np.unique(training_labels));
        run.answer("1.2", "first_labels", training_labels[..10]);
        run.text(
            """
            Cada example es un tensor de 28x28 con los valores de los píxeles en escala de grises, de 0 a 255: el trazo a mano de un dígito.

            En y está la etiqueta de cada imagen: el dígito que representa, de 0 a 9.
            """);
    }
}
