namespace Tensorflow;

/// <summary>A format of image files: how a file of it is recognized, and what can be done with it.</summary>
/// <param name="Name">Its name, in capitals: <c>"PNG"</c>.</param>
/// <param name="Extensions">The endings of its files, in small letters with the point; the first is the usual one.</param>
/// <param name="Signatures">What its files start with, a byte a character; <c>?</c> stands for any byte.</param>
public sealed record ImageFormat(string Name, string[] Extensions, string[] Signatures)
{
    /// <summary>Whether files of it are written, not only read.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>The quality that it is written with when none is asked for, from 1 to 100; <see langword="null"/> where nothing is lost.</summary>
    public int? Quality { get; init; }

    /// <summary>Whether a file starts as one of this format.</summary>
    public bool Matches(ReadOnlySpan<byte> file)
    {
        foreach (var signature in Signatures)
        {
            if (Starts(file, signature))
                return true;
        }
        return false;
    }

    /// <summary>Whether this is what a program calls the format: its name or an ending, in any case.</summary>
    /// <param name="text"><c>"png"</c>, <c>"jpg"</c>, <c>".jpg"</c>, …</param>
    public bool IsCalled(string text) => Name.Equals(text, StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Extensions, e => e.Equals(text, StringComparison.OrdinalIgnoreCase) || e.AsSpan(1).Equals(text, StringComparison.OrdinalIgnoreCase));

    private static bool Starts(ReadOnlySpan<byte> file, string signature)
    {
        if (file.Length < signature.Length)
            return false;
        for (var i = 0; i < signature.Length; i++)
        {
            if (signature[i] != '?' && signature[i] != file[i])
                return false;
        }
        return true;
    }
}
