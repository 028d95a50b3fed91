namespace Exercises.CifarCnn.Sections;

/// <summary>Data augmentation aplicado: la clase ImageDataGenerator de Keras.</summary>
internal static class Aumento
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            Se incluye augmentación para aumentar la diversidad del dataset. Rotación aleatoria de ±15 grados, para robustez ante orientaciones variadas. Desplazamiento
            horizontal y vertical de hasta un 10%, para simular objetos descentrados. Volteo horizontal, útil para objetos o animales con simetría horizontal. Zoom aleatorio
            de ±20%, para simular imágenes a diferentes escalas.
            """);
        var datos = Datos.De(run);
        var datagen = Generador();

        run.seed();
        var imagen = datos.x_train[0];
        plt.figure(figsize: (10, 4));
        foreach (var i in range(10))
        {
            plt.subplot(2, 5, i + 1);
            plt.imshow(i == 0 ? imagen : datagen.random_transform(imagen));
            plt.title(i == 0 ? "original" : $"variante {i}");
            plt.axis("off");
        }
        plt.show();

        var lotes = datagen.flow(datos.x_train, datos.y_train_one_hot);
        var x = lotes[0].x;
        print($"{lotes.num_batches} lotes por época, de forma {x.shape}");
        run.answer("3.1", "rotation_range", datagen.rotation_range);
        run.answer("3.1", "zoom_range", datagen.zoom_range);
        run.answer("3.1", "horizontal_flip", datagen.horizontal_flip);
        run.answer("3.1", "batches", lotes.num_batches!.Value);
        run.answer("3.1", "batch_shape", x.shape.as_int_list());
        run.answer("3.1", "minimum", (float)x.min());
        run.answer("3.1", "maximum", (float)x.max());
    }

    /// <summary>The generator of the training's images.</summary>
    public static ImageDataGenerator Generador() => new(
        rotation_range: 15,
        width_shift_range: 0.1,
        height_shift_range: 0.1,
        horizontal_flip: true,
        zoom_range: 0.2);
}
