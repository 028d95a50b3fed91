using Tensorflow.NumPy;

namespace TfNet.Benchmarks;

/// <summary>Images and labels that both sides draw from the same stream: how fast a network is does not depend on what is in the images.</summary>
internal static class CifarData
{
    /// <summary>Draws images (N, 32, 32, 3), float32 from 0 to 1, and labels as the network's loss takes them.</summary>
    public static (NDArray X, NDArray Y) Draw(CifarNetwork network, int count)
    {
        np.random.seed(0);
        var x = np.random.randint(0, 256, (count, 32, 32, 3)).astype(np.float32) / 255f;
        return (x, network.Labels(np.random.randint(0, 10, count)));
    }
}
