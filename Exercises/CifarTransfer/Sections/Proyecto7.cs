namespace Exercises.CifarTransfer.Sections;

/// <summary>7. Proyecto 7: Transfer Learning con VGG16 congelada.</summary>
internal static class Proyecto7
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            VGG16 con los pesos de su entrenamiento en ImageNet, que se congelan: solo se entrena la clasificación. Lo aprendido no se pierde, pero las características de ImageNet no se
            adaptan a las imágenes de CIFAR-10.
            """);
        var entrenado = Aumento.Modelo(run, "p7", () => run.pretrained(Modelo), Datos.De(run));
        var model_pre_vgg16 = (Model)entrenado.model.layers[0];
        run.answer("7.1", "weights", run.Options.Weights ?? "none");
        run.answer("7.1", "layers", len(model_pre_vgg16.layers));
        run.answer("7.1", "frozen", model_pre_vgg16.layers.Count(static layer => !layer.trainable));
        Resultado.De(run, "7", "Proyecto 7", entrenado);
    }

    /// <summary>The network, compiled.</summary>
    /// <param name="weights">VGG16's first weights.</param>
    public static Sequential Modelo(string? weights)
    {
        // Creemos una red que será extracción de features basada en VGG16
        var model_vgg16 = vgg16.VGG16(include_top: false,
                                      weights: weights,
                                      input_shape: (32, 32, 3));

        // Misma arquitectura de VGG16 que el proyecto 6
        var output = model_vgg16.layers[^1].output;
        var model_pre_vgg16 = Clasificador.Aplanado(model_vgg16, output);

        var trainable = false;
        foreach (var layer in model_pre_vgg16.layers)
            layer.trainable = trainable;

        // El cuaderno dice True, que para pandas es hoy un solo carácter: quiere decir sin límite
        pd.set_option("display.max_colwidth", null);
        var layers = model_pre_vgg16.layers.Select(static layer => (layer, layer.name, layer.trainable));
        print(pd.DataFrame(layers, columns: ["Layer", "Name", "Is Trainable?"]));

        return Clasificador.Modelo(model_pre_vgg16);
    }
}
