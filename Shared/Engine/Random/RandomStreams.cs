namespace TfNet.Engine;

/// <summary>
/// The random streams of a Python program that uses Keras on TensorFlow, which <c>keras.utils.set_random_seed</c> starts together:
/// <list type="bullet">
/// <item>Python's, from which every random initializer and every layer with a seed of its own (Dropout, GaussianNoise) takes its default seed
/// when it is constructed: <see cref="NextDefaultSeed"/>.</item>
/// <item>NumPy's: <see cref="NumPy"/>.</item>
/// <item>TensorFlow's: the order of the samples in <c>fit</c> (<see cref="EpochOrder"/>) and <c>tf.random.*</c> (<see cref="NextOperationStream"/>).</item>
/// </list>
/// Like Python's they are the program's, not a thread's. Any number of threads may draw: none gets what another got, and which gets what is a matter of chance.
/// </summary>
public static class RandomStreams
{
    private const int FormatVersion = 2;
    private static readonly Lock s_drawing = new();
    private static readonly PythonRandom s_operations = new();
    private static long? s_tensorFlowSeed;
    private static Variable? s_kerasState;
    private static Variable? s_tracedState;

    /// <summary>The stream of Python's module <c>random</c>.</summary>
    public static PythonRandom Python { get; } = new();

    /// <summary>The stream of <c>np.random</c>.</summary>
    public static NumPyRandomState NumPy { get; } = new();

    /// <summary>TensorFlow's global seed; <see langword="null"/> until one is set.</summary>
    public static long? TensorFlowSeed
    {
        get
        {
            lock (s_drawing)
                return s_tensorFlowSeed;
        }
    }

    /// <summary>The generator of Keras' draws without a seed; <see langword="null"/> until the first of them.</summary>
    public static KerasSeeds? GlobalSeeds
    {
        get
        {
            lock (s_drawing)
                return s_kerasState is { } state ? SeedsOf(state) : null;
        }
    }

    /// <summary>The state of that generator, which a compiled step reads and moves on itself: int64 of shape (2,). It begins with a default seed.</summary>
    public static Variable KerasState
    {
        get
        {
            lock (s_drawing)
                return s_kerasState ??= StateOf(new KerasSeeds(NextDefaultSeed(), 0));
        }
    }

    /// <summary>
    /// Where the random operations without a seed stand that are part of compiled steps: a seed, and the number of draws so far, int64 of shape (2,). It begins anew where the global seed is set; steps
    /// that are compiled already go on.
    /// </summary>
    public static Variable TracedState
    {
        get
        {
            lock (s_drawing)
                return s_tracedState ??= StateOf(new KerasSeeds(NextOperationStream().Block().X, 0));
        }
    }

    /// <summary>Starts all streams: <c>keras.utils.set_random_seed</c>. The global seed generator of Keras, once it exists, goes on, as in Keras 3.6.</summary>
    /// <exception cref="Tensorflow.ValueError">NumPy takes no such seed: it does not lie between 0 and 2^32 - 1.</exception>
    public static void Seed(long seed)
    {
        NumPyRandomState.CheckSeed(seed);
        Python.Seed(seed);
        NumPy.Seed(seed);
        SeedTensorFlow(seed);
    }

    /// <summary>Starts TensorFlow's streams: <c>tf.random.set_seed</c>.</summary>
    public static void SeedTensorFlow(long seed)
    {
        lock (s_drawing)
        {
            s_tensorFlowSeed = seed;
            s_operations.Seed(seed);
            s_tracedState = null;
        }
    }

    /// <summary>The seed of an initializer or layer that was constructed without one: an integer from 1 to 10^9.</summary>
    public static int NextDefaultSeed() => (int)Python.Integer(1, 1_000_000_000);

    /// <summary>The stream of the next Keras draw: the seed's own, or the global generator's where there is none.</summary>
    public static Philox NextKerasStream(long? seed = null)
    {
        return seed is { } given ? KerasSeeds.StreamOf(given) : NextKerasSeeds().Stream;
    }

    /// <summary>The seeds of the next draw of Keras' global generator.</summary>
    public static KerasSeeds NextKerasSeeds()
    {
        using var access = KerasState.Write();
        var numbers = access.As<long>();
        var seeds = new KerasSeeds(numbers[0], numbers[1]);
        (numbers[0], numbers[1]) = (seeds.NextUnordered.Seed, seeds.NextUnordered.Calls);
        return seeds;
    }

    /// <summary>Forgets Keras' global seed generator, as <c>keras.backend.clear_session</c> does.</summary>
    public static void ClearSession()
    {
        lock (s_drawing)
            s_kerasState = null;
    }

    /// <summary>The order of the samples in a <c>fit</c> that starts now.</summary>
    public static EpochOrder EpochOrder(int count) => new(count, TensorFlowSeed);

    /// <summary>The stream of the next eager random operation (<c>tf.random.normal</c>, …).</summary>
    /// <param name="operationSeed">The operation's own seed.</param>
    public static Philox NextOperationStream(long? operationSeed = null)
    {
        const long defaultGlobalSeed = 87654321;
        lock (s_drawing)
        {
            if (s_tensorFlowSeed is null && operationSeed is { } own)
                return OperationStream(defaultGlobalSeed, own);
            return OperationStream(s_tensorFlowSeed ?? s_operations.Integer(0, int.MaxValue), operationSeed ?? s_operations.Integer(0, int.MaxValue));
        }
    }

    /// <summary>The positions of all streams, to go on from there later: what a stopped training keeps.</summary>
    public static byte[] Save()
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(FormatVersion);
        Python.Save(writer);
        NumPy.Save(writer);
        lock (s_drawing)
        {
            s_operations.Save(writer);
            writer.Write(s_tensorFlowSeed.HasValue);
            writer.Write(s_tensorFlowSeed ?? 0);
            Write(writer, s_kerasState);
            Write(writer, s_tracedState);
        }
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Goes on from positions that <see cref="Save"/> gave. Where the data holds none, all streams stay where they are.</summary>
    /// <exception cref="InvalidDataException">The data holds no such positions.</exception>
    public static void Restore(byte[] data)
    {
        using var reader = new BinaryReader(new MemoryStream(data));
        try
        {
            if (reader.ReadInt32() is var version && version is not (1 or FormatVersion))
                throw new InvalidDataException($"The positions of the random streams have version {version}. Expected: {FormatVersion}.");
            var (python, numPy, operations) = (new PythonRandom(), new NumPyRandomState(), new PythonRandom());
            python.Restore(reader);
            numPy.Restore(reader);
            operations.Restore(reader);
            var (seeded, seed) = (reader.ReadBoolean(), reader.ReadInt64());
            var (keras, traced) = (ReadSeeds(reader), version == 1 ? null : ReadSeeds(reader));
            Python.GoTo(python);
            NumPy.GoTo(numPy);
            lock (s_drawing)
            {
                s_operations.GoTo(operations);
                s_tensorFlowSeed = seeded ? seed : null;
                GoTo(ref s_kerasState, keras);
                GoTo(ref s_tracedState, traced);
            }
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"The positions of the random streams end after {data.Length} bytes, before they are complete.");
        }
    }

    /// <summary>The stream of an operation with these two seeds, folded into 31 bits as TensorFlow does.</summary>
    internal static Philox OperationStream(long globalSeed, long operationSeed)
    {
        var (global, operation) = (Fold(globalSeed), Fold(operationSeed));
        // TensorFlow's operations take two zeros for "no seed", so it replaces them.
        return Philox.FromOperationSeeds(global, (global, operation) == (0, 0) ? int.MaxValue : operation);
    }

    private static Variable StateOf(KerasSeeds seeds) => new(seeds.ToTensor(), "seed_generator_state", trainable: false);

    private static KerasSeeds SeedsOf(Variable state)
    {
        var numbers = state.Snapshot().Span<long>();
        return new KerasSeeds(numbers[0], numbers[1]);
    }

    private static void Write(BinaryWriter writer, Variable? state)
    {
        var seeds = state is null ? default : SeedsOf(state);
        writer.Write(state is not null);
        writer.Write(seeds.Seed);
        writer.Write(seeds.Calls);
    }

    private static KerasSeeds? ReadSeeds(BinaryReader reader)
    {
        var (exists, seeds) = (reader.ReadBoolean(), new KerasSeeds(reader.ReadInt64(), reader.ReadInt64()));
        return exists ? seeds : null;
    }

    /// <summary>Steps that are compiled hold the variable, so that it stays the same where there is one.</summary>
    private static void GoTo(ref Variable? state, KerasSeeds? seeds)
    {
        if (seeds is not { } given)
            state = null;
        else if (state is null)
            state = StateOf(given);
        else
            state.Assign(given.ToTensor());
    }

    private static ulong Fold(long seed)
    {
        var remainder = seed % int.MaxValue;
        return (ulong)(remainder < 0 ? remainder + int.MaxValue : remainder);
    }
}
