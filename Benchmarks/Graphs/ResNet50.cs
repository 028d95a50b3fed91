using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.Benchmarks;

/// <summary>ResNet50 as keras.applications has it, 177 layers, written as a functional model.</summary>
internal static class ResNet50
{
    /// <summary>Height and width of the images: small ones, since what is measured does not depend on them.</summary>
    public const int Size = 32;

    /// <summary>The classes.</summary>
    public const int Classes = 1000;

    /// <summary>A fresh model, compiled.</summary>
    public static Functional Build()
    {
        keras.utils.set_random_seed(42);
        Tensor inputs = keras.Input((Size, Size, 3));
        var x = keras.layers.ZeroPadding2D(((3, 3), (3, 3)), name: "conv1_pad").Apply(inputs);
        x = Normalized(Convolution(x, 64, 7, "conv1_conv", strides: 2), "conv1_bn");
        x = Relu(x, "conv1_relu");
        x = keras.layers.ZeroPadding2D(((1, 1), (1, 1)), name: "pool1_pad").Apply(x);
        x = keras.layers.MaxPooling2D(3, strides: 2, name: "pool1_pool").Apply(x);
        x = Stack(x, 64, 3, 1, "conv2");
        x = Stack(x, 128, 4, 2, "conv3");
        x = Stack(x, 256, 6, 2, "conv4");
        x = Stack(x, 512, 3, 2, "conv5");
        x = keras.layers.GlobalAveragePooling2D(name: "avg_pool").Apply(x);
        var model = keras.Model(inputs, keras.layers.Dense(Classes, activation: "softmax", name: "predictions").Apply(x), name: "resnet50");
        model.compile(optimizer: "sgd", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    /// <summary>Images and classes.</summary>
    public static (NDArray X, NDArray Y) Draw(int count) =>
        (np.random.RandomState(0).rand(count, Size, Size, 3).astype(np.float32), np.random.RandomState(1).randint(0, Classes, size: count));

    private static Tensor Stack(Tensor x, int filters, int blocks, int strides, string name)
    {
        for (var block = 1; block <= blocks; block++)
            x = Block(x, filters, block == 1 ? strides : 1, shortcut: block == 1, $"{name}_block{block}");
        return x;
    }

    private static Tensor Block(Tensor x, int filters, int strides, bool shortcut, string name)
    {
        var skip = shortcut ? Normalized(Convolution(x, 4 * filters, 1, $"{name}_0_conv", strides), $"{name}_0_bn") : x;
        x = Relu(Normalized(Convolution(x, filters, 1, $"{name}_1_conv", strides), $"{name}_1_bn"), $"{name}_1_relu");
        x = Relu(Normalized(Convolution(x, filters, 3, $"{name}_2_conv", padding: "same"), $"{name}_2_bn"), $"{name}_2_relu");
        x = Normalized(Convolution(x, 4 * filters, 1, $"{name}_3_conv"), $"{name}_3_bn");
        return Relu(keras.layers.Add(name: $"{name}_add").Apply([skip, x]), $"{name}_out");
    }

    private static Tensor Convolution(Tensor x, int filters, int window, string name, int strides = 1, string padding = "valid") =>
        keras.layers.Conv2D(filters, window, strides: strides, padding: padding, name: name).Apply(x);

    private static Tensor Normalized(Tensor x, string name) => keras.layers.BatchNormalization(epsilon: 1.001e-5f, name: name).Apply(x);

    private static Tensor Relu(Tensor x, string name) => keras.layers.Activation("relu", name: name).Apply(x);
}
