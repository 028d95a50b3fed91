using System.Diagnostics;

namespace TfNet.Benchmarks;

/// <summary>This program, started once more.</summary>
internal static class OwnProgram
{
    /// <summary>How it is started with these arguments.</summary>
    public static ProcessStartInfo Start(params string[] arguments)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program does not know its own path.");
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new ProcessStartInfo(program, [Path.Combine(AppContext.BaseDirectory, "TfNet.Benchmarks.dll"), .. arguments])
            : new ProcessStartInfo(program, arguments);
    }
}
