using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>Fetches files into place: beside the target first, checked, then renamed.</summary>
internal static class Downloads
{
    private const int BufferBytes = 1 << 16;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Fetches a file.</summary>
    /// <param name="origin">Where it is: http, https or file.</param>
    /// <param name="target">Where it goes; what is there is replaced once the new file is complete.</param>
    /// <param name="hash">What it must hash to; <see langword="null"/> takes anything.</param>
    /// <param name="algorithm">"md5", "sha256" or "auto".</param>
    /// <exception cref="IOException">It could not be fetched or written.</exception>
    /// <exception cref="ValueError">It is not the file that the hash belongs to.</exception>
    public static void Fetch(string origin, string target, string? hash, string algorithm)
    {
        StandardOutput.Writer.WriteLine($"Downloading data from {origin}");
        var part = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            Copy(origin, part);
            if (hash is not null && !FileHash.Matches(part, hash, algorithm))
            {
                throw new ValueError($"Incomplete or corrupted file detected. The {algorithm} file hash does not match the provided value of {hash}. " +
                    $"Received from: {origin}. Try again, or fetch the file by other means and put it at {target}.");
            }
            File.Move(part, target, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static void Copy(string origin, string part)
    {
        try
        {
            var uri = new Uri(origin, UriKind.Absolute);
            if (uri.IsFile)
            {
                File.Copy(uri.LocalPath, part);
                return;
            }
            if (uri.Scheme == Uri.UriSchemeHttps && !Tls.IsThere)
                throw new IOException(Failure(origin, "https needs OpenSSL here, which is not installed (libssl). Install it, or fetch the file by other means"));
            using var handler = new SocketsHttpHandler { ConnectTimeout = s_patience };
            using var client = new HttpClient(handler) { Timeout = s_patience };
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            if (!response.IsSuccessStatusCode)
                throw new IOException(Failure(origin, $"{(int)response.StatusCode} -- {response.ReasonPhrase}"));
            using var source = response.Content.ReadAsStream();
            using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write);
            Copy(source, file, response.Content.Headers.ContentLength, origin);
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or UriFormatException or NotSupportedException)
        {
            throw new IOException(Failure(origin, e.Message), e);
        }
    }

    private static void Copy(Stream source, Stream target, long? length, string origin)
    {
        var buffer = new byte[BufferBytes];
        var (done, shown) = (0L, -1L);
        using var stalled = new CancellationTokenSource();
        while (true)
        {
            stalled.CancelAfter(s_patience);
            var read = source.ReadAsync(buffer, stalled.Token).AsTask().GetAwaiter().GetResult();
            if (read == 0)
                break;
            target.Write(buffer, 0, read);
            done += read;
            if (length is { } total and > 0 && !Console.IsOutputRedirected && done * 20 / total > shown)
            {
                shown = done * 20 / total;
                StandardOutput.Writer.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done}/{total}"));
            }
        }
        if (shown >= 0)
            StandardOutput.Writer.WriteLine();
        if (length is { } expected && done != expected)
            throw new IOException(Failure(origin, $"{done} of {expected} bytes arrived"));
    }

    private static string Failure(string origin, string reason) => $"URL fetch failure on {origin}: {reason}";
}
