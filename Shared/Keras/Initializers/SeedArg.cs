using Tensorflow.Keras.Random;

namespace Tensorflow.Keras;

/// <summary>What a <c>seed</c> parameter takes: a number, a <see cref="SeedGenerator"/>, or nothing.</summary>
public sealed class SeedArg
{
    private readonly int? _seed;
    private readonly SeedGenerator? _generator;

    private SeedArg(int? seed, SeedGenerator? generator) => (_seed, _generator) = (seed, generator);

    /// <summary>A seed: the same draw each time.</summary>
    public static implicit operator SeedArg?(int? seed) => seed is null ? null : new SeedArg(seed, null);

    /// <summary>A generator: another draw each time.</summary>
    public static implicit operator SeedArg?(SeedGenerator? generator) => generator is null ? null : new SeedArg(null, generator);

    /// <summary>The number, when it is one.</summary>
    public int? Seed => _seed;

    /// <summary>The generator, when it is one.</summary>
    public SeedGenerator? Generator => _generator;

    /// <summary>What <c>get_config</c> says of it.</summary>
    internal object? Config => _generator is null
        ? _seed
        : new Dictionary<string, object?>
        {
            ["module"] = "keras.random",
            ["class_name"] = nameof(SeedGenerator),
            ["config"] = _generator.get_config(),
            ["registered_name"] = null,
        };
}
