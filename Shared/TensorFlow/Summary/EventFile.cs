using System.Diagnostics;
using System.Globalization;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>An event file of TensorBoard: records, each an <c>Event</c> message (event.proto of TensorFlow). Any number of threads may write.</summary>
internal sealed class EventFile : IDisposable
{
    private static int s_files = -1;
    private readonly Lock _writing = new();
    private readonly FileStream _stream;
    private readonly int _longestQueue;
    private readonly TimeSpan _longestWait;
    private readonly Stopwatch _waiting = Stopwatch.StartNew();
    private int _queued;
    private bool _closed;

    /// <summary>Begins a file of its own in a folder, which is made where it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="longestQueue">After how many events they are sent to the file.</param>
    /// <param name="longestWait">After what time they are, when the next one comes.</param>
    /// <param name="suffix">What the file's name ends with.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public EventFile(string folder, int longestQueue, TimeSpan longestWait, string suffix)
    {
        (_longestQueue, _longestWait) = (longestQueue, longestWait);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"events.out.tfevents.{DateTimeOffset.UtcNow.ToUnixTimeSeconds():D10}.{Environment.MachineName}.{Environment.ProcessId}.{Interlocked.Increment(ref s_files)}{suffix}");
        Path = System.IO.Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            _stream = new FileStream(Path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.CannotWrite(Path, e);
        }
        Write(static head =>
        {
            head.Text(3, "brain.Event:2");
            var source = new ProtobufWriter();
            source.Text(1, "tensorflow.core.util.events_writer");
            head.Message(10, source);
        });
        Flush();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Writes a summary of one value.</summary>
    /// <param name="step">The step.</param>
    /// <param name="value">The message <c>Summary.Value</c>.</param>
    public void Write(long step, ProtobufWriter value) => Write(message =>
    {
        // As all proto3 numbers, a step of 0 is not written.
        if (step != 0)
            message.Integer(2, step);
        var summary = new ProtobufWriter();
        summary.Message(1, value);
        message.Message(5, summary);
    });

    /// <summary>Sends what was written to the file.</summary>
    public void Flush()
    {
        lock (_writing)
        {
            if (_closed)
                return;
            _stream.Flush();
            _queued = 0;
            _waiting.Restart();
        }
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            _closed = true;
            _stream.Dispose();
        }
    }

    private void Write(Action<ProtobufWriter> fill)
    {
        var message = new ProtobufWriter();
        message.Double(1, (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds);
        fill(message);
        var record = message.ToArray();
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SummaryWriter));
            TfRecord.Write(_stream, record);
            _queued++;
        }
        if (_queued > _longestQueue || _waiting.Elapsed > _longestWait)
            Flush();
    }
}
