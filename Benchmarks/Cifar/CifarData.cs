using Tensorflow.NumPy;

namespace TfNet.Benchmarks;

/// <summary>Images and labels that both sides draw from the same stream: how fast a network is does not depend on what is in the images.</summary>
/// <param name="X">Images, (N, 32, 32, 3), float32 from 0 to 1.</param>
/// <param name="Y">Labels, as the network's loss takes them.</param>
internal sealed record CifarData(NDArray X, NDArray Y)
{
    /// <summary>Draws images.</summary>
    public static CifarData Draw(CifarNetwork network, int count)
    {
        np.random.seed(0);
        var x = np.random.randint(0, 256, (count, 32, 32, 3)).astype(np.float32) / 255f;
        return new CifarData(x, network.Labels(np.random.randint(0, 10, count)));
    }
}
