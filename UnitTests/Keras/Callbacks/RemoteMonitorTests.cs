using System.Net;
using System.Net.Sockets;
using System.Text;
using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>Requests are those that Python's requests sent for the same logs, and what is said of servers that cannot be reached is Keras'.</summary>
[Collection("Console")]
public sealed class RemoteMonitorTests : IDisposable
{
    private static readonly Logs s_logs = new(["loss", "acc é \"q\""], [0.1f, 1.5f]);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _root;

    public RemoteMonitorTests()
    {
        _listener.Start();
        _root = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task AField_OfAForm()
    {
        var request = Served("200 OK");
        Assert.Equal("", Told(keras.callbacks.RemoteMonitor(_root)));
        var (head, body) = await request;
        Assert.StartsWith("POST /publish/epoch/end/ HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n", head, StringComparison.Ordinal);
        Assert.Equal("data=%7B%22epoch%22%3A+3%2C+%22loss%22%3A+0.10000000149011612%2C+%22acc+%5Cu00e9+%5C%22q%5C%22%22%3A+1.5%7D", body);
    }

    [Fact]
    public async Task AsJson()
    {
        var request = Served("200 OK");
        Assert.Equal("", Told(keras.callbacks.RemoteMonitor(_root, path: "/p", send_as_json: true)));
        var (head, body) = await request;
        Assert.StartsWith("POST /p HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", head, StringComparison.Ordinal);
        Assert.Equal("""{"epoch": 3, "loss": 0.10000000149011612, "acc \u00e9 \"q\"": 1.5}""", body);
    }

    [Fact]
    public async Task OtherFieldsAndHeaders()
    {
        var request = Served("200 OK");
        var headers = new Dictionary<string, string> { ["X-Token"] = "abc", ["Content-Type"] = "text/x" };
        Assert.Equal("", Told(keras.callbacks.RemoteMonitor(_root, field: "my field", headers: headers), new Logs(["loss"], [float.NaN])));
        var (head, body) = await request;
        Assert.Contains("\r\nX-Token: abc\r\n", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: text/x\r\n", head, StringComparison.Ordinal);
        Assert.Equal("my+field=%7B%22epoch%22%3A+3%2C+%22loss%22%3A+NaN%7D", body);
    }

    /// <summary>What a server answers, and when, does not matter.</summary>
    [Theory]
    [InlineData("500 Internal Server Error", 0)]
    [InlineData("404 Not Found", 0)]
    [InlineData("200 OK", 300)]
    public async Task AnswersDoNotMatter(string status, int delay)
    {
        var request = Served(status, delay);
        Assert.Equal("", Told(keras.callbacks.RemoteMonitor(_root)));
        await request;
    }

    [Fact]
    public async Task AServerThatHangsUp()
    {
        var request = Served(null);
        Assert.Equal($"UserWarning: Could not reach RemoteMonitor root server at {_root}\n", Told(keras.callbacks.RemoteMonitor(_root)));
        await request;
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://no such host")]
    public void NoServer(string root) => Assert.Equal($"UserWarning: Could not reach RemoteMonitor root server at {root}\n", Told(keras.callbacks.RemoteMonitor(root)));

    /// <summary>As Python's requests, which send no JSON with such numbers.</summary>
    [Fact]
    public void NumbersThatJsonDoesNotHave() => Assert.Equal(
        $"UserWarning: Could not reach RemoteMonitor root server at {_root}\n", Told(keras.callbacks.RemoteMonitor(_root, send_as_json: true), new Logs(["loss"], [float.NaN])));

    [Fact]
    public async Task InATraining_ArraysAreRefused()
    {
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(2)]);
        model.compile("sgd", "mse", metrics: [keras.metrics.F1Score(threshold: 0.5f)]);
        var error = Assert.Throws<ValueError>(() => model.fit(np.ones((4, 2)), np.ones((4, 2)), verbose: 0, callbacks: keras.callbacks.RemoteMonitor(_root)));
        Assert.StartsWith("can only convert an array of size 1 to a Python scalar", error.Message, StringComparison.Ordinal);
        var plain = keras.Sequential([keras.Input(2), keras.layers.Dense(1, kernel_initializer: "zeros")]);
        plain.compile("sgd", "mse");
        var request = Served("200 OK");
        plain.fit(np.ones((4, 2)), np.ones((4, 1)), verbose: 0, callbacks: keras.callbacks.RemoteMonitor(_root, send_as_json: true));
        Assert.Equal("""{"epoch": 0, "loss": 1.0}""", (await request).Body);
    }

    private static string Told(RemoteMonitor monitor, Logs? logs = null) => ErrorStream.Of(() => monitor.on_epoch_end(3, logs ?? s_logs));

    /// <summary>Takes one request and answers with a status; without one it hangs up.</summary>
    private async Task<(string Head, string Body)> Served(string? status, int delay = 0)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            received.AddRange(buffer.AsSpan(0, await stream.ReadAsync(buffer)));
            var text = Encoding.ASCII.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
                continue;
            var length = int.Parse(text[..end].Split("Content-Length: ")[1].Split("\r\n")[0], System.Globalization.CultureInfo.InvariantCulture);
            if (text.Length < end + 4 + length)
                continue;
            await Task.Delay(delay);
            if (status is not null)
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            return (text[..(end + 2)], text[(end + 4)..]);
        }
    }
}
