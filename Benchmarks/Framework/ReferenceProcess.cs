using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace TfNet.Benchmarks;

/// <summary>The real Keras in a process of its own that stays warm: it takes a command a line and answers with a line that starts with <c>RESULT</c>.</summary>
internal sealed class ReferenceProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _messages = new();

    /// <summary>Starts the reference.</summary>
    /// <param name="python">A program that runs Python scripts with Keras.</param>
    /// <param name="script">The script.</param>
    /// <param name="arguments">What it is given.</param>
    public ReferenceProcess(string python, string script, params IEnumerable<string> arguments)
    {
        _process = Process.Start(Information(python, script, arguments)) ?? throw new InvalidOperationException($"The reference did not start: {python}.");
        _process.ErrorDataReceived += (_, line) => _messages.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
    }

    /// <summary>Runs a script to its end and returns the seconds from the process' start to that.</summary>
    public static double Time(string python, string script, params IEnumerable<string> arguments) => Time(Information(python, script, arguments));

    /// <summary>Runs a program to its end and returns the seconds from its start to that.</summary>
    public static double Time(ProcessStartInfo information)
    {
        information.RedirectStandardInput = information.RedirectStandardOutput = information.RedirectStandardError = true;
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(information) ?? throw new InvalidOperationException($"{information.FileName} did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"{information.FileName} ended with {process.ExitCode}: {errors}");
    }

    /// <summary>Sends a command and returns the number that comes back.</summary>
    public double Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("RESULT ", StringComparison.Ordinal))
                return double.Parse(line["RESULT ".Length..], CultureInfo.InvariantCulture);
        }
        _process.WaitForExit();
        throw new InvalidOperationException($"The reference ended while it was asked '{command}': {string.Join(Environment.NewLine, _messages.TakeLast(20))}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(10_000))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    /// <summary>How a script is started.</summary>
    public static ProcessStartInfo Information(string python, string script, IEnumerable<string> arguments) => new(python, [script, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["TF_CPP_MIN_LOG_LEVEL"] = "2", ["CUDA_VISIBLE_DEVICES"] = "-1", ["KERAS_BACKEND"] = "tensorflow", [Clock.Variable] = Clock.Name },
    };
}
