using Exercises.CifarFirstCnn.Sections;

namespace Exercises.CifarFirstCnn;

/// <summary>The notebook's sections, in its order.</summary>
public static class CifarFirstCnnStudies
{
    /// <summary>All studies.</summary>
    public static IReadOnlyList<Study> All { get; } =
    [
        new("data", "1.2.1 Carga de datos y normalización",
            [
                new("1.1", 0.5, "¿Cuántas imágenes hay y qué forma tienen?"),
                new("1.2", 0.5, "¿En qué rango quedan los píxeles normalizados?"),
            ],
            [], CargaDeDatos.Run, Work: 0.02),
        new("examples", "1.2.2 Visualización de ejemplos de entrenamiento",
            [new("2.1", 1, "25 imágenes de entrenamiento con el nombre de su clase.")],
            [], Ejemplos.Run, Work: 0.05),
        new("model", "1.2.3 Arquitectura de la red y 1.2.4 Capas densas",
            [
                new("3.1", 1, "La red convolutiva y su estructura con summary()."),
                new("3.2", 1, "La red con Flatten y las capas densas."),
            ],
            [], Arquitectura.Run, Work: 0.02),
        new("train", "1.2.5 Compilación y entrenamiento",
            [
                new("4.1", 1, "Compilación con Adam y SparseCategoricalCrossentropy(from_logits=True)."),
                new("4.2", 3, "Entrenamiento de 15 épocas hasta una precisión mayor al 70 %."),
            ],
            ["cnn"], Entrenamiento.Run, Work: 15),
        new("accuracy", "1.2.6 Gráfica de precisión durante el entrenamiento",
            [new("5.1", 1, "¿Desde qué época se sobreajusta la red?")],
            ["cnn"], GraficaDePrecision.Run, Work: 0.02),
        new("predict", "1.2.7 Predicción de una imagen",
            [new("6.1", 1, "La clase de la imagen 116 del conjunto de prueba y su probabilidad.")],
            ["cnn"], Prediccion.Run, Work: 0.1),
    ];
}
