namespace Exercises.CifarTransfer.Sections;

/// <summary>8. Proyecto 8: Transfer Learning con VGG16 entera.</summary>
internal static class Proyecto8
{
    public static void Run(ExerciseRun run)
    {
        run.text("Los mismos pesos de ImageNet, esta vez sin congelar: el entrenamiento ajusta todas las capas a las imágenes de CIFAR-10.");
        var entrenado = Aumento.Modelo(run, "p8", () => run.pretrained(static weights => Modelo(weights, (32, 32, 3))), Datos.De(run));
        run.answer("8.1", "weights", run.Options.Weights ?? "none");
        Resultado.De(run, "8", "Proyecto 8", entrenado);
    }

    /// <summary>The network, compiled.</summary>
    /// <param name="weights">VGG16's first weights.</param>
    /// <param name="input_shape">Height, width and channels of the images.</param>
    public static Sequential Modelo(string? weights, Shape input_shape)
    {
        // Creemos una red que será extracción de features basada en VGG16
        var model_vgg16 = vgg16.VGG16(include_top: false,
                                      weights: weights,
                                      input_shape: input_shape);

        // Misma arquitectura de VGG16 que los proyectos 6 y 7
        var output = model_vgg16.layers[^1].output;
        var model_pre_vgg16 = Clasificador.Aplanado(model_vgg16, output);
        return Clasificador.Modelo(model_pre_vgg16);
    }
}
