namespace Tensorflow.Keras.Utils;

/// <summary>Where Keras keeps what it downloads.</summary>
internal static class KerasHome
{
    /// <summary><c>KERAS_HOME</c>, or <c>.keras</c> in the user's folder.</summary>
    public static string Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home)
                return home;
            var user = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return Path.Combine(user.Length > 0 ? user : Path.GetTempPath(), ".keras");
        }
    }

    /// <summary>What stands in for a folder that cannot be written to.</summary>
    public static string Substitute => Path.Combine(Path.GetTempPath(), ".keras");

    /// <summary>A subfolder that can be written to: below the given folder, or below its substitute.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="subfolder">The folder below it.</param>
    /// <param name="substitute">What stands in for it; <see cref="Substitute"/>.</param>
    /// <exception cref="IOException">Neither can be written to.</exception>
    public static string Writable(string folder, string subfolder, string? substitute = null)
    {
        substitute ??= Substitute;
        try
        {
            return Prepared(Path.Combine(folder, subfolder));
        }
        catch (Exception first) when (first is IOException or UnauthorizedAccessException)
        {
            try
            {
                return Prepared(Path.Combine(substitute, subfolder));
            }
            catch (Exception second) when (second is IOException or UnauthorizedAccessException)
            {
                throw new IOException($"Nothing can be written into '{folder}' ({first.Message.TrimEnd('.')}), nor into '{substitute}' instead ({second.Message.TrimEnd('.')}). " +
                    "Set the environment variable KERAS_HOME, or the argument cache_dir, to a folder that takes files.", second);
            }
        }
    }

    private static string Prepared(string folder)
    {
        Directory.CreateDirectory(folder);
        // Only writing tells whether one may: rights, quotas and read-only mounts all count.
        using var probe = new FileStream(Path.Combine(folder, $".{Guid.NewGuid():N}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.DeleteOnClose,
        });
        return folder;
    }
}
