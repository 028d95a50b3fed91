namespace Exercises.CifarAugmentation.Sections;

/// <summary>Desarrollo del Modelo de Deep Learning: the images' random variations.</summary>
internal static class Aumento
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            El Data Augmentation genera variaciones aleatorias de las imágenes de entrenamiento mientras se entrena: rotaciones, traslaciones, cizallamiento, zoom y volteo horizontal.
            La red ve patrones más diversos y se sobreajusta menos. El generador sortea sus parámetros con np.random, en el orden de Keras: la misma semilla da las mismas imágenes.
            """);
        var (x_train, y_train, _, _) = Datos.De(run);
        run.seed();
        var datagen = Generador();

        // Ajustar el generador al conjunto de entrenamiento
        datagen.fit(x_train);

        var flow = datagen.flow(x_train, y_train, batch_size: Datos.batch_size);
        var (x, y) = flow.next();
        print($"{len(flow)} lotes de {x.shape}, etiquetas {y.shape}");

        run.answer("3.1", "batches", len(flow));
        run.answer("3.1", "batch_shape", x.shape.as_int_list());
        run.answer("3.1", "labels_shape", y.shape.as_int_list());

        // Between pixels there are values between theirs, and beyond the edges the nearest pixel's.
        run.answer("3.1", "within_the_range", (bool)(x.min() >= x_train.min()) && (bool)(x.max() <= x_train.max()));
        run.answer("3.1", "rotation_range", datagen.rotation_range);
        run.answer("3.1", "shear_range", datagen.shear_range);
        run.answer("3.1", "zoom_range", datagen.zoom_range);
        run.answer("3.1", "horizontal_flip", datagen.horizontal_flip);
        run.answer("3.1", "fill_mode", datagen.fill_mode);
    }

    /// <summary>The generator.</summary>
    public static ImageDataGenerator Generador() => new(
        rotation_range: 20,
        width_shift_range: 0.2,
        height_shift_range: 0.2,
        shear_range: 0.2,
        zoom_range: 0.2,
        horizontal_flip: true,
        fill_mode: "nearest");
}
