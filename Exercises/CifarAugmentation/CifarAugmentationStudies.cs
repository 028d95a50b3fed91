using Exercises.CifarAugmentation.Sections;

namespace Exercises.CifarAugmentation;

/// <summary>The notebook's sections, in its order.</summary>
public static class CifarAugmentationStudies
{
    /// <summary>All studies.</summary>
    public static IReadOnlyList<Study> All { get; } =
    [
        new("data", "Exploración, explicación y limpieza de datos",
            [
                new("1.1", 0.5, "¿Cuántas imágenes hay y qué forma tienen?"),
                new("1.2", 0.5, "¿Cuántas clases hay?"),
                new("1.3", 0.5, "La normalización: los píxeles con media 0 y desviación estándar 1."),
            ],
            [], Exploracion.Run, Work: 0.05),
        new("model", "Desarrollo del modelo: la arquitectura",
            [
                new("2.1", 1, "Tres bloques convolucionales con BatchNormalization, MaxPooling y Dropout, y su estructura con summary()."),
                new("2.2", 1, "Compilación con RMSprop y SparseCategoricalCrossentropy."),
            ],
            [], Arquitectura.Run, Work: 0.01),
        new("augmentation", "Desarrollo del modelo: Data Augmentation",
            [new("3.1", 0.5, "Un generador que rota, desplaza, inclina, amplía y voltea las imágenes de entrenamiento.")],
            [], Aumento.Run, Work: 0.01),
        new("train", "Desarrollo del modelo: callbacks y entrenamiento",
            [
                new("4.1", 1, "ReduceLROnPlateau, EarlyStopping y LearningRateScheduler."),
                new("4.2", 2, "Entrenamiento de 20 épocas con el generador hasta una precisión de 82 %."),
            ],
            ["cnn"], Entrenamiento.Run, Work: 20),
        new("evaluate", "Evaluación del modelo",
            [new("5.1", 0.5, "La precisión con el conjunto de prueba.")],
            ["cnn"], Evaluacion.Run, Work: 0.05),
        new("results", "Resultados e Interpretación 1",
            [new("6.1", 0.5, "Las curvas de pérdida y precisión: ¿converge el modelo sin sobreajuste?")],
            ["cnn"], Resultados.Run, Work: 0.05),
        new("tuner", "Ajuste de hiperparámetros: keras_tuner",
            [
                new("7.1", 0.5, "Un espacio de búsqueda con filtros, neuronas, dropout y tasa de aprendizaje."),
                new("7.2", 0.5, "Una búsqueda al azar con tres pruebas, y los mejores hiperparámetros."),
            ],
            [], Ajuste.Run, Work: 15),
        new("resnet50", "Ajuste de hiperparámetros: ResNet50 preentrenada",
            [
                new("8.1", 0.5, "ResNet50 congelada, con los pesos de ImageNet, y una clasificación propia."),
                new("8.2", 0.5, "Resultados e Interpretación 2: ¿aprende el modelo los patrones de CIFAR-10?"),
            ],
            ["resnet50"], ModeloPreentrenado.Run, Work: 15, Pretrained: true),
    ];
}
