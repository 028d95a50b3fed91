using Exercises.Plots;
using Tensorflow.Operations.Initializers;

namespace Exercises.Mnist.Sections;

/// <summary>10. Inicialización de parámetros.</summary>
internal static class Inicializadores
{
    public static void Run(ExerciseRun run)
    {
        // Inicialización con ceros
        var model_5_ReLU_ceros = Modelo(run, "zeros", static () => keras.initializers.Zeros());
        CurvasDeHistoria.plot_history(model_5_ReLU_ceros.history, "Modelo-5-ReLU-ceros");

        // Inicialización con una variable aleatoria normal
        var model_5_ReLU_aleatoria = Modelo(run, "normal", static () => keras.initializers.RandomNormal(mean: 0, stddev: 0.05));
        CurvasDeHistoria.plot_history(model_5_ReLU_aleatoria.history, "Modelo-5-ReLU-aleatoria");

        // Inicialización con los valores por defecto de Keras
        var model_5_ReLU_glorot = Glorot(run);
        CurvasDeHistoria.plot_history(model_5_ReLU_glorot.history, "Modelo-5-ReLU-glorot");

        // Crear listas de histories, nombres de modelos y tests.
        string[] modelos_4 = ["Modelo-5-ReLU-aleatoria", "Modelo-5-ReLU-glorot"];
        run.show(ComparacionDeModelos.plot_comparacion_modelos([model_5_ReLU_aleatoria, model_5_ReLU_glorot], modelos_4));

        run.answer("10.1", "zeros_accuracy", model_5_ReLU_ceros.test.accuracy);
        run.answer("10.1", "normal_accuracy", model_5_ReLU_aleatoria.test.accuracy);
        run.answer("10.1", "glorot_accuracy", model_5_ReLU_glorot.test.accuracy);
        run.text(
            """
            Con ceros, todas las neuronas de la capa oculta dan cero y no reciben gradiente: la red solo aprende los sesgos de la salida y acierta lo que acertaría quien
            dijera siempre la clase más frecuente. La normal y glorot uniform rompen esa simetría y llegan a resultados parecidos.
            """);
    }

    public static TrainedModel Glorot(ExerciseRun run) => Modelo(run, "glorot", static () => keras.initializers.glorot_uniform());

    private static TrainedModel Modelo(ExerciseRun run, string id, Func<Initializer> inicializador)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        return run.train(id, () =>
        {
            var model = Sequential([
                Input(shape: 784),
                Dense(512, activation: "relu", kernel_initializer: inicializador()),
                Dense(10, activation: "softmax", kernel_initializer: inicializador()),
            ]);
            model.compile(optimizer: "adam",
                          loss: "categorical_crossentropy",
                          metrics: ["accuracy"]);
            return model;
        }, training_images, training_labels, Preparados.De(run).Test,
            epochs: 5,
            batch_size: 32,
            validation_split: 0.25);
    }
}
