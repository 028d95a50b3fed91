namespace TfNet.Benchmarks;

/// <summary>What stands on the command line: <c>SUITE --reference PYTHON --json FILE [--turns N] [--case NAME]…</c>.</summary>
internal sealed class BenchmarkArguments
{
    /// <summary>How the program is called.</summary>
    public const string Usage =
        """
        dotnet run -c Release --project Benchmarks -- SUITE [--reference PYTHON] [--json FILE] [--turns N] [--processor-time] [--case NAME]...

          SUITE               mnist, cifar, transfer, threads, graphs or files
          --reference PYTHON  a program that runs Python scripts with the real Keras, or the folder with a program `python`;
                              without it only the cases that need none are measured
          --json FILE         where the results go
          --turns N           how often each case is measured, ours and the reference's in turns (at least 5, the default)
          --processor-time    of cifar and transfer: counts what all threads of a side spend on the cores, not the time that passes,
                              for machines that do much else
          --case NAME         measures only this case (of conv: the layers of this network); may be given several times

        dotnet run -c Release --project Benchmarks -- agree --reference PYTHON [--seed N] [--case NETWORK]...

          trains the networks of the CIFAR notebooks beside Keras, from the same seed, and prints how far apart losses and gradients are

        dotnet run -c Release --project Benchmarks -- conv [--reference PYTHON] [--turns N] [--case NETWORK]...

          measures each convolution of the exercises' networks by itself, beside the peak of the cores and TensorFlow
        """;

    private BenchmarkArguments()
    {
    }

    public string Suite { get; private set; } = "";

    public string? Reference { get; private set; }

    public string? Json { get; private set; }

    public int Turns { get; private set; } = Measurement.FewestTurns;

    public int Seed { get; private set; } = 42;

    public bool ProcessorTime { get; private set; }

    public List<string> Cases { get; } = [];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It does not make sense; the message says why.</exception>
    public static BenchmarkArguments Parse(string[] args)
    {
        var result = new BenchmarkArguments();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--reference": result.Reference = Python(Next()); break;
                case "--json": result.Json = Next(); break;
                case "--processor-time": result.ProcessorTime = true; break;
                case "--case": result.Cases.Add(Next()); break;
                case "--seed":
                    result.Seed = int.TryParse(Next(), out var seed) && seed >= 0 ? seed : throw new ArgumentException($"--seed takes a number from 0 on. Received: {args[i]}.");
                    break;
                case "--turns":
                    result.Turns = int.TryParse(Next(), out var turns) && turns >= Measurement.FewestTurns
                        ? turns
                        : throw new ArgumentException($"--turns takes a number from {Measurement.FewestTurns} on. Received: {args[i]}.");
                    break;
                case var option when option.StartsWith('-') || result.Suite.Length > 0:
                    throw new ArgumentException($"Unknown argument: {option}.");
                case var suite: result.Suite = suite; break;
            }

            string Next() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.");
        }
        return !result.ProcessorTime || result.Suite is "cifar" or "transfer"
            ? result
            : throw new ArgumentException($"--processor-time goes with the suites cifar and transfer. Received: {result.Suite}.");
    }

    private static string Python(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            full = Path.Combine(full, "python");
        return File.Exists(full) ? full : throw new ArgumentException($"--reference names a program that runs Python with Keras. There is no file {full}.");
    }
}
