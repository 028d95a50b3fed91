namespace Tensorflow;

/// <summary>Writes summaries to an event file of TensorBoard. <c>tf.summary.create_file_writer</c> makes one. Source: https://www.tensorflow.org/api_docs/python/tf/summary/SummaryWriter.</summary>
public sealed class SummaryWriter : IDisposable
{
    private bool _closed;

    internal SummaryWriter(EventFile? file) => File = file;

    /// <summary>The file; <see langword="null"/> for a writer that writes nothing.</summary>
    internal EventFile? File { get; }

    /// <summary>Makes this the writer of the summaries of this thread: <c>using (writer.as_default()) { … }</c>. What was written is flushed at the end.</summary>
    /// <param name="step">The step of the summaries that name none.</param>
    /// <returns>Makes the writer and step of before the thread's again when it is disposed.</returns>
    /// <exception cref="RuntimeError">The writer is closed.</exception>
    public IDisposable as_default(long? step = null)
    {
        if (_closed)
            throw new RuntimeError($"SummaryWriter {this} is already closed");
        var before = SummaryState.Current;
        return SummaryState.Enter(before with { Writer = this, Step = step ?? before.Step }, () =>
        {
            var now = SummaryState.Current;
            SummaryState.Current = now with { Writer = before.Writer, Step = step is null ? now.Step : before.Step };
            flush();
        });
    }

    /// <summary>Does nothing: a writer is ready once it is made.</summary>
    public void init()
    {
    }

    /// <summary>Sends what was written to the file.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public void flush()
    {
        if (!_closed)
            File?.Flush();
    }

    /// <summary>Sends what was written to the file and closes it.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public void close()
    {
        _closed = true;
        File?.Dispose();
    }

    /// <inheritdoc cref="close"/>
    public void Dispose() => close();

    /// <summary>The file's path.</summary>
    public override string ToString() => File is null ? "<SummaryWriter of nothing>" : $"<SummaryWriter {File.Path}>";
}
