namespace Tensorflow.Keras;

/// <summary>How much training says: 0 nothing, 1 a progress bar, 2 a line an epoch, <c>"auto"</c> what fits (1). Numbers and <c>"auto"</c> convert to it.</summary>
public readonly record struct Verbosity
{
    private Verbosity(int level) => Level = level;

    /// <summary>0, 1 or 2.</summary>
    public int Level { get; }

    /// <summary>A level.</summary>
    /// <exception cref="ValueError">It is not 0, 1 or 2.</exception>
    public static implicit operator Verbosity(int level) => level is 0 or 1 or 2
        ? new Verbosity(level)
        : throw new ValueError($"`verbose` must be 'auto', 0 (silent), 1 (progress bar) or 2 (one line per epoch). Received: verbose={level}");

    /// <summary>Only <c>"auto"</c>.</summary>
    /// <exception cref="ValueError">It is another text.</exception>
    public static implicit operator Verbosity(string text) => text == "auto"
        ? new Verbosity(1)
        : throw new ValueError($"`verbose` must be 'auto', 0 (silent), 1 (progress bar) or 2 (one line per epoch). Received: verbose='{text}'");
}
