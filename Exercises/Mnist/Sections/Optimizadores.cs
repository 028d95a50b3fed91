using Exercises.Plots;

namespace Exercises.Mnist.Sections;

/// <summary>11. Optimizadores.</summary>
internal static class Optimizadores
{
    public static void Run(ExerciseRun run)
    {
        var model_5_ReLU_sgd = Modelo(run, "sgd", "sgd");
        CurvasDeHistoria.plot_history(model_5_ReLU_sgd.history, "Modelo-5-ReLU-sgd");

        var model_5_ReLU_RMSprop = Modelo(run, "rmsprop", "RMSprop");
        CurvasDeHistoria.plot_history(model_5_ReLU_RMSprop.history, "Modelo-5-ReLU-RMSprop");

        // Crear listas de histories, nombres de modelos y tests.
        var model_5_ReLU_glorot = Inicializadores.Glorot(run);
        string[] modelos_6 = ["Modelo-5-ReLU-sgd", "Modelo-5-ReLU-Adam", "Modelo-5-ReLU-RMSprop"];
        run.show(ComparacionDeModelos.plot_comparacion_modelos([model_5_ReLU_sgd, model_5_ReLU_glorot, model_5_ReLU_RMSprop], modelos_6));

        // Adam con la mitad del learning rate y la mitad del batch
        var model_6_ReLU = Adam16(run);
        CurvasDeHistoria.plot_history(model_6_ReLU.history, "Modelo-6-ReLU-batch-16");

        string[] modelos_7 = ["Modelo-7-ReLU-Adam-batch-32-default", "Modelo-6-ReLU-adam-batch-16-learning-rate"];
        run.show(ComparacionDeModelos.plot_comparacion_modelos([model_5_ReLU_glorot, model_6_ReLU], modelos_7));

        run.answer("11.1", "sgd_accuracy", model_5_ReLU_sgd.test.accuracy);
        run.answer("11.1", "adam_accuracy", model_5_ReLU_glorot.test.accuracy);
        run.answer("11.1", "rmsprop_accuracy", model_5_ReLU_RMSprop.test.accuracy);
        run.answer("11.1", "adam_16_accuracy", model_6_ReLU.test.accuracy);
        run.text(
            """
            SGD da pasos del mismo tamaño en todas las direcciones y en cinco epochs no alcanza a los otros dos. RMSprop y Adam adaptan el paso de cada peso a sus gradientes
            y convergen mucho antes. Con la mitad del learning rate y del batch, Adam da más pasos y más pequeños, y el resultado es parecido.
            """);
    }

    private static TrainedModel Modelo(ExerciseRun run, string id, string optimizer)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        return run.train(id, () =>
        {
            var model = Sequential([
                Input(shape: 784),
                Dense(512, activation: "relu"),
                Dense(10, activation: "softmax"),
            ]);
            model.compile(optimizer: optimizer,
                          loss: "categorical_crossentropy",
                          metrics: ["accuracy"]);
            return model;
        }, training_images, training_labels, Preparados.De(run).Test,
            epochs: 5,
            batch_size: 32,
            validation_split: 0.25);
    }

    private static TrainedModel Adam16(ExerciseRun run)
    {
        var (training_images, training_labels, _, _) = Preparados.De(run);
        var initializers = keras.initializers;
        return run.train("adam-16", () =>
        {
            var model = Sequential([
                Input(shape: 784),
                Dense(512, activation: "relu", kernel_initializer: initializers.glorot_uniform(), bias_initializer: initializers.glorot_uniform()),
                Dense(10, activation: "softmax", kernel_initializer: initializers.glorot_uniform(), bias_initializer: initializers.glorot_uniform()),
            ]);
            var optimizador = keras.optimizers.Adam(learning_rate: 0.0005f);
            model.compile(optimizer: optimizador,
                          loss: "categorical_crossentropy",
                          metrics: ["accuracy"]);
            return model;
        }, training_images, training_labels, Preparados.De(run).Test,
            epochs: 5,
            batch_size: 16,
            validation_split: 0.25);
    }
}
