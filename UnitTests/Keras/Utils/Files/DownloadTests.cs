using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Keras.Utils;
using TfNet.UnitTests.Keras.Callbacks;
using Reply = TfNet.UnitTests.Keras.Utils.FileServer.Reply;

namespace TfNet.UnitTests.Keras.Utils;

/// <summary>Files over http: from servers that are slow, break off, have another file, or none; what arrives is whole, and what does not leaves nothing behind.</summary>
[Collection("Console")]
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] s_content = [.. Enumerable.Range(0, 100_000).Select(static i => (byte)((i * 31) ^ (i >> 8)))];
    private static readonly string s_hash = Convert.ToHexStringLower(SHA256.HashData(s_content));
    private readonly string _folder = Directory.CreateTempSubdirectory("downloads").FullName;

    private string Target => Path.Combine(_folder, "data.bin");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFile_WithABar()
    {
        using var server = new FileServer(static (_, _) => new(s_content));
        var printed = ConsoleCollection.Output(() => Fetch(server));
        Assert.Equal(s_content, File.ReadAllBytes(Target));
        Assert.Matches($@"^Downloading data from {Regex.Escape(server.Address)}/data\.bin\n100000/100000 ━{{20}} \d+s \d+us/step\n$", printed);
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void OfUnknownLength()
    {
        using var server = new FileServer(static (_, _) => new(s_content, Length: -1));
        var printed = ConsoleCollection.Output(() => Fetch(server));
        Assert.Equal(s_content, File.ReadAllBytes(Target));
        Assert.Matches(@"\n 100000/Unknown \d+s \d+us/step\n$", printed);
    }

    [Fact]
    public void AnEmptyFile()
    {
        using var server = new FileServer(static (_, _) => new([]));
        Fetch(server);
        Assert.Empty(File.ReadAllBytes(Target));
    }

    /// <summary>It goes on where it broke off, twice, and asks whether the file is still the same.</summary>
    [Theory]
    [InlineData("ETag: \"v1\"", "\"v1\"")]
    [InlineData("Last-Modified: Tue, 01 Dec 2026 03:04:05 GMT", "Tue, 01 Dec 2026 03:04:05 GMT")]
    public void BrokenOff_GoesOn(string version, string condition)
    {
        using var server = new FileServer((number, head) => number == 0
            ? new(s_content, Headers: [version], Sent: 30_000)
            : Rest(head, version) with { Sent = number == 1 ? 20_000 : null });
        Fetch(server);
        Assert.Equal(s_content, File.ReadAllBytes(Target));
        Assert.Equal([null, "bytes=30000-", "bytes=50000-"], server.Requests.Select(static head => Field(head, "Range")));
        Assert.Equal([null, condition, condition], server.Requests.Select(static head => Field(head, "If-Range")));
    }

    [Fact]
    public void BrokenOff_AHashTellsWhetherItIsTheSame()
    {
        using var server = new FileServer(static (number, head) => number == 0 ? new(s_content, Sent: 30_000) : Rest(head));
        Fetch(server, s_hash);
        Assert.Equal([null, "bytes=30000-"], server.Requests.Select(static head => Field(head, "Range")));
    }

    /// <summary>A file that nothing is known of is taken from the start, and so is one of which a server has no parts.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BrokenOff_FromTheStart(bool hasVersion)
    {
        string[] headers = hasVersion ? ["ETag: \"v1\""] : [];
        using var server = new FileServer((number, _) => new(s_content, Headers: headers, Sent: number == 0 ? 30_000 : null));
        Fetch(server);
        Assert.Equal(s_content, File.ReadAllBytes(Target));
        Assert.Equal(hasVersion ? "bytes=30000-" : null, Field(server.Requests[1], "Range"));
    }

    [Fact]
    public void BrokenOff_AnotherFileSince()
    {
        byte[] other = [.. s_content.Reverse().Take(20_000)];
        using var server = new FileServer((number, _) => number == 0 ? new(s_content, Headers: ["ETag: \"v1\""], Sent: 30_000) : new(other, Headers: ["ETag: \"v2\""]));
        Fetch(server);
        Assert.Equal(other, File.ReadAllBytes(Target));
    }

    [Fact]
    public void BrokenOff_AFileThatIsShorterSince()
    {
        using var server = new FileServer(static (number, _) => number switch
        {
            0 => new(s_content, Sent: 30_000),
            1 => new([], "416 Range Not Satisfiable"),
            _ => new(s_content),
        });
        Fetch(server, s_hash);
        Assert.Equal([null, "bytes=30000-", null], server.Requests.Select(static head => Field(head, "Range")));
    }

    [Fact]
    public void OtherBytesThanWereAskedFor()
    {
        using var server = new FileServer(static (number, _) => number == 0
            ? new(s_content, Sent: 30_000)
            : new(s_content[20_000..], "206 Partial Content", ["Content-Range: bytes 20000-99999/100000"]));
        Assert.Contains(": the server was asked for the bytes from 30000 on and answered with others: bytes 20000-99999/100000. ", Failure(server, s_hash), StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenOff_AgainAndAgain()
    {
        using var server = new FileServer(static (number, head) => number == 0 ? new(s_content, Headers: ["ETag: \"v\""], Sent: 10) : Rest(head, "ETag: \"v\"") with { Sent = 10 });
        Assert.Contains(": 110 of 100000 bytes arrived, then: ", Failure(server), StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Length);
    }

    [Fact]
    public void BrokenOff_NothingComesAnyMore()
    {
        using var server = new FileServer(static (number, head) => number == 0 ? new(s_content, Headers: ["ETag: \"v\""], Sent: 30_000) : Rest(head, "ETag: \"v\"") with { Sent = 0 });
        Assert.Contains(": 30000 of 100000 bytes arrived, then: ", Failure(server), StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Length);
    }

    /// <summary>Slow is not silent: the whole takes longer than a server may be silent.</summary>
    [Fact]
    public void Slow()
    {
        using var server = new FileServer(static (_, _) => new(s_content, Piece: 5_000, Pause: 110));
        Fetch(server, s_hash, TimeSpan.FromSeconds(2));
        Assert.Single(server.Requests);
    }

    /// <summary>A server that falls silent is asked again; one that does not answer at all is not.</summary>
    [Fact]
    public void Silent()
    {
        using var server = new FileServer(static (_, _) => new(s_content, Headers: ["ETag: \"v\""], Sent: 30_000, Pause: -1));
        Assert.Contains(": no answer within 0.5 seconds. ", Failure(server, patience: TimeSpan.FromSeconds(0.5)), StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherFileThanTheHashIsOf()
    {
        using var server = new FileServer(static (_, _) => new(s_content));
        File.WriteAllText(Target, "old");
        var error = Assert.Throws<ValueError>(() => Fetch(server, new string('0', 64)));
        Assert.Equal(
            $"Incomplete or corrupted file detected. The auto file hash does not match the provided value of {new string('0', 64)}. Received from: {server.Address}/data.bin. "
            + $"Try again, or fetch the file by other means and put it at {Target}.", error.Message);
        Assert.Equal("old", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public void Redirected()
    {
        using var server = new FileServer(static (_, head) => head.StartsWith("GET /data.bin ", StringComparison.Ordinal) ? new([], "302 Found", ["Location: /elsewhere/x"]) : new(s_content));
        Fetch(server);
        Assert.Equal(s_content, File.ReadAllBytes(Target));
        Assert.StartsWith("GET /elsewhere/x ", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public void RedirectedInACircle()
    {
        using var server = new FileServer(static (_, _) => new([], "302 Found", ["Location: /data.bin"]));
        Assert.Contains(": 302 -- Found. ", Failure(server), StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Length);
    }

    [Theory]
    [InlineData("404 Not Found", "404 -- Not Found")]
    [InlineData("503 Service Unavailable", "503 -- Service Unavailable")]
    public void NoSuchFile(string status, string reason)
    {
        using var server = new FileServer((_, _) => new("<html>"u8.ToArray(), status));
        Assert.Equal($"URL fetch failure on {server.Address}/data.bin: {reason}. Try again, or fetch the file by other means and put it at {Target}.", Failure(server));
    }

    [Fact]
    public void NoServer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var origin = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/data.bin";
        listener.Stop();
        foreach (var address in new[] { origin, "http://nowhere.invalid/data.bin", "http://no such host/", "ftp://127.0.0.1/data.bin", "nonsense" })
        {
            var message = Assert.Throws<IOException>(() => Downloads.Fetch(address, Target, null, "auto")).Message;
            Assert.StartsWith($"URL fetch failure on {address}: ", message, StringComparison.Ordinal);
            Assert.EndsWith($"Try again, or fetch the file by other means and put it at {Target}.", message, StringComparison.Ordinal);
        }
        Assert.Empty(Directory.GetFiles(_folder));
    }

    /// <summary>A file that is larger than the disk is not begun.</summary>
    [Fact]
    public void NoRoom()
    {
        using var server = new FileServer(static (_, _) => new(s_content, Length: long.MaxValue));
        Assert.Matches($@": the file takes {long.MaxValue} bytes, and the disk of .* has \d+ left\. Make room, or set the environment variable KERAS_HOME to a folder of another disk\. ", Failure(server));
    }

    private void Fetch(FileServer server, string? hash = null, TimeSpan? patience = null) => Downloads.Fetch($"{server.Address}/data.bin", Target, hash, "auto", patience ?? TimeSpan.FromSeconds(5));

    /// <summary>The message of a download that leaves nothing behind.</summary>
    private string Failure(FileServer server, string? hash = null, TimeSpan? patience = null)
    {
        var message = Assert.Throws<IOException>(() => Fetch(server, hash, patience)).Message;
        Assert.Empty(Directory.GetFiles(_folder));
        return message;
    }

    /// <summary>What a server answers that has parts of files.</summary>
    private static Reply Rest(string head, params string[] headers)
    {
        var start = int.Parse(Field(head, "Range")!["bytes=".Length..^1]);
        return new(s_content[start..], "206 Partial Content", [$"Content-Range: bytes {start}-{s_content.Length - 1}/{s_content.Length}", .. headers]);
    }

    private static string? Field(string head, string name) => head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];
}
