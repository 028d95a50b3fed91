using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// The state of a Keras <c>SeedGenerator</c>: the seed and how often it was asked. A layer that draws keeps it in a variable of two
/// 64-bit integers; what it is, and how it moves on, is said here.
/// </summary>
/// <param name="Seed">The first number, the seed at the start.</param>
/// <param name="Calls">The second number, 0 at the start.</param>
public readonly record struct KerasSeeds(long Seed, long Calls)
{
    private const long Factor = 5387;
    private const long Modulus = 933199;

    /// <summary>The state after a draw of a generator that belongs to a layer.</summary>
    public KerasSeeds Next => this with { Calls = Calls + 1 };

    /// <summary>The state after a draw of the global generator, which serves draws without a seed.</summary>
    public KerasSeeds NextUnordered => new((Seed + 1) * Factor % Modulus, (Calls + 1) * Factor % Modulus);

    /// <summary><see cref="NextUnordered"/> of the state in a variable, in operations.</summary>
    public static Value NextUnorderedOf(Value state) =>
        Ops.Mod(Ops.Mul(Ops.Add(state, TensorValue.From<long>([1], 1)), TensorValue.From<long>([Factor], 1)), TensorValue.From<long>([Modulus], 1));

    /// <summary>The stream of the draw that is made in this state.</summary>
    public Philox Stream => Philox.FromStatelessSeed(Fold(Seed), Fold(Calls));

    /// <summary>The stream of a draw with a seed of its own: <c>seed=9</c> in an initializer or a random function.</summary>
    public static Philox StreamOf(long seed) => new KerasSeeds(seed, 0).Stream;

    /// <summary>The state as a tensor, the first value of a layer's seed variable: int64 of shape (2,).</summary>
    public TensorValue ToTensor() => TensorValue.From<long>([Seed, Calls], new Shape(2));

    // Keras folds its 64-bit seeds into the 32 bits that TensorFlow's operations take.
    private static int Fold(long number)
    {
        const long modulus = int.MaxValue - 1;
        var remainder = number % modulus;
        return (int)(remainder < 0 ? remainder + modulus : remainder);
    }
}
