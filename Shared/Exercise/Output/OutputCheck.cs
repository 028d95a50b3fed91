namespace Tensorflow.Exercise;

/// <summary>Tries the output folder before the first epoch, so that hours of training do not end where nothing can be written.</summary>
internal static class OutputCheck
{
    // What a disk that is full has no room for.
    private const int ProbeBytes = 1 << 20;

    /// <summary>Makes the folder and writes into it and into the folders below it.</summary>
    /// <param name="output">The folder that the command line names.</param>
    /// <exception cref="UsageException">It cannot be written to.</exception>
    public static void Try(string output)
    {
        foreach (var file in (string[])["results.json", "report.html"])
        {
            if (Directory.Exists(Path.Combine(output, file)))
                throw Unusable(output, $"'{Path.Combine(output, file)}' is a folder, where a file is to be written.");
        }
        string[] folders = [output, Path.Combine(output, "state"), Path.Combine(output, "plots")];
        if (folders.FirstOrDefault(File.Exists) is { } taken)
            throw Unusable(output, $"'{taken}' is a file, where a folder is to be made.");
        foreach (var folder in folders)
        {
            try
            {
                Directory.CreateDirectory(folder);
                using var probe = new FileStream(
                    Path.Combine(folder, $".{Guid.NewGuid():N}.tmp"), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
                probe.Write(new byte[ProbeBytes]);
                probe.Flush(flushToDisk: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                throw Unusable(output, e.Message);
            }
        }
    }

    private static UsageException Unusable(string output, string reason) =>
        new($"The output folder '{output}' cannot be used: {reason} Mend it, or name another folder with --output.");
}
