using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Image files, a folder for each class, in the order in which Keras lists them.</summary>
/// <param name="Names">The classes: the folders' names.</param>
/// <param name="Files">The files, relative to the folder of the classes' folders.</param>
/// <param name="Classes">The number of each file's class.</param>
internal sealed record ImageFolders(string[] Names, string[] Files, int[] Classes)
{
    private static readonly string[] s_endings = ["png", "jpg", "jpeg", "bmp", "ppm", "tif", "tiff"];

    /// <summary>Lists the files.</summary>
    /// <param name="directory">The folder of the classes' folders.</param>
    /// <param name="classes">The classes; all folders by their names when absent.</param>
    /// <param name="followLinks">Whether links to folders are followed.</param>
    /// <param name="split">The part of each class that is taken.</param>
    public static ImageFolders List(string directory, string[]? classes, bool followLinks, (double From, double To)? split)
    {
        string[] names = classes is { Length: > 0 } ? classes : [.. Directory.EnumerateDirectories(directory).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        var (files, numbers) = (new List<string>(), new List<int>());
        for (var number = 0; number < names.Length; number++)
        {
            string[] found = [.. Walk(Path.Combine(directory, names[number]), followLinks)];
            if (split is var (from, to))
                found = found[(int)(from * found.Length)..(int)(to * found.Length)];
            files.AddRange(found.Select(file => Path.GetRelativePath(directory, file)));
            numbers.AddRange(Enumerable.Repeat(number, found.Length));
        }
        return new ImageFolders(names, [.. files], [.. numbers]);
    }

    private static IEnumerable<string> Walk(string folder, bool followLinks)
    {
        if (!Directory.Exists(folder))
            return [];
        var options = new EnumerationOptions { AttributesToSkip = followLinks ? FileAttributes.None : FileAttributes.ReparsePoint, RecurseSubdirectories = true };
        return Directory.EnumerateDirectories(folder, "*", options).Prepend(folder).Order(StringComparer.Ordinal)
            .SelectMany(static path => Directory.EnumerateFiles(path).OrderBy(static file => Path.GetFileName(file), StringComparer.Ordinal)).Where(IsImage);
    }

    private static bool IsImage(string file)
    {
        if (file.EndsWith(".tiff", StringComparison.OrdinalIgnoreCase))
            Warnings.Warn("Using \".tiff\" files with multiple bands will cause distortion. Please verify your output.");
        return Array.Exists(s_endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
