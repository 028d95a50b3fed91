namespace Tensorflow.Keras.Datasets;

/// <summary>What is behind <c>keras.datasets</c>.</summary>
public sealed class KerasDataset
{
    /// <summary>Handwritten digits.</summary>
    public Mnist mnist { get; } = new();

    /// <summary>Clothes.</summary>
    public FashionMnist fashion_mnist { get; } = new();
}
