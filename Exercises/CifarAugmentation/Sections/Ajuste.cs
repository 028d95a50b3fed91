using Tensorflow.Keras.Tuners;
using static Tensorflow.KerasTunerApi;

namespace Exercises.CifarAugmentation.Sections;

/// <summary>Ajuste de hiperparámetros: a search among smaller networks, with another augmentation.</summary>
internal static class Ajuste
{
    private const int batch_size = 64;
    private const int Trials = 3;

    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            keras_tuner prueba configuraciones al azar y se queda con la de mayor precisión de validación: los filtros de las dos convoluciones, las neuronas de la capa densa, el dropout y la
            tasa de aprendizaje de Adam. Con una semilla, los valores de cada prueba son los de Python; una búsqueda interrumpida continúa con --resume.

            El cuaderno divide los píxeles entre 255 y varía además el brillo. Para eso Keras convierte la imagen en enteros, y de los píxeles de 0 a 1 solo los de valor 1 no quedan en
            0: la red se entrena con imágenes casi negras y se valida con imágenes completas. Las líneas del cuaderno se conservan; por eso la precisión de validación es baja.
            """);
        var ((x_train, y_train), (x_test, y_test)) = Datos.Cargar(run.Options.Quick);

        x_train = x_train.astype("float32") / 255.0f;
        x_test = x_test.astype("float32") / 255.0f;

        var datagen = Generador();

        datagen.fit(x_train);

        run.seed();
        var tuner = Busqueda(Path.Combine(run.Options.Output, "my_dir"), overwrite: !run.Options.Resume);

        tuner.search(datagen.flow(x_train, y_train, batch_size: batch_size),
                     validation_data: (x_test, y_test),
                     steps_per_epoch: x_train.shape[0] / batch_size,
                     epochs: run.epochs(10),
                     verbose: run.verbose);

        var best_hps = tuner.get_best_hyperparameters(num_trials: 1)[0];
        print($"Mejores hiperparámetros: {best_hps.values}");

        var trials = tuner.oracle.trials.Values.ToArray();
        run.answer("7.1", "entries", string.Join(", ", tuner.oracle.hyperparameters.space.Select(static hp => hp.name)));
        run.answer("7.2", "trials", trials.Length);
        run.answer("7.2", "completed", trials.Count(static trial => trial.status == TrialStatus.COMPLETED));
        run.answer("7.2", "val_accuracy", trials.Max(static trial => trial.score ?? 0));
        run.answer("7.2", "best_val_accuracy", tuner.oracle.get_best_trials()[0].score ?? 0);
        run.answer("7.2", "filters_1", best_hps.get<int>("filters_1"));
        run.answer("7.2", "filters_2", best_hps.get<int>("filters_2"));
        run.answer("7.2", "units", best_hps.get<int>("units"));
        run.answer("7.2", "dropout", best_hps.get<double>("dropout"));
        run.answer("7.2", "learning_rate", best_hps.get<double>("learning_rate"));
    }

    /// <summary>The search.</summary>
    /// <param name="directory">The folder for its files.</param>
    /// <param name="overwrite">Whether it starts again.</param>
    public static Tuner Busqueda(string directory, bool overwrite) => kt.RandomSearch(
        build_model,
        objective: "val_accuracy",
        max_trials: Trials,
        executions_per_trial: 1,
        directory: directory,
        project_name: "cifar10_tuning",
        overwrite: overwrite);

    private static ImageDataGenerator Generador() => new(
        rotation_range: 30,
        width_shift_range: 0.2,
        height_shift_range: 0.2,
        horizontal_flip: true,
        zoom_range: 0.2,
        brightness_range: [0.8, 1.2]);

    private static Model build_model(HyperParameters hp)
    {
        var model = Sequential();

        var hp_filters_1 = hp.Int("filters_1", min_value: 32, max_value: 128, step: 32);
        model.add(Conv2D(hp_filters_1, (3, 3), activation: "relu", input_shape: (32, 32, 3), padding: "same"));
        model.add(BatchNormalization());
        model.add(MaxPooling2D((2, 2), padding: "same"));

        var hp_filters_2 = hp.Int("filters_2", min_value: 64, max_value: 256, step: 64);
        model.add(Conv2D(hp_filters_2, (3, 3), activation: "relu", padding: "same"));
        model.add(BatchNormalization());
        model.add(MaxPooling2D((2, 2), padding: "same"));

        model.add(GlobalAveragePooling2D());

        var hp_units = hp.Int("units", min_value: 64, max_value: 256, step: 64);
        model.add(Dense(hp_units, activation: "relu"));

        var hp_dropout = hp.Float("dropout", min_value: 0.1, max_value: 0.5, step: 0.1);
        model.add(Dropout(hp_dropout));

        model.add(Dense(10, activation: "softmax"));

        var hp_learning_rate = hp.Float("learning_rate", min_value: 1e-4, max_value: 1e-2, sampling: "log");
        model.compile(
            optimizer: Adam(learning_rate: hp_learning_rate),
            loss: "sparse_categorical_crossentropy",
            metrics: ["accuracy"]);

        return model;
    }
}
