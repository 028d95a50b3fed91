using TfNet.Engine;

namespace Tensorflow.Keras.Random;

/// <summary>
/// A seed that gives another draw each time it is used: two integers in a variable, the seed and the number of draws so far.
/// </summary>
[KerasExport("random")]
public sealed class SeedGenerator
{
    private readonly int? _initialSeed;

    /// <summary>Starts a sequence of draws.</summary>
    /// <param name="seed">The seed; drawn from the stream that <c>keras.utils.set_random_seed</c> sets when <see langword="null"/>.</param>
    /// <param name="name">A name.</param>
    public SeedGenerator(int? seed = null, string? name = null)
    {
        _initialSeed = seed;
        this.name = name ?? Utils.Naming.AutoName(nameof(SeedGenerator));
        var start = new KerasSeeds(seed ?? RandomStreams.NextDefaultSeed(), 0);
        state = new ResourceVariable(new Variable(start.ToTensor(), $"{this.name}/seed_generator_state", trainable: false));
    }

    /// <summary>The name.</summary>
    public string name { get; }

    /// <summary>The seed and the number of draws so far, int64 of shape (2,).</summary>
    public ResourceVariable state { get; }

    /// <summary>The arguments that make an equal generator.</summary>
    public Dictionary<string, object?> get_config() => new() { ["seed"] = _initialSeed };

    /// <summary>Makes what a config describes, as <see cref="get_config"/> writes it or Python does.</summary>
    /// <param name="config">The arguments by name.</param>
    /// <exception cref="TypeError">The class has no argument of a name in it.</exception>
    public static SeedGenerator from_config(IReadOnlyDictionary<string, object?> config)
    {
        var arguments = new Saving.KerasConfig(config, nameof(SeedGenerator));
        arguments.Expect(["seed", "name"]);
        return new SeedGenerator(arguments.Integer("seed"), arguments.Text("name"));
    }

    /// <summary>The stream of the next draw; the state moves on.</summary>
    internal Philox NextStream() => NextSeeds().Stream;

    /// <summary>The seeds of the next draw; the state moves on. No two threads get the same.</summary>
    internal KerasSeeds NextSeeds()
    {
        using var access = state.Variable.Write();
        var numbers = access.As<long>();
        var seeds = new KerasSeeds(numbers[0], numbers[1]);
        (numbers[0], numbers[1]) = (seeds.Next.Seed, seeds.Next.Calls);
        return seeds;
    }
}
