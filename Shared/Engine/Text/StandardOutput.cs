namespace TfNet.Engine;

/// <summary>Where everything that the library prints goes: <c>print</c>, progress bars, summaries, messages of callbacks and data sets. Warnings go to <see cref="Console.Error"/>.</summary>
public static class StandardOutput
{
    private static TextWriter? s_redirected;

    /// <summary>The writer: the console's unless it is redirected.</summary>
    public static TextWriter Writer => Redirected ?? Console.Out;

    /// <summary>A writer that takes the console's place; <see langword="null"/> for the console.</summary>
    public static TextWriter? Redirected
    {
        get => Volatile.Read(ref s_redirected);
        set => Volatile.Write(ref s_redirected, value);
    }

    /// <summary>Whether a person looks at a terminal, which understands escape codes.</summary>
    public static bool IsTerminal => Redirected is null && !Console.IsOutputRedirected;
}
