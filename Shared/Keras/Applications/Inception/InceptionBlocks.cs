using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>What the Inception networks share: convolutions with normalization, and branches that are put side by side.</summary>
internal static class InceptionBlocks
{
    /// <summary>The stem of both networks: three convolutions and two, a pooling behind each.</summary>
    public static Tensor Stem(Tensor x)
    {
        x = Convolve(x, 32, (3, 3), stride: 2, padding: "valid");
        x = Convolve(x, 32, (3, 3), padding: "valid");
        x = Convolve(x, 64, (3, 3));
        x = Shrink(x);
        x = Convolve(x, 80, (1, 1), padding: "valid");
        x = Convolve(x, 192, (3, 3), padding: "valid");
        return Shrink(x);
    }

    /// <summary>A convolution without bias, normalization without scale, and ReLU.</summary>
    public static Tensor Convolve(Tensor x, int filters, (int Rows, int Columns) kernel, int stride = 1, string padding = "same", string? name = null)
    {
        x = new Conv2D(filters, kernel, strides: stride, padding: padding, use_bias: false, name: name).Apply(x);
        x = new BatchNormalization(axis: ApplicationGraph.ChannelAxis, scale: false, name: name is null ? null : name + "_bn").Apply(x);
        return new Layers.Activation("relu", name: name is null ? null : name + "_ac").Apply(x);
    }

    /// <summary>Convolutions one behind the other; where they shrink, the last has stride 2 and no padding.</summary>
    public static Tensor Chain(Tensor x, (int Filters, int Rows, int Columns)[] convolutions, bool shrinks = false)
    {
        for (var i = 0; i < convolutions.Length; i++)
        {
            var (filters, rows, columns) = convolutions[i];
            x = shrinks && i == convolutions.Length - 1 ? Convolve(x, filters, (rows, columns), stride: 2, padding: "valid") : Convolve(x, filters, (rows, columns));
        }
        return x;
    }

    /// <summary>The largest around each element, of every second one.</summary>
    public static Tensor Shrink(Tensor x) => new MaxPooling2D(3, strides: 2).Apply(x);

    /// <summary>The means around each element, and a 1 x 1 convolution.</summary>
    public static Tensor Smooth(Tensor x, int filters) => Convolve(new AveragePooling2D(3, strides: 1, padding: "same").Apply(x), filters, (1, 1));

    /// <summary>Branches side by side.</summary>
    public static Tensor Join(string? name, params Tensor[] branches) => new Concatenate(axis: ApplicationGraph.ChannelAxis, name: name).Apply([.. branches]);
}
