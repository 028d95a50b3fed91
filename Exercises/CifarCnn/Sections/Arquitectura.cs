using Tensorflow.Keras.Layers;

namespace Exercises.CifarCnn.Sections;

/// <summary>Práctica: arquitectura VGG para CIFAR-10.</summary>
internal static class Arquitectura
{
    public static void Run(ExerciseRun run)
    {
        run.text(
            """
            La red contiene tres bloques convolucionales dobles de profundidad creciente (64, 128, 256 filtros), ideales para capturar características jerárquicas: bordes y
            texturas, patrones locales, partes de objetos.

            Padding 'same' no pierde información en los bordes, lo que importa con desplazamientos. BatchNormalization estabiliza la salida de cada convolución. Se ensayó L2, pero
            se optó por Dropout: 20% en los bloques iniciales y 30% en los finales y en la capa densa. HeUniform inicia las capas con ReLU, y GlorotUniform las finales. MaxPooling
            reduce las dimensiones de 32x32 a 16x16, 8x8 y 4x4. Una capa densa de 1024 unidades basta tras los bloques convolucionales.
            """);
        run.begin(() =>
        {
            var modelo = Modelo();
            modelo.summary();
            var numero_conv2d = modelo.layers.Count(static layer => layer is Conv2D);
            print($"{numero_conv2d} capas Conv2D");
            run.answer("4.1", "parameters", modelo.count_params());
            run.answer("4.1", "conv2d", numero_conv2d);
            run.answer("4.1", "filters", modelo.layers.OfType<Conv2D>().Select(static layer => (int)layer.filters).ToArray());
            run.answer("4.1", "batch_normalizations", modelo.layers.Count(static layer => layer is BatchNormalization));
            return modelo;
        });
    }

    /// <summary>The network.</summary>
    public static Sequential Modelo()
    {
        const int num_classes = Datos.num_classes;
        var initializers = keras.initializers;
        return Sequential([
            Input((32, 32, 3)),
            // Primer bloque convolucional: comenzamos por 64 filtros, mantenemos el padding para no perder información de los bordes
            Conv2D(64, (3, 3), activation: "relu", padding: "same", kernel_initializer: initializers.HeUniform()),
            BatchNormalization(),
            Dropout(0.2f),
            Conv2D(64, (3, 3), activation: "relu", padding: "same", kernel_initializer: initializers.HeUniform()),
            BatchNormalization(),
            Dropout(0.2f),
            MaxPooling2D((2, 2)),

            // Segundo bloque convolucional:
            Conv2D(128, (3, 3), activation: "relu", padding: "same", kernel_initializer: initializers.HeUniform()),
            BatchNormalization(),
            Conv2D(128, (3, 3), activation: "relu", padding: "same", kernel_initializer: initializers.HeUniform()),
            BatchNormalization(),
            Dropout(0.3f),
            MaxPooling2D((2, 2)),

            // Tercer bloque convolucional:
            Conv2D(256, (3, 3), activation: "relu", padding: "same", kernel_initializer: initializers.HeUniform()),
            BatchNormalization(),
            Conv2D(256, (3, 3), activation: "relu", padding: "same", kernel_initializer: initializers.HeUniform()),
            BatchNormalization(),
            Dropout(0.3f),
            MaxPooling2D((2, 2)),

            // Capa final
            Flatten(),
            Dropout(0.3f),
            Dense(1024, activation: "relu", kernel_initializer: initializers.GlorotUniform()),
            // Salida
            Dense(num_classes, activation: "softmax", kernel_initializer: initializers.GlorotUniform()),
        ]);
    }
}
