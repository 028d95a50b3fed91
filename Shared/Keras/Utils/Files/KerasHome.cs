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
    /// <exception cref="IOException">Neither can be written to.</exception>
    public static string Writable(string folder, string subfolder)
    {
        try
        {
            return Prepared(Path.Combine(folder, subfolder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Prepared(Path.Combine(Substitute, subfolder));
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
