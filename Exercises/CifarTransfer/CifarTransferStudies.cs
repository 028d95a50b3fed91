using Exercises.CifarTransfer.Sections;

namespace Exercises.CifarTransfer;

/// <summary>The notebook's projects, in its order.</summary>
public static class CifarTransferStudies
{
    /// <summary>All studies.</summary>
    public static IReadOnlyList<Study> All { get; } =
    [
        new("base", "0. Modelo base",
            [
                new("0.1", 0.5, "Una red de una convolución y su estructura con summary()."),
                new("0.2", 0.5, "El entrenamiento con dos EarlyStopping y la precisión con los datos de test."),
            ],
            ["base"], ModeloBase.Run, Work: 15),
        new("p1", "1. Una red más profunda",
            [
                new("1.1", 0.25, "Tres bloques de convolución y pooling, y dos capas densas mayores."),
                new("1.2", 0.5, "¿Cuánto mejora la precisión?"),
            ],
            ["p1"], Proyecto1.Run, Work: 17),
        new("p2", "2. Dropout",
            [
                new("2.1", 0.25, "La misma red con capas de Dropout."),
                new("2.2", 0.5, "¿Previene Dropout el sobreajuste?"),
            ],
            ["p2"], Proyecto2.Run, Work: 45),
        new("p3", "3. El doble de convoluciones",
            [
                new("3.1", 0.25, "Dos convoluciones en cada bloque."),
                new("3.2", 0.5, "¿Cuánto mejora la precisión?"),
            ],
            ["p3"], Proyecto3.Run, Work: 100),
        new("p4", "4. Batch Normalization",
            [
                new("4.1", 0.25, "Batch Normalization tras cada convolución y cada capa densa."),
                new("4.2", 0.5, "El entrenamiento con lotes de 256 imágenes."),
            ],
            ["p4"], Proyecto4.Run, Work: 100),
        new("p5", "5. Data Augmentation",
            [
                new("5.1", 0.5, "Imágenes giradas, desplazadas y volteadas, y el doble de paciencia."),
                new("5.2", 0.5, "¿Cuánto mejora la precisión?"),
            ],
            ["p5"], Proyecto5.Run, Work: 300),
        new("p6", "6. VGG16 sin pesos",
            [
                new("6.1", 0.5, "VGG16 sin sus capas densas, y la clasificación propia detrás de un Flatten."),
                new("6.2", 0.5, "El entrenamiento con Adam(1e-4, clipnorm=1)."),
            ],
            ["p6"], Proyecto6.Run, Work: 1000),
        new("p7", "7. Transfer Learning: VGG16 congelada",
            [
                new("7.1", 0.5, "VGG16 con los pesos de ImageNet, y cada capa congelada."),
                new("7.2", 0.5, "¿Sirven las características de ImageNet para CIFAR-10?"),
            ],
            ["p7"], Proyecto7.Run, Work: 500, Pretrained: true),
        new("p8", "8. Transfer Learning: VGG16 entera",
            [
                new("8.1", 0.25, "La misma red sin congelar."),
                new("8.2", 0.5, "¿Cuánto mejora la precisión?"),
            ],
            ["p8"], Proyecto8.Run, Work: 600, Pretrained: true),
        new("p9", "9. Transfer Learning: mini-VGG16",
            [
                new("9.1", 0.5, "Los tres primeros bloques de VGG16."),
                new("9.2", 0.5, "¿Necesita CIFAR-10 la red entera?"),
            ],
            ["p9"], Proyecto9.Run, Work: 700, Pretrained: true),
        new("p10", "10. Transfer Learning: imágenes de 64x64",
            [
                new("10.1", 0.75, "Las imágenes ampliadas con cv2.resize."),
                new("10.2", 0.5, "¿Cuánto mejora la precisión?"),
            ],
            ["p10"], Proyecto10.Run, Work: 2500, Pretrained: true),
    ];
}
