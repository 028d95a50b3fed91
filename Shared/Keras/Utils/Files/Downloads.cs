using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>Fetches files into place: beside the target first, checked, then renamed.</summary>
internal static class Downloads
{
    /// <summary>How long a server may be silent.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Fetches a file.</summary>
    /// <param name="origin">Where it is: http, https or file.</param>
    /// <param name="target">Where it goes; what is there is replaced once the new file is complete.</param>
    /// <param name="hash">What it must hash to; <see langword="null"/> takes anything.</param>
    /// <param name="algorithm">"md5", "sha256" or "auto".</param>
    /// <param name="patience">How long a server may be silent; 20 seconds unless said.</param>
    /// <exception cref="IOException">It could not be fetched or written.</exception>
    /// <exception cref="ValueError">It is not the file that the hash belongs to.</exception>
    public static void Fetch(string origin, string target, string? hash, string algorithm, TimeSpan? patience = null)
    {
        StandardOutput.Writer.WriteLine($"Downloading data from {origin}");
        var part = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            Copy(origin, part, hash is not null, patience ?? s_patience);
            if (hash is not null && !FileHash.Matches(part, hash, algorithm))
            {
                throw new ValueError($"Incomplete or corrupted file detected. The {algorithm} file hash does not match the provided value of {hash}. " +
                    $"Received from: {origin}. Try again, or fetch the file by other means and put it at {target}.");
            }
            File.Move(part, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or HttpRequestException or UriFormatException or NotSupportedException)
        {
            throw new IOException($"URL fetch failure on {origin}: {e.Message.TrimEnd('.')}. Try again, or fetch the file by other means and put it at {target}.", e);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static void Copy(string origin, string part, bool isChecked, TimeSpan patience)
    {
        var uri = new Uri(origin, UriKind.Absolute);
        if (uri.IsFile)
        {
            File.Copy(uri.LocalPath, part);
            return;
        }
        if (uri.Scheme == Uri.UriSchemeHttps && !Tls.IsThere)
            throw new IOException("https needs OpenSSL here, which is not installed (libssl). Install it");
        using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write);
        using var download = new HttpDownload(uri, file, isChecked, patience);
        download.Run();
        file.Flush(flushToDisk: true);
    }
}
