using System.Numerics;
using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>
/// <c>np.random</c>: NumPy's legacy functions, which draw from the program's stream (<c>np.random.seed</c> and <c>keras.utils.set_random_seed</c> start it),
/// and the ways to make generators.
/// </summary>
public sealed class RandomApi : RandomState
{
    internal RandomApi() : base(RandomStreams.NumPy)
    {
    }

    /// <summary>A new generator (PCG64) that starts anywhere.</summary>
    public Generator default_rng() => new(new NumPyGenerator(new Pcg64()));

    /// <summary>A new generator (PCG64).</summary>
    /// <param name="seeds">One seed or several, none of them negative.</param>
    /// <exception cref="ValueError">A seed is negative.</exception>
    public Generator default_rng(params long[] seeds) => new(new NumPyGenerator(new Pcg64(Array.ConvertAll(seeds, static seed => (BigInteger)seed))));

    /// <summary>A legacy generator of its own.</summary>
    /// <param name="seed">From 0 to 2^32 - 1; without one it starts anywhere.</param>
    /// <exception cref="ValueError">The seed lies outside of that range.</exception>
    public RandomState RandomState(long? seed = null) => new(seed);

    /// <summary>Puts the rows of the array in the random order of a seed.</summary>
    /// <param name="x">The array.</param>
    /// <param name="seed">The seed; without one the program's stream goes on.</param>
    /// <exception cref="TypeError">The array has no dimensions.</exception>
    public void shuffle(NDArray x, int? seed)
    {
        if (seed is { } given)
            new RandomState(given).shuffle(x);
        else
            shuffle(x);
    }
}
