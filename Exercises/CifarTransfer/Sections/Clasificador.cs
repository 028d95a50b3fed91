namespace Exercises.CifarTransfer.Sections;

/// <summary>The cells that the projects with VGG16 share: what follows its blocks, and the compilation.</summary>
internal static class Clasificador
{
    /// <summary>A network that ends with a Flatten behind one of VGG16's layers.</summary>
    /// <param name="model_vgg16">VGG16.</param>
    /// <param name="output">What the layer gives.</param>
    public static Model Aplanado(Functional model_vgg16, Tensors output)
    {
        // Añadir un Flatten en la última capa
        var new_output_layer = Flatten().Apply(output);
        var model_pre_vgg16 = keras.Model(model_vgg16.input, new_output_layer);
        model_pre_vgg16.summary();
        return model_pre_vgg16;
    }

    /// <summary>The network with the layers that classify, compiled.</summary>
    /// <param name="model_pre_vgg16">The network that finds the features.</param>
    public static Sequential Modelo(Model model_pre_vgg16)
    {
        var model_post_vgg16 = Sequential();

        model_post_vgg16.add(model_pre_vgg16);

        // Capa completamente conectada
        model_post_vgg16.add(Dense(256, activation: "relu"));
        model_post_vgg16.add(BatchNormalization());
        model_post_vgg16.add(Dense(128, activation: "relu"));
        model_post_vgg16.add(BatchNormalization());
        model_post_vgg16.add(Dropout(0.25));

        // Capa de salida
        model_post_vgg16.add(Dense(10, activation: "softmax"));

        model_post_vgg16.summary();

        // Crear una instancia del optimizador Adam
        var optimizer = Adam(learning_rate: 1e-4,
                             clipnorm: 1.0);

        // Compilación del modelo
        model_post_vgg16.compile(optimizer: optimizer,
                                 loss: "sparse_categorical_crossentropy",
                                 metrics: ["accuracy"]);
        return model_post_vgg16;
    }
}
