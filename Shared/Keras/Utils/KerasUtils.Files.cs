using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

public sealed partial class KerasUtils
{
    /// <summary>The path of a file that is downloaded when it is not in the cache yet: <c>~/.keras/datasets/fname</c>.</summary>
    /// <param name="fname">The file's name; <see langword="null"/> takes the last part of <paramref name="origin"/>.</param>
    /// <param name="origin">Where the file is (http, https or file).</param>
    /// <param name="untar">Whether it is a tar archive to be unpacked; <paramref name="extract"/> says it better.</param>
    /// <param name="md5_hash">The md5 it must have; <paramref name="file_hash"/> says it better.</param>
    /// <param name="file_hash">The md5 or sha256 it must have. A cached file with another hash is fetched again.</param>
    /// <param name="cache_subdir">The folder below the cache's.</param>
    /// <param name="hash_algorithm">"md5", "sha256", or "auto" to tell by the hash's length.</param>
    /// <param name="extract">Whether it is a tar or zip archive to be unpacked; the path of the folder is returned then.</param>
    /// <param name="archive_format">"auto", "tar", "zip", or <see langword="null"/>.</param>
    /// <param name="cache_dir">The cache; <see langword="null"/> takes <c>KERAS_HOME</c> or <c>~/.keras</c>. When it cannot be written to, a temporary folder stands in.</param>
    /// <param name="force_download">Whether the file is fetched though it is there.</param>
    /// <exception cref="ValueError">The name is a path, the origin is missing, or the hash does not match.</exception>
    /// <exception cref="IOException">The file could not be fetched or written.</exception>
    /// <exception cref="InvalidDataException">The archive is damaged or hostile.</exception>
    public string get_file(string? fname = null, string? origin = null, bool untar = false, string? md5_hash = null, string? file_hash = null,
        string cache_subdir = "datasets", string hash_algorithm = "auto", bool extract = false, string? archive_format = "auto",
        string? cache_dir = null, bool force_download = false)
    {
        if (origin is null)
            throw new ValueError("Please specify the \"origin\" argument (URL of the file to download).");
        if (md5_hash is not null && file_hash is null)
            (file_hash, hash_algorithm) = (md5_hash, "md5");
        var name = string.IsNullOrEmpty(fname) ? NameIn(origin) : fname;
        if (name.AsSpan().ContainsAny('/', '\\') || name is "." or "..")
        {
            throw new ValueError("Paths are no longer accepted as the `fname` argument. To specify the file's parent directory, use " +
                $"the `cache_dir` argument. Received: fname={name}");
        }
        var folder = KerasHome.Writable(cache_dir ?? KerasHome.Folder, cache_subdir);
        var (target, unpacked) = Targets(folder, name, given: !string.IsNullOrEmpty(fname), extract || untar);
        if (force_download || !IsCached(target, file_hash, hash_algorithm))
            Downloads.Fetch(origin, target, file_hash, hash_algorithm);
        if (unpacked is null)
            return target;
        if (!Archives.Extract(target, unpacked, untar ? "tar" : archive_format))
            throw new ValueError($"Could not extract archive. Expected a tar or zip file and archive_format=\"auto\", \"tar\" or \"zip\". Received: {target}, archive_format={archive_format ?? "None"}.");
        return unpacked;
    }

    private static string NameIn(string origin)
    {
        var name = Uri.TryCreate(origin, UriKind.Absolute, out var uri) ? Path.GetFileName(uri.LocalPath) : "";
        return name.Length > 0
            ? name
            : throw new ValueError($"Can't parse the file name from the origin provided: '{origin}'. Please specify the `fname` argument.");
    }

    private static (string Target, string? Unpacked) Targets(string folder, string name, bool given, bool extract)
    {
        var path = Path.Combine(folder, name);
        if (!extract)
            return (path, null);
        return given && name.Contains('.', StringComparison.Ordinal)
            ? (path, Path.Combine(folder, name[..name.IndexOf('.', StringComparison.Ordinal)] + "_extracted"))
            : (path + "_archive", path);
    }

    private static bool IsCached(string target, string? hash, string algorithm)
    {
        if (!File.Exists(target))
            return false;
        if (hash is null || FileHash.Matches(target, hash, algorithm))
            return true;
        StandardOutput.Writer.WriteLine("A local file was found, but it seems to be incomplete or outdated because the " +
            $"{algorithm} file hash does not match the original value of {hash} so we will re-download the data.");
        return false;
    }
}
