using TfNet.Engine;

namespace Tensorflow.Sklearn;

/// <summary>What <c>random_state</c> stands for.</summary>
internal static class Randomness
{
    /// <summary>The stream of a seed, or <c>np.random</c>'s own without one.</summary>
    /// <exception cref="ValueError">The seed does not fit in 32 bits.</exception>
    public static NumPyRandomState Of(long? random_state) => random_state is { } seed ? new NumPyRandomState(seed) : RandomStreams.NumPy;
}
