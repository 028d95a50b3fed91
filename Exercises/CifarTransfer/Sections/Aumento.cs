namespace Exercises.CifarTransfer.Sections;

/// <summary>The cells that the projects from the fifth on share: augmented images, and training on them.</summary>
internal static class Aumento
{
    private const int BATCH_SIZE = 256;

    /// <summary>The generator of the training images.</summary>
    public static ImageDataGenerator Generador() =>
        // Definir el generador de aumento de datos para el conjunto de entrenamiento
        new(
            rescale: 1.0 / 255,
            rotation_range: 15,
            width_shift_range: 0.1,
            height_shift_range: 0.1,
            horizontal_flip: true,
            fill_mode: "nearest");

    /// <summary>Trains a project's network.</summary>
    /// <param name="run">The run.</param>
    /// <param name="id">The project's name in the results.</param>
    /// <param name="modelo">Makes and compiles the network.</param>
    /// <param name="datos">The images.</param>
    public static TrainedModel Modelo(ExerciseRun run, string id, Func<Sequential> modelo, Datos datos)
    {
        var (x_train, y_train, x_val, y_val, _, y_test) = datos;

        // Más paciencia, para dar más margen de mejora
        var callbacks = Entrenamiento.Paradas(patience: 10);

        return run.train(id, modelo, fit =>
        {
            var train_datagen = Generador();

            // Ajustar el generador de aumento de datos a los datos de entrenamiento
            train_datagen.fit(x_train);

            // Ajustar el generador de aumento de datos a los datos de validación
            var validation_datagen = new ImageDataGenerator(rescale: 1.0 / 255);

            // Entrenamiento con Data Augmentation:
            fit.model.fit(fit.resumed(train_datagen.flow(x_train,
                                                         y_train,
                                                         batch_size: BATCH_SIZE)),
                          epochs: fit.epochs,
                          callbacks: fit.callbacks(callbacks),
                          steps_per_epoch: (int)Math.Ceiling(len(x_train) / (double)BATCH_SIZE),
                          validation_data: fit.resumed(validation_datagen.flow(x_val,
                                                                               y_val,
                                                                               batch_size: BATCH_SIZE)),
                          validation_steps: (int)Math.Ceiling(len(x_val) / (double)BATCH_SIZE),
                          shuffle: true, initial_epoch: fit.initial_epoch, verbose: fit.verbose);
        }, test: (datos.x_test_scaled, y_test), epochs: Entrenamiento.EPOCHS, batch_size: BATCH_SIZE);
    }
}
