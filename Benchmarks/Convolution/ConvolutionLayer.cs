using Tensorflow;

namespace TfNet.Benchmarks;

/// <summary>A convolution of one of the networks: x (batch, size, size, channels) to filters channels.</summary>
/// <param name="Network">The network that it stands in.</param>
/// <param name="Batch">Images.</param>
/// <param name="Size">Height and width of x.</param>
/// <param name="Channels">Channels of x.</param>
/// <param name="Filters">Channels of y.</param>
/// <param name="Window">Height and width of a filter.</param>
/// <param name="Stride">How far it moves.</param>
/// <param name="Same">Whether x has borders so that stride 1 keeps the size.</param>
internal sealed record ConvolutionLayer(string Network, int Batch, int Size, int Channels, int Filters, int Window = 3, int Stride = 1, bool Same = true)
{
    /// <summary>The layers of the networks that the exercises train, and what ResNet50 has besides.</summary>
    public static ConvolutionLayer[] All { get; } =
    [
        new("cnn000", 32, 32, 3, 64), new("cnn000", 32, 32, 64, 64), new("cnn000", 32, 16, 64, 128), new("cnn000", 32, 16, 128, 128), new("cnn000", 32, 8, 128, 256), new("cnn000", 32, 8, 256, 256),
        new("cnn001", 32, 32, 3, 32), new("cnn001", 32, 32, 32, 32, Same: false), new("cnn001", 32, 15, 32, 64), new("cnn001", 32, 15, 64, 64, Same: false),
        new("cnn003", 32, 32, 3, 32, Same: false), new("cnn003", 32, 15, 32, 64, Same: false), new("cnn003", 32, 6, 64, 64, Same: false),
        new("vgg16", 64, 32, 3, 64), new("vgg16", 64, 32, 64, 64), new("vgg16", 64, 16, 64, 128), new("vgg16", 64, 16, 128, 128), new("vgg16", 64, 8, 128, 256), new("vgg16", 64, 8, 256, 256),
        new("vgg16", 64, 4, 256, 512), new("vgg16", 64, 4, 512, 512), new("vgg16", 64, 2, 512, 512),
        new("resnet50", 8, 64, 3, 64, 7, 2), new("resnet50", 8, 16, 64, 256, 1), new("resnet50", 8, 16, 256, 512, 1, 2), new("resnet50", 8, 16, 128, 128, 3, 2), new("resnet50", 8, 4, 1024, 256, 1), new("resnet50", 32, 4, 512, 512, 3, 2),
    ];

    /// <summary>The operations of the definition: a multiplication and an addition for every output, tap and channel.</summary>
    public double Operations => 2.0 * Y.size * Channels * Window * Window;

    /// <summary>The window.</summary>
    public Windows Windows => Windows.Create(Same, [Size, Size], new[] { Window, Window }, new[] { Stride, Stride });

    /// <summary>The shape of x.</summary>
    public Shape X => (Batch, Size, Size, Channels);

    /// <summary>The shape of the filters.</summary>
    public Shape F => (Window, Window, Channels, Filters);

    /// <summary>The shape of y.</summary>
    public Shape Y => new Engine.Convolution(Windows, 1).Infer([new(TF_DataType.TF_FLOAT, X), new(TF_DataType.TF_FLOAT, F)])[0].Shape;

    /// <inheritdoc/>
    public override string ToString() => $"{Network} {Batch}x{Size}x{Size}x{Channels} to {Filters}, {Window}x{Window}{(Stride > 1 ? $" / {Stride}" : "")}{(Same ? "" : " valid")}";
}
