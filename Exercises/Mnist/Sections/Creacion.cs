namespace Exercises.Mnist.Sections;

/// <summary>3. Creación del modelo.</summary>
internal static class Creacion
{
    public static void Run(ExerciseRun run)
    {
        var model = run.begin(() => Sequential([
            Input(shape: 784),
            Dense(512),
            Dense(10, activation: "softmax"),
        ]));
        run.answer("3.1", "layers", model.layers.Select(static layer => layer.name).ToArray());
        run.answer("3.1", "units", new[] { 512, 10 });

        run.answer("3.2", "flatten", false);
        run.text(
            """
            La capa Flatten transforma matrices de entrada multidimensionales en vectores. Las imágenes ya se convirtieron en vectores en la pregunta 2.2,
            por lo que aquí no tiene sentido emplearla.
            """);

        model.summary();
        run.answer("3.3", "parameters", model.count_params());
    }
}
