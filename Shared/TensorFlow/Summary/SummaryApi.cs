using System.Text;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// The functions of <c>tf.summary</c>: they write what TensorBoard shows to the default writer of the thread, which <c>writer.as_default()</c> sets, and do nothing where there is none.
/// They read elements, so inside of a step that is compiled they need <c>run_eagerly: true</c>. Source: https://www.tensorflow.org/api_docs/python/tf/summary.
/// </summary>
public sealed class SummaryApi
{
    private const int DefaultBuckets = 30;

    internal SummaryApi()
    {
    }

    /// <summary>Functions that have no lasting place in TensorFlow.</summary>
    public SummarySteps experimental { get; } = new();

    /// <summary>A writer to a new event file in a folder.</summary>
    /// <param name="logdir">The folder, which is made where it is missing. TensorBoard shows each folder as a run.</param>
    /// <param name="max_queue">After how many summaries they are sent to the file.</param>
    /// <param name="flush_millis">After how many milliseconds they are, when the next one comes.</param>
    /// <param name="filename_suffix">What the file's name ends with; <c>.v2</c> unless said.</param>
    /// <param name="name">Not used: writers have no names.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public SummaryWriter create_file_writer(string logdir, int max_queue = 10, int flush_millis = 2 * 60 * 1000, string? filename_suffix = null, string? name = null)
    {
        if (logdir is null)
            throw new ValueError("Argument `logdir` cannot be None");
        return new SummaryWriter(new EventFile(logdir, max_queue, TimeSpan.FromMilliseconds(flush_millis), filename_suffix ?? ".v2"));
    }

    /// <summary>A writer that writes nothing.</summary>
    public SummaryWriter create_noop_writer() => new(null);

    /// <summary>A number.</summary>
    /// <param name="name">The tag.</param>
    /// <param name="data">The number; it is kept as float32.</param>
    /// <param name="step">The step, an integer; the default step unless said.</param>
    /// <param name="description">What TensorBoard says of it, in Markdown.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="ValueError">There are several numbers, or no step.</exception>
    public bool scalar(string name, Tensor data, Tensor? step = null, string? description = null)
    {
        if (data.ndim != 0)
            throw new ValueError($"Expected scalar shape, saw shape: {data.shape}.");
        return Write(step, () => SummaryValue.Scalar(Tag(name, "scalar_summary"), (float)Binding.tf.cast(data, TF_DataType.TF_FLOAT), description));
    }

    /// <summary>How often values occur.</summary>
    /// <param name="name">The tag.</param>
    /// <param name="data">The values, of any shape; they are counted as float64.</param>
    /// <param name="step">The step, an integer; the default step unless said.</param>
    /// <param name="buckets">The number of buckets; 30 unless said.</param>
    /// <param name="description">What TensorBoard says of it, in Markdown.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="ValueError">There is no step.</exception>
    public bool histogram(string name, Tensor data, Tensor? step = null, int? buckets = null, string? description = null) => Write(step, () =>
    {
        var values = Binding.tf.cast(data, TF_DataType.TF_DOUBLE).ToArray<double>();
        return SummaryValue.Histogram(Tag(name, "histogram_summary"), HistogramBuckets.Of(values, buckets ?? DefaultBuckets), description);
    });

    /// <summary>Images.</summary>
    /// <param name="name">The tag.</param>
    /// <param name="data">
    /// The images, (N, height, width, channels): 1 (grey), 2 (grey and opacity), 3 or 4 channels. Fractions are in [0, 1], integers up to the largest of their type.
    /// </param>
    /// <param name="step">The step, an integer; the default step unless said.</param>
    /// <param name="max_outputs">How many of them are written, from the first one on.</param>
    /// <param name="description">What TensorBoard says of them, in Markdown.</param>
    /// <returns>Whether they were written.</returns>
    /// <exception cref="ValueError">There are not four dimensions, or there is no step.</exception>
    /// <exception cref="InvalidArgumentError">There are other channels, or fewer than no outputs.</exception>
    public bool image(string name, Tensor data, Tensor? step = null, int max_outputs = 3, string? description = null) => Write(step, () =>
    {
        if (data.ndim != 4)
            throw new ValueError($"Tensor must have rank 4.  Received rank {data.ndim}, shape {data.shape}");
        if (max_outputs < 0)
            throw new InvalidArgumentError($"`max_outputs` must be >= 0. Received: max_outputs={max_outputs}");
        var (height, width, channels) = ((int)data.shape[1], (int)data.shape[2], (int)data.shape[3]);
        if (channels is < 1 or > 4)
            throw new InvalidArgumentError($"image must have 1, 2, 3, or 4 channels, got {channels}");
        var count = (int)Math.Min(data.shape[0], max_outputs);
        List<byte[]> parts = [Encoding.ASCII.GetBytes($"{width}"), Encoding.ASCII.GetBytes($"{height}")];
        var pixels = Binding.tf.image.convert_image_dtype(data, TF_DataType.TF_UINT8, saturate: true).ToArray<byte>().AsSpan();
        for (var i = 0; i < count; i++)
            parts.Add(PngWriter.Encode(width, height, channels, pixels.Slice(i * width * height * channels, width * height * channels)));
        return SummaryValue.Texts(Tag(name, "image_summary"), [parts.Count], parts, "images", description: description);
    });

    /// <summary>A text in Markdown.</summary>
    /// <param name="name">The tag.</param>
    /// <param name="data">The text.</param>
    /// <param name="step">The step, an integer; the default step unless said.</param>
    /// <param name="description">What TensorBoard says of it, in Markdown.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="ValueError">There is no step.</exception>
    public bool text(string name, string data, Tensor? step = null, string? description = null) => Texts(name, [data], [], step, description);

    /// <summary>Texts, which TensorBoard shows as a table of one column.</summary>
    /// <inheritdoc cref="text(string, string, Tensor, string)"/>
    public bool text(string name, string[] data, Tensor? step = null, string? description = null) => Texts(name, data, [data.Length], step, description);

    /// <summary>Texts, which TensorBoard shows as a table.</summary>
    /// <inheritdoc cref="text(string, string, Tensor, string)"/>
    public bool text(string name, string[,] data, Tensor? step = null, string? description = null) =>
        Texts(name, data.Cast<string>(), [data.GetLength(0), data.GetLength(1)], step, description);

    /// <summary>Sends what was written to the file.</summary>
    /// <param name="writer">The writer; the default one unless said.</param>
    /// <param name="name">Not used: operations have no names.</param>
    public void flush(SummaryWriter? writer = null, string? name = null) => (writer ?? SummaryState.Current.Writer)?.flush();

    /// <summary>Has summaries of this thread written or left out: <c>using (tf.summary.record_if(step % 100 == 0)) { … }</c>.</summary>
    /// <param name="condition">Whether they are written.</param>
    /// <returns>Ends it when it is disposed.</returns>
    public IDisposable record_if(bool condition) => record_if(() => condition);

    /// <summary>Has summaries of this thread written or left out.</summary>
    /// <param name="condition">Tells before each of them whether it is written.</param>
    /// <returns>Ends it when it is disposed.</returns>
    public IDisposable record_if(Func<bool> condition)
    {
        var before = SummaryState.Current;
        return SummaryState.Enter(before with { Record = condition }, () => SummaryState.Current = SummaryState.Current with { Record = before.Record });
    }

    /// <summary>Whether a summary would be written now: there is a default writer, and no <see cref="record_if(bool)"/> that says no.</summary>
    public bool should_record_summaries() => SummaryState.Current is { Writer.File: not null, Record: var record } && (record?.Invoke() ?? true);

    /// <summary>Writes a value of a kind that has no function of its own.</summary>
    internal bool Write(Tensor? step, Func<ProtobufWriter> value)
    {
        if (!should_record_summaries())
            return false;
        var at = step is null ? SummaryState.Current.Step : (long)step.Adapt(TF_DataType.TF_INT64);
        if (at is not { } number)
            throw new ValueError("No step set. Please specify one either through the `step` argument or through tf.summary.experimental.set_step()");
        SummaryState.Current.Writer!.File!.Write(number, value());
        return true;
    }

    private static string Tag(string name, string otherwise) => name.Length > 0 ? name : otherwise;

    private bool Texts(string name, IEnumerable<string> texts, long[] shape, Tensor? step, string? description) =>
        Write(step, () => SummaryValue.Texts(Tag(name, "text_summary"), shape, texts.Select(Encoding.UTF8.GetBytes), "text", description: description));
}
