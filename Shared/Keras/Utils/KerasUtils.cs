using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>What is behind <c>keras.utils</c>.</summary>
public sealed partial class KerasUtils
{
    /// <summary>
    /// Starts the random streams of Python, NumPy and TensorFlow: what layers, initializers and <c>fit</c> draw from then on is what they draw in
    /// Python Keras after the same call.
    /// </summary>
    /// <param name="seed">An integer from 0 to 2^32 - 1.</param>
    /// <exception cref="ValueError">The seed lies outside of that range.</exception>
    public void set_random_seed(long seed)
    {
        RandomStreams.Seed(seed);
        Binding.tf.random.set_seed(seed);
    }
}
