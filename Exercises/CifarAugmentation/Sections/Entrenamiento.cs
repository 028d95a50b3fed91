namespace Exercises.CifarAugmentation.Sections;

/// <summary>Desarrollo del Modelo de Deep Learning: callbacks and training.</summary>
internal static class Entrenamiento
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            ReduceLROnPlateau reduce la tasa de aprendizaje a la mitad cuando la pérdida de validación no mejora en tres épocas. EarlyStopping detiene el entrenamiento cuando la precisión
            de validación no mejora en diez, y devuelve los pesos de la mejor época. LearningRateScheduler conserva la tasa durante 20 épocas y después la multiplica por exp(-0,1).

            steps_per_epoch son los lotes completos: uno menos que los del generador, cuyo último lote es menor. Keras 3.6 tiene aquí un defecto que se ve en el registro del cuaderno: la
            época siguiente continúa donde terminó la anterior y acaba con el último lote, de modo que una de cada dos épocas es de un solo paso (accuracy 0.5000, en 15 s en vez de
            326 s) y las 20 épocas entrenan como 10. Aquí cada época entrena steps_per_epoch pasos, como dice la documentación de Keras, y por eso las curvas no tienen los saltos de las
            del cuaderno.
            """);
        var reduce_lr = Reduccion();
        var early_stopping = Parada();
        run.answer("4.1", "reduce_lr_monitor", reduce_lr.monitor);
        run.answer("4.1", "reduce_lr_patience", reduce_lr.patience);
        run.answer("4.1", "early_stopping_monitor", early_stopping.monitor);
        run.answer("4.1", "early_stopping_patience", early_stopping.patience);
        run.answer("4.1", "restore_best_weights", early_stopping.restore_best_weights);
        run.answer("4.1", "rates", new[] { (double)scheduler(19, 0.0005), (double)scheduler(20, 0.0005) });

        var cnn = Modelo(run);
        run.answer("4.2", "steps", (long)cnn.model.optimizer!.iterations);
        run.answer("4.2", "accuracy", cnn.history.history["accuracy"][^1]);
        run.answer("4.2", "val_accuracy", cnn.history.history["val_accuracy"].Max());
    }

    /// <summary>The trained network.</summary>
    public static TrainedModel Modelo(ExerciseRun run)
    {
        var datos = Datos.De(run);
        var (x_train, y_train, x_test, y_test) = datos;
        return run.train("cnn", Arquitectura.Modelo, fit =>
        {
            var datagen = Aumento.Generador();

            // Ajustar el generador al conjunto de entrenamiento
            datagen.fit(x_train);

            // Definir los Callbacks
            var reduce_lr = Reduccion();
            var early_stopping = Parada();
            var lr_callback = LearningRateScheduler(scheduler);

            // Entrenar el modelo
            fit.model.fit(
                fit.resumed(datagen.flow(x_train, y_train, batch_size: Datos.batch_size)),
                validation_data: (x_test, y_test),
                steps_per_epoch: datos.steps_per_epoch,
                epochs: fit.epochs,
                callbacks: fit.callbacks(reduce_lr, early_stopping, lr_callback),
                initial_epoch: fit.initial_epoch,
                verbose: fit.verbose);
        }, test: datos.Test, epochs: 20, batch_size: Datos.batch_size);
    }

    private static ReduceLROnPlateau Reduccion() => ReduceLROnPlateau(
        monitor: "val_loss",
        factor: 0.5,
        patience: 3,
        min_lr: 1e-6,
        verbose: 1);

    private static EarlyStopping Parada() => EarlyStopping(
        monitor: "val_accuracy",
        patience: 10,
        restore_best_weights: true);

    private static Tensor scheduler(int epoch, double lr)
    {
        if (epoch < 20)
            return lr;
        else
            return lr * tf.math.exp(-0.1);
    }
}
