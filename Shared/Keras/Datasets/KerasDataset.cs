namespace Tensorflow.Keras.Datasets;

/// <summary>What is behind <c>keras.datasets</c>.</summary>
public sealed class KerasDataset
{
    /// <summary>Handwritten digits.</summary>
    public Mnist mnist { get; } = new();

    /// <summary>Clothes.</summary>
    public FashionMnist fashion_mnist { get; } = new();

    /// <summary>Small colour images in ten classes.</summary>
    public Cifar10 cifar10 { get; } = new();

    /// <summary>Small colour images in a hundred classes.</summary>
    public Cifar100 cifar100 { get; } = new();
}
