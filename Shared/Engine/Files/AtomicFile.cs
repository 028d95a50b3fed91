namespace TfNet.Engine;

/// <summary>Writes a file beside its target, flushes it to disk and renames it: the target is whole or as it was.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="makeFolders">Whether folders that are missing are made.</param>
    /// <exception cref="UnauthorizedAccessException">Writing there is not permitted, or a folder has that name.</exception>
    /// <exception cref="IOException">There is no such folder, or the disk does not take the file.</exception>
    public static void Write(string path, Action<FileStream> write, bool makeFolders = false)
    {
        var temporary = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            using (var stream = Open(path, temporary, makeFolders))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            Rename(temporary, path);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private static FileStream Open(string path, string temporary, bool makeFolders)
    {
        try
        {
            if (makeFolders && Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            return new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.CannotWrite(path, e);
        }
    }

    private static void Rename(string temporary, string path)
    {
        try
        {
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.CannotWrite(path, e);
        }
    }
}
