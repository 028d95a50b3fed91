using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Datasets;

/// <summary>Where data sets lie: Keras' cache, then the project's <c>Data</c> folders.</summary>
internal static class DataFolders
{
    /// <summary>The environment variable that names a folder to be used as <c>Data</c>.</summary>
    public const string Variable = "TFNET_DATA";

    /// <summary>The folders in which Keras keeps data sets.</summary>
    public static string[] Caches =>
        [.. new[] { Path.Combine(KerasHome.Folder, "datasets"), Path.Combine(KerasHome.Substitute, "datasets") }.Distinct()];

    /// <summary>
    /// The folders that may hold a data set of this name: the one that <see cref="Variable"/> points to, or else every <c>Data</c> folder upwards from
    /// the working folder and from the program's.
    /// </summary>
    public static IEnumerable<string> Candidates(string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return [Path.GetFullPath(Path.Combine(given, name))];
        return Upwards(Directory.GetCurrentDirectory()).Concat(Upwards(AppContext.BaseDirectory))
            .Select(folder => Path.Combine(folder, "Data", name)).Distinct();
    }

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
