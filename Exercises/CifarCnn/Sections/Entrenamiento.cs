using System.Globalization;
using Tensorflow.Keras.Layers;

namespace Exercises.CifarCnn.Sections;

/// <summary>Compilación, entrenamiento con imágenes aumentadas, y evaluación.</summary>
internal static class Entrenamiento
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            SGD se probó con diferentes valores de learning rate y momentum. Adam mostró una convergencia más rápida, pero también estancamiento de val_loss. De ahí los dos
            callbacks: ReduceLROnPlateau reduce el learning rate al detectarlo, y EarlyStopping detiene el entrenamiento tras 10 épocas sin mejora y recupera los mejores pesos.
            """);
        var cnn = Modelo(run);
        var (loss, accuracy) = cnn.test;
        print($"Test Loss: {loss}, Test Accuracy: {accuracy}");

        // Guardar el modelo en formato .keras, en la carpeta de la salida
        var modelo = cnn.model;
        var numero_conv2d = modelo.layers.Count(static layer => layer is Conv2D);
        var timestamp = DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var nombre_modelo = Path.Combine(run.Options.Output, $"{timestamp}-{numero_conv2d}_Conv2D_model.keras");

        modelo.save(nombre_modelo);
        print($"Modelo guardado en el directorio: {nombre_modelo}");

        var history = cnn.history.history;
        run.answer("5.1", "optimizer", cnn.model.optimizer!.name);
        run.answer("5.1", "learning_rate", history["learning_rate"][0]);
        run.answer("5.1", "loss", "categorical_crossentropy");
        run.answer("5.2", "val_accuracy", history["val_accuracy"].Max());
        run.answer("5.2", "model_file", Path.GetFileName(nombre_modelo));
        run.answer("5.2", "test_loss", loss);
        run.answer("5.2", "test_accuracy", accuracy);
    }

    /// <summary>The trained network.</summary>
    public static TrainedModel Modelo(ExerciseRun run)
    {
        var datos = Datos.De(run);
        var (x_train, y_train_one_hot) = (datos.x_train, datos.y_train_one_hot);
        var (x_valid, y_valid_one_hot) = (datos.x_valid, datos.y_valid_one_hot);
        var datagen = Aumento.Generador();

        var reducir_aprendizaje = keras.callbacks.ReduceLROnPlateau(
            monitor: "val_loss",
            factor: 0.5,
            patience: 5,
            min_lr: 1e-6,
            verbose: 1);

        var early_stopping = keras.callbacks.EarlyStopping(
            monitor: "val_loss",
            patience: 10,
            restore_best_weights: true);

        return run.train("cnn", static () =>
        {
            var modelo = Arquitectura.Modelo();
            var adam = keras.optimizers.Adam(learning_rate: 1e-4f);
            modelo.compile(optimizer: adam, loss: "categorical_crossentropy", metrics: ["accuracy"]);
            return modelo;
        }, fit => fit.model.fit(fit.resumed(datagen.flow(x_train, y_train_one_hot)), validation_data: (x_valid, y_valid_one_hot), epochs: fit.epochs,
                                callbacks: fit.callbacks(reducir_aprendizaje, early_stopping), initial_epoch: fit.initial_epoch, verbose: fit.verbose),
            test: (datos.x_test, datos.y_test_one_hot), epochs: 40);
    }
}
