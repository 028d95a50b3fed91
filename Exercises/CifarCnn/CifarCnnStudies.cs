using Exercises.CifarCnn.Sections;

namespace Exercises.CifarCnn;

/// <summary>The notebook's sections, in its order.</summary>
public static class CifarCnnStudies
{
    /// <summary>All studies.</summary>
    public static IReadOnlyList<Study> All { get; } =
    [
        new("data", "Carga de los datos",
            [
                new("1.1", 0.5, "¿Cuántas imágenes hay para entrenar, validar y probar, y qué forma tienen?"),
                new("1.2", 0.5, "¿En qué rango quedan los píxeles normalizados?"),
            ],
            [], CargaDeDatos.Run, Work: 0.02),
        new("classes", "Análisis de las clases y codificación one-hot",
            [
                new("2.1", 0.5, "¿Están balanceadas las clases del conjunto de entrenamiento?"),
                new("2.2", 0.5, "Las etiquetas en codificación one-hot."),
            ],
            [], Clases.Run, Work: 0.02),
        new("augmentation", "Data augmentation",
            [new("3.1", 1, "Imágenes nuevas con ImageDataGenerator: giros, desplazamientos, volteo y zoom.")],
            [], Aumento.Run, Work: 0.02),
        new("model", "Arquitectura VGG para CIFAR-10",
            [new("4.1", 0.5, "Tres bloques convolucionales dobles de 64, 128 y 256 filtros y la capa densa.")],
            [], Arquitectura.Run, Work: 0.02),
        new("train", "Entrenamiento y evaluación",
            [
                new("5.1", 0.5, "Compilación con Adam, ReduceLROnPlateau y EarlyStopping."),
                new("5.2", 2.5, "El entrenamiento completo del mejor modelo y su evaluación con los datos de test."),
            ],
            ["cnn"], Entrenamiento.Run, Work: 40),
        new("curves", "Curvas de exactitud y pérdida",
            [new("6.1", 1, "¿Cuánto se separan el entrenamiento y la validación?")],
            ["cnn"], Curvas.Run, Work: 0.05),
        new("comparison", "Comparativa de modelos",
            [new("7.1", 0.5, "Las medias del entrenamiento y los resultados de prueba en una tabla y un gráfico.")],
            ["cnn"], Comparativa.Run, Work: 0.05),
        new("report", "Matriz de confusión y reporte de clasificación",
            [
                new("8.1", 1, "Precision y recall de cada clase."),
                new("8.2", 0.5, "¿Qué clases obtienen mejores y peores resultados?"),
            ],
            ["cnn"], MatrizDeConfusion.Run, Work: 0.1),
        new("errors", "Análisis visual de los errores de la red",
            [new("9.1", 0.5, "¿Qué tipo de imágenes dan más problemas al modelo?")],
            ["cnn"], Errores.Run, Work: 0.1),
    ];
}
