namespace Exercises.CifarCnn;

/// <summary>What the trained network predicts for the test images.</summary>
/// <param name="verdaderas_clases">The true classes.</param>
/// <param name="predicciones_clases">The predicted classes.</param>
/// <param name="predicciones">The probabilities, (images, classes).</param>
internal sealed record Predicciones(NDArray verdaderas_clases, NDArray predicciones_clases, NDArray predicciones)
{
    /// <summary>The predictions, made by the first study that needs them.</summary>
    public static Predicciones De(ExerciseRun run) => run.once("predicciones", () =>
    {
        var datos = Datos.De(run);

        // Generar predicciones del modelo
        var predicciones = Sections.Entrenamiento.Modelo(run).model.predict(datos.x_test, verbose: run.verbose).numpy();
        var predicciones_clases = np.argmax(predicciones, axis: 1); // Clases predichas

        // Obtener las clases verdaderas
        var verdaderas_clases = np.argmax(datos.y_test_one_hot, axis: 1); // Etiquetas verdaderas
        return new Predicciones(verdaderas_clases, predicciones_clases, predicciones);
    });
}
