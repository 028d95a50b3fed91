namespace Tensorflow.Keras.Utils;

/// <summary>The files of a folder and the folders in it.</summary>
internal static class FolderFiles
{
    /// <summary>Files whose names end in a certain way: folders in the order of their paths, files in the order of their names.</summary>
    public static List<string> Of(string folder, string[] endings, bool followLinks)
    {
        var files = new List<string>();
        foreach (var place in Folders(folder, followLinks).Order(StringComparer.Ordinal))
        {
            files.AddRange(Directory.GetFiles(place)
                .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(static f => Path.GetFileName(f), StringComparer.Ordinal));
        }
        return files;
    }

    private static List<string> Folders(string folder, bool followLinks)
    {
        var (found, open, seen) = (new List<string>(), new Stack<string>([folder]), new HashSet<string>(StringComparer.Ordinal));
        while (open.TryPop(out var next))
        {
            // A link that leads back to a folder above it would go on for ever.
            if (!seen.Add(new DirectoryInfo(next).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(next)))
                continue;
            found.Add(next);
            foreach (var below in new DirectoryInfo(next).GetDirectories())
            {
                if (followLinks || below.LinkTarget is null)
                    open.Push(Path.Combine(next, below.Name));
            }
        }
        return found;
    }
}
