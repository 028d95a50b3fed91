namespace TfNet.Engine;

/// <summary>What is said of files that cannot be written: which one, why, and what to do.</summary>
public static class FileErrors
{
    /// <summary>The error of a file that could not be written, of the kind that the system gave.</summary>
    /// <param name="path">The file that was asked for.</param>
    /// <param name="error">The system's error.</param>
    public static Exception CannotWrite(string path, Exception error)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        if (Directory.Exists(path))
            return new UnauthorizedAccessException($"'{path}' cannot be written: it is a folder. Name a file in it.", error);
        if (Blocking(folder) is { } file)
            return new IOException($"'{path}' cannot be written: '{file}' is a file, where a folder is needed. Choose another path.", error);
        return error switch
        {
            DirectoryNotFoundException or FileNotFoundException =>
                new DirectoryNotFoundException($"'{path}' cannot be written: there is no folder '{folder}'. Make it first, or choose another path.", error),
            UnauthorizedAccessException =>
                new UnauthorizedAccessException($"'{path}' cannot be written: writing into the folder '{Existing(folder)}' is not permitted. Choose another folder, or change its rights.", error),
            _ => new IOException($"'{path}' cannot be written: {error.Message.TrimEnd('.')}. Choose another folder.", error),
        };
    }

    /// <summary>The first file on the way to a folder.</summary>
    private static string? Blocking(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
                return at;
        }
        return null;
    }

    /// <summary>The folder, or the nearest one above it that is there.</summary>
    private static string Existing(string folder)
    {
        var at = folder;
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } above)
            at = above;
        return at;
    }
}
