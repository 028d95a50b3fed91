using Exercises.Mnist.Sections;

namespace Exercises.Mnist;

/// <summary>The notebook's sections, in its order.</summary>
public static class MnistStudies
{
    /// <summary>All studies.</summary>
    public static IReadOnlyList<Study> All { get; } =
    [
        new("data", "1. Información sobre el dataset",
            [
                new("1.1", 0.25, "¿Cuántas imágenes hay de training y de test? ¿Qué tamaño tienen las imágenes?"),
                new("1.2", 0.25, "¿En qué consiste un ejemplo del dataset y qué contiene la información en y?"),
            ],
            [], Informacion.Run, Work: 0.5),
        new("preprocess", "2. Normalización y preprocesado de los datos",
            [
                new("2.1", 0.25, "¿Cómo se normalizan los valores entre 0 y 1?"),
                new("2.2", 0.25, "¿Por qué convertir las imágenes en vectores de (N, 784)?"),
                new("2.3", 0.25, "¿Cómo son los datos tras expresar las etiquetas como categorías?"),
            ],
            [], Preprocesado.Run, Work: 0.5),
        new("model", "3. Creación del modelo",
            [
                new("3.1", 0.5, "Una red con una capa oculta de 512 neuronas y 10 salidas."),
                new("3.2", 0.25, "¿Es conveniente una capa Flatten en este caso?"),
                new("3.3", 0.25, "La estructura del modelo con summary()."),
            ],
            [], Creacion.Run, Work: 0.1),
        new("train", "4. Compilación y entrenamiento",
            [
                new("4.1", 0.5, "Compilación con categorical_crossentropy, Adam y la tasa de acierto."),
                new("4.2", 0.5, "Entrenamiento con fit(): 5 epochs, batch_size 32, validation_split 0.25."),
            ],
            ["512"], Entrenamiento.Run, Work: 5),
        new("widths", "5. Impacto al variar el número de neuronas en las capas ocultas",
            [new("5.1", 0.5, "¿Cuál es el impacto que tiene en la red neuronal?")],
            ["512", "216", "1024"], Neuronas.Run, Work: 13),
        new("outputs", "6. Número de neuronas de la capa de salida",
            [
                new("6.1", 0.25, "¿Por qué son 10 las neuronas de la última capa?"),
                new("6.2", 0.25, "¿Qué pasaría con una cantidad diferente a 10?"),
            ],
            [], Salidas.Run, Work: 0.1),
        new("epochs", "7. Aumento de epochs y su efecto en la red neuronal",
            [
                new("7.1", 0.25, "Entrenamiento con 15 epochs."),
                new("7.2", 0.25, "Entrenamiento con 30 epochs."),
                new("7.3", 0.25, "¿Qué está pasando y qué nombre tiene este efecto?"),
            ],
            ["15", "30"], Epocas.Run, Work: 45),
        new("early-stop", "8. Early stop",
            [new("8.1", 0.75, "Un callback que detiene el entrenamiento según la pérdida.")],
            ["early-stop"], ParadaTemprana.Run, Work: 30),
        new("activations", "9. Unidades de activación",
            [new("9.1", 0.75, "Comparación de unidades sigmoid y ReLU.")],
            ["relu", "sigmoid"], Activaciones.Run, Work: 10),
        new("initializers", "10. Inicialización de parámetros",
            [new("10.1", 0.75, "Inicialización con ceros, con una normal y con glorot uniform.")],
            ["zeros", "normal", "glorot"], Inicializadores.Run, Work: 15),
        new("optimizers", "11. Optimizadores",
            [new("11.1", 0.75, "Comparación de SGD, Adam y RMSprop.")],
            ["sgd", "rmsprop", "adam-16"], Optimizadores.Run, Work: 20),
        new("final", "12. Regularización y red final",
            [new("12.1", 2, "Una red final con una accuracy en validación superior al 95 %.")],
            ["final"], RedFinal.Run, Work: 12),
    ];
}
