namespace Exercises.CifarTransfer.Sections;

/// <summary>The cells that the projects without augmentation share: callbacks, compilation, training on the scaled images.</summary>
internal static class Entrenamiento
{
    /// <summary>The most epochs of every project.</summary>
    public const int EPOCHS = 100;

    /// <summary>Trains a project's network.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The project's name in the results.</param>
    /// <param name="modelo">Makes the network.</param>
    /// <param name="BATCH_SIZE">The images of a step.</param>
    public static TrainedModel Escalado(ExerciseRun run, string id, Func<Sequential> modelo, int BATCH_SIZE)
    {
        var datos = Datos.De(run);
        var (x_train_scaled, y_train) = (datos.x_train_scaled, datos.y_train);
        var (x_val_scaled, y_val) = (datos.x_val_scaled, datos.y_val);
        var callbacks = Paradas(patience: 5);

        return run.train(id, () => Compilado(modelo), fit => fit.model.fit(x_train_scaled,
                                y_train,
                                epochs: fit.epochs,
                                batch_size: BATCH_SIZE,
                                validation_data: (x_val_scaled, y_val),
                                callbacks: fit.callbacks(callbacks), initial_epoch: fit.initial_epoch, verbose: fit.verbose),
            test: (datos.x_test_scaled, datos.y_test), epochs: EPOCHS, batch_size: BATCH_SIZE);
    }

    /// <summary>A project's network, compiled.</summary>
    /// <param name="modelo">Makes the network.</param>
    public static Sequential Compilado(Func<Sequential> modelo)
    {
        var model = modelo();
        model.summary();

        // Compilación del modelo
        model.compile(optimizer: Adam(),
                      loss: "sparse_categorical_crossentropy",
                      metrics: ["accuracy"]);
        return model;
    }

    /// <summary>What ends a training, and gives back the best epoch's weights.</summary>
    /// <param name="patience">The epochs without improvement until it ends.</param>
    public static EarlyStopping[] Paradas(int patience)
    {
        // Definir el callback de EarlyStopping
        var early_stopping_val_loss = EarlyStopping(monitor: "val_loss",
                                                    patience: patience,
                                                    restore_best_weights: true);
        var early_stopping_val_accuracy = EarlyStopping(monitor: "val_accuracy",
                                                        patience: patience,
                                                        restore_best_weights: true);
        return [early_stopping_val_loss, early_stopping_val_accuracy];
    }
}
