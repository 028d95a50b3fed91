namespace Exercises.CifarTransfer.Sections;

/// <summary>9. Proyecto 9: Transfer Learning con los tres primeros bloques de VGG16.</summary>
internal static class Proyecto9
{
    public static void Run(ExerciseRun run)
    {
        run.text("Una versión reducida, mini-VGG16, que acaba en block3_pool: una novena parte de los pesos y resultados muy parecidos. CIFAR-10 no necesita una red tan profunda.");
        var entrenado = Aumento.Modelo(run, "p9", () => run.pretrained(Modelo), Datos.De(run));
        run.answer("9.1", "weights", run.Options.Weights ?? "none");
        run.answer("9.1", "features", entrenado.model.layers[0].count_params());
        Resultado.De(run, "9", "Proyecto 9", entrenado);
    }

    /// <summary>The network, compiled.</summary>
    /// <param name="weights">VGG16's first weights.</param>
    public static Sequential Modelo(string? weights)
    {
        // Creemos una red que será extracción de features basada en VGG16
        var model_vgg16 = vgg16.VGG16(include_top: false,
                                      weights: weights,
                                      input_shape: (32, 32, 3));

        var output = model_vgg16.get_layer("block3_pool").output;
        var model_pre_vgg16 = Clasificador.Aplanado(model_vgg16, output);
        return Clasificador.Modelo(model_pre_vgg16);
    }
}
