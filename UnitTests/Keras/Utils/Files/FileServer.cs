using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TfNet.UnitTests.Keras.Utils;

/// <summary>A server of this computer that answers as a test says: late, in part, or otherwise than it should.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly Func<int, string, Reply> _answer;
    private readonly Task _serving;
    private readonly List<string> _requests = [];

    /// <summary>A server.</summary>
    /// <param name="answer">What it answers: the number of the request, and its head.</param>
    public FileServer(Func<int, string, Reply> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    /// <summary>An answer.</summary>
    /// <param name="Body">What follows the head; the head says how long it is.</param>
    /// <param name="Status">The status.</param>
    /// <param name="Headers">Further lines of the head.</param>
    /// <param name="Sent">How many bytes are sent before the connection ends.</param>
    /// <param name="Piece">How many bytes are sent at once.</param>
    /// <param name="Pause">What passes before each piece but the first, in milliseconds.</param>
    /// <param name="Length">The length that the head says, where it is another.</param>
    public sealed record Reply(byte[] Body, string Status = "200 OK", string[]? Headers = null, int? Sent = null, int Piece = int.MaxValue, int Pause = 0, long? Length = null);

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The heads of the requests.</summary>
    public string[] Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Dispose();
        _serving.Wait(TimeSpan.FromSeconds(10));
        _closed.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            for (var number = 0; !_closed.IsCancellationRequested; number++)
            {
                using var client = await _listener.AcceptTcpClientAsync(_closed.Token);
                var stream = client.GetStream();
                var head = await Head(stream);
                lock (_requests)
                    _requests.Add(head);
                try
                {
                    await Send(stream, _answer(number, head));
                    client.Client.Shutdown(SocketShutdown.Send);
                }
                catch (IOException)
                {
                    // The other side has hung up.
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException or SocketException)
        {
            // The test is over: the listener was closed.
            Assert.True(_closed.IsCancellationRequested, e.Message);
        }
    }

    private async Task<string> Head(NetworkStream stream)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!received.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _closed.Token);
            if (read == 0)
                break;
            received.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        return received.ToString();
    }

    private async Task Send(NetworkStream stream, Reply reply)
    {
        var headers = string.Concat((reply.Headers ?? []).Select(static line => line + "\r\n"));
        var length = reply.Length is < 0 ? "" : $"Content-Length: {reply.Length ?? reply.Body.Length}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {reply.Status}\r\nConnection: close\r\n{length}{headers}\r\n"), _closed.Token);
        var all = reply.Sent ?? reply.Body.Length;
        for (var sent = 0; sent < all;)
        {
            if (sent > 0 && reply.Pause > 0)
                await Task.Delay(reply.Pause, _closed.Token);
            var piece = Math.Min(reply.Piece, all - sent);
            await stream.WriteAsync(reply.Body.AsMemory(sent, piece), _closed.Token);
            sent += piece;
        }
        // Who is silent before the end stays so for as long as the test takes.
        if (reply.Pause < 0)
            await Task.Delay(Timeout.Infinite, _closed.Token);
    }
}
