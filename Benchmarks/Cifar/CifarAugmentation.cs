using Tensorflow.Keras.Preprocessing;

namespace TfNet.Benchmarks;

/// <summary>Images that are turned, shifted and flipped as they are in the notebook with augmentation.</summary>
internal static class CifarAugmentation
{
    /// <summary>The images of a batch.</summary>
    public const int Batch = 32;

    /// <summary>The batches of a measurement, and of an epoch.</summary>
    public const int Batches = 40;

    /// <summary>The batches of a network's images, without end.</summary>
    public static Iterator Flow(CifarNetwork network)
    {
        var data = CifarData.Draw(network, Batch * Batches);
        return new ImageDataGenerator(rotation_range: 15, width_shift_range: 0.1, height_shift_range: 0.1, horizontal_flip: true).flow(data.X, data.Y, batch_size: Batch);
    }
}
