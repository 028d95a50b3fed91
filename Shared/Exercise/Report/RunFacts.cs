using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using TfNet.Engine;

namespace Tensorflow.Exercise;

/// <summary>What a run is known by: when it began, what it was asked for, on which machine and with which versions.</summary>
/// <param name="Began">When it began.</param>
/// <param name="Options">What it was asked for.</param>
/// <param name="Processor">The processor's name.</param>
/// <param name="Threads">The threads that it computes with.</param>
internal sealed record RunFacts(DateTimeOffset Began, ExerciseOptions Options, string Processor, int Threads)
{
    /// <summary>The facts of a run that begins now, on this machine.</summary>
    public static RunFacts Of(ExerciseOptions options) => new(DateTimeOffset.Now, options, ProcessorName(), Workers.Count);

    /// <summary>The options of the command line that change what is computed.</summary>
    public string Arguments => string.Join(' ', new[]
    {
        Options.Quick ? "--quick" : null, Options.Epochs is { } epochs ? $"--epochs {epochs.ToString(CultureInfo.InvariantCulture)}" : null, Options.Resume ? "--resume" : null,
        Options.Studies.Count > 0 ? string.Join(' ', Options.Studies) : null,
    }.OfType<string>()) is { Length: > 0 } some ? some : "—";

    /// <summary>This library's version, that of .NET, and the operating system.</summary>
    public static string Versions =>
        $"Keras for .NET {typeof(RunFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}, {RuntimeInformation.FrameworkDescription}, "
        + $"{RuntimeInformation.OSDescription.Trim()} ({RuntimeInformation.ProcessArchitecture})";

    private static string ProcessorName()
    {
        const string Known = "/proc/cpuinfo";
        var told = File.Exists(Known) ? ModelName(File.ReadLines(Known)) : null;
        return told ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    /// <summary>What Linux says of the processor; <see langword="null"/> where it says nothing, as on Arm.</summary>
    internal static string? ModelName(IEnumerable<string> lines) =>
        lines.FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2) is [_, var name] ? name.Trim() : null;
}
