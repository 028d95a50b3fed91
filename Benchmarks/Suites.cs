namespace TfNet.Benchmarks;

/// <summary>All suites by name. Each is made with a program that runs Python scripts with the real Keras, or null: then only cases that need none are there.</summary>
internal static class Suites
{
    private static readonly Dictionary<string, Func<string?, ISuite>> s_all = new()
    {
        ["mnist"] = static python => new MnistSuite(python),
        ["cifar"] = static python => new CifarSuite(python),
        ["transfer"] = static python => new TransferSuite(python),
        ["threads"] = static _ => new ThreadsSuite(),
        ["graphs"] = static _ => new GraphsSuite(),
        ["files"] = static python => new FilesSuite(python),
    };

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => s_all.Keys;

    /// <summary>Makes a suite.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static ISuite Create(string name, string? python) => s_all.TryGetValue(name, out var make)
        ? make(python)
        : throw new ArgumentException($"Expected one of the suites {string.Join(", ", Names)}. Received: '{name}'.");
}
