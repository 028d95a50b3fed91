using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>Asks before a file is replaced. Source: keras.src.utils.io_utils.ask_to_proceed_with_overwrite.</summary>
internal static class Overwriting
{
    /// <summary>Whether a file may be written: it is not there, may be replaced, or the person at the keyboard agrees.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="overwrite">Whether it may be replaced unasked.</param>
    /// <exception cref="IOException">Nobody is there to be asked.</exception>
    public static bool IsAllowed(string path, bool overwrite) => overwrite || !(File.Exists(path) || Directory.Exists(path)) || Ask(path);

    private static bool Ask(string path)
    {
        StandardOutput.Writer.Write($"[WARNING] {path} already exists - overwrite? [y/n]");
        while (true)
        {
            var answer = Console.In.ReadLine()
                ?? throw new IOException($"{path} already exists, and there is nobody to ask whether it is to be replaced: EOF when reading a line. Pass overwrite: true, or choose another path.");
            switch (answer.Trim().ToLowerInvariant())
            {
                case "n": return false;
                case "y":
                    StandardOutput.Writer.WriteLine("[TIP] Next time specify overwrite=True!");
                    return true;
                default:
                    StandardOutput.Writer.Write("Enter \"y\" (overwrite) or \"n\" (cancel).");
                    break;
            }
        }
    }
}
