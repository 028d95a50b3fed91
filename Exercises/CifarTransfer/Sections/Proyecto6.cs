namespace Exercises.CifarTransfer.Sections;

/// <summary>6. Proyecto 6: VGG16 sin pesos.</summary>
internal static class Proyecto6
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            La arquitectura de VGG16, con pesos sorteados, y la clasificación de los proyectos anteriores. La tasa de aprendizaje es menor, de 0,0001, y clipnorm limita los gradientes: una
            red tan profunda converge así de forma más estable, aunque más lenta. Las redes que siguen se entrenan igual.
            """);
        var entrenado = Aumento.Modelo(run, "p6", Modelo, Datos.De(run));
        run.answer("6.1", "features", entrenado.model.layers[0].count_params());
        run.answer("6.2", "clipnorm", entrenado.model.optimizer!.clipnorm ?? 0);
        Resultado.De(run, "6", "Proyecto 6", entrenado);
    }

    /// <summary>The network, compiled.</summary>
    public static Sequential Modelo()
    {
        // Creemos una red que será extracción de features basada en VGG16
        var model_vgg16 = vgg16.VGG16(include_top: false,
                                      weights: null,
                                      input_shape: (32, 32, 3));

        var output = model_vgg16.layers[^1].output;
        var model_pre_vgg16 = Clasificador.Aplanado(model_vgg16, output);
        return Clasificador.Modelo(model_pre_vgg16);
    }
}
