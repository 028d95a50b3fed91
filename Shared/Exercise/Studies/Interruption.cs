using System.Runtime.InteropServices;

namespace Tensorflow.Exercise;

/// <summary>Says where a run that is stopped from outside can be taken up again; the stop itself goes its way.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Begins to listen for Ctrl-C and for the request to end.</summary>
    /// <param name="options">What the run was asked for.</param>
    public Interruption(ExerciseOptions options)
    {
        void Tell(PosixSignalContext context) => Console.Error.WriteLine(Message(options));
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Tell), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Tell)];
    }

    /// <summary>Where the run stands, and how to go on.</summary>
    public static string Message(ExerciseOptions options)
    {
        var state = Path.Combine(options.Output, "state");
        var isKept = Directory.Exists(state) && Directory.EnumerateFiles(state, "*.json").Any();
        return isKept
            ? $"{Environment.NewLine}Stopped. Every epoch that was completed is kept in '{state}': run the same command with --resume to go on."
            : $"{Environment.NewLine}Stopped before the first epoch was completed: nothing is kept.";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
    }
}
