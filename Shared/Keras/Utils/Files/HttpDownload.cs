using System.Net;
using System.Net.Http.Headers;

namespace Tensorflow.Keras.Utils;

/// <summary>Fetches a file over http. Where the connection breaks off it goes on behind what has arrived, if the server can and the file is the same as before; otherwise from the start.</summary>
internal sealed class HttpDownload : IDisposable
{
    private const int BufferBytes = 1 << 16;
    private const int MaxRedirections = 10;

    /// <summary>How often a connection may break off.</summary>
    private const int MaxBreaks = 10;

    private readonly Uri _origin;
    private readonly FileStream _file;
    private readonly bool _isChecked;
    private readonly TimeSpan _patience;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private RangeConditionHeaderValue? _version;
    private long? _total;
    private Progbar? _bar;

    /// <summary>A download that has not begun.</summary>
    /// <param name="origin">Where the file is.</param>
    /// <param name="file">Where it goes: empty.</param>
    /// <param name="isChecked">Whether the whole file is checked by a hash afterwards.</param>
    /// <param name="patience">How long the server may be silent.</param>
    public HttpDownload(Uri origin, FileStream file, bool isChecked, TimeSpan patience)
    {
        (_origin, _file, _isChecked, _patience) = (origin, file, isChecked, patience);
        _handler = new SocketsHttpHandler { ConnectTimeout = patience, MaxAutomaticRedirections = MaxRedirections };
        _client = new HttpClient(_handler, disposeHandler: false) { Timeout = patience };
    }

    /// <summary>Fetches the file.</summary>
    /// <exception cref="IOException">The server gives no such file, breaks off again and again, or the file cannot be written.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    public void Run()
    {
        for (var breaks = 1; ; breaks++)
        {
            var before = _file.Length;
            if (Attempt() is not { } reason)
                break;
            if (breaks > MaxBreaks || _file.Length <= before)
                throw new IOException($"{_file.Length} of {(_total is { } total ? total : "an unknown number of")} bytes arrived, then: {reason}");
            Thread.Sleep(_patience / 40);
        }
        _bar?.update(_file.Length, finalize: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    /// <summary>One connection.</summary>
    /// <returns>Why it broke off; <see langword="null"/> where all is there.</returns>
    private string? Attempt()
    {
        // What has arrived is of use where the server says that the file is still the same, or a hash will.
        var start = _version is not null || _isChecked ? _file.Length : 0;
        using var response = Ask(start);
        if (start > 0 && response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            _version = null;
            _file.SetLength(0);
            using var whole = Ask(0);
            return Take(whole, 0);
        }
        return Take(response, start);
    }

    private HttpResponseMessage Ask(long start)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _origin);
        if (start > 0)
        {
            request.Headers.Range = new RangeHeaderValue(start, null);
            request.Headers.IfRange = _version;
        }
        try
        {
            return _client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (OperationCanceledException e)
        {
            throw new IOException($"no answer within {_patience.TotalSeconds:0.#} seconds", e);
        }
    }

    /// <summary>Takes what an answer brings.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="start">How many bytes are there, behind which it was asked to go on.</param>
    private string? Take(HttpResponseMessage response, long start)
    {
        if (!response.IsSuccessStatusCode)
            throw new IOException($"{(int)response.StatusCode} -- {response.ReasonPhrase}");
        var content = response.Content.Headers;
        if (response.StatusCode == HttpStatusCode.PartialContent)
        {
            if (start == 0 || content.ContentRange?.From != start)
                throw new IOException($"the server was asked for the bytes from {start} on and answered with others: {content.ContentRange?.ToString() ?? "it does not say which"}");
        }
        else
        {
            start = 0;
        }
        // A stream that is asked for does not go back in a file that is shorter.
        _file.SetLength(start);
        _file.Position = start;
        _total = content.ContentLength is { } length ? start + length : content.ContentRange?.Length;
        _version = response.Headers.ETag is { IsWeak: false } tag ? new(tag) : content.LastModified is { } date ? new(date) : null;
        RequireSpace(start);
        _bar ??= new Progbar(_total);
        _bar.target = _total;
        using var source = response.Content.ReadAsStream();
        return Copy(source);
    }

    private string? Copy(Stream source)
    {
        using var stalled = new CancellationTokenSource();
        while (true)
        {
            int read;
            try
            {
                stalled.CancelAfter(_patience);
                read = source.ReadAsync(_buffer, stalled.Token).AsTask().GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                return $"nothing more within {_patience.TotalSeconds:0.#} seconds";
            }
            catch (Exception e) when (e is IOException or HttpRequestException)
            {
                return e.Message;
            }
            if (read == 0)
                return _total is { } total && _file.Length < total ? "the connection ended" : null;
            _file.Write(_buffer, 0, read);
            _bar!.update(_file.Length, finalize: false);
        }
    }

    /// <summary>Says at once where a file does not fit on the disk.</summary>
    private void RequireSpace(long start)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(_file.Name))!;
        if (_total - start > new DriveInfo(folder).AvailableFreeSpace)
            throw new IOException($"the file takes {_total} bytes, and the disk of {folder} has {new DriveInfo(folder).AvailableFreeSpace} left. Make room, or set the environment variable KERAS_HOME to a folder of another disk");
    }
}
