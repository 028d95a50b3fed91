using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Writes a line an epoch to a file of comma-separated values; results that are arrays as lists, <c>"[0.5, 0.25]"</c>. Source: keras.callbacks.CSVLogger.</summary>
[KerasExport("callbacks")]
public class CSVLogger : Callback
{
    private const string NewLine = "\r\n";
    private readonly string _filename;
    private readonly string _separator;
    private readonly bool _append;
    private bool _writesHeader = true;
    private bool _begun;
    private List<string>? _keys;
    private StreamWriter? _file;

    /// <summary>A callback that writes to this file.</summary>
    /// <param name="filename">The path.</param>
    /// <param name="separator">What stands between values.</param>
    /// <param name="append">Whether an existing file is continued instead of replaced; the line of names is written where the file is new or empty.</param>
    /// <exception cref="TypeError">The separator is not one character.</exception>
    public CSVLogger(string filename, string separator = ",", bool append = false)
    {
        if (separator.Length != 1)
            throw new TypeError($"\"delimiter\" must be a 1-character string. Received: separator='{separator}'");
        _filename = filename;
        _separator = separator;
        _append = append;
    }

    /// <inheritdoc/>
    public override void on_train_begin(Logs logs)
    {
        // A training that was broken off has not closed it.
        _file?.Dispose();
        if (_append && File.Exists(_filename))
            _writesHeader = new FileInfo(_filename).Length == 0;
        _begun = false;
        try
        {
            _file = new StreamWriter(_filename, _append) { NewLine = NewLine };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.CannotWrite(_filename, e);
        }
    }

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs logs)
    {
        _keys ??= Columns(logs);
        if (!_begun && _writesHeader)
            WriteLine(["epoch", .. _keys]);
        _begun = true;
        WriteLine([epoch.ToString(CultureInfo.InvariantCulture), .. _keys.Select(key => Text(logs, key))]);
        _file!.Flush();
    }

    /// <inheritdoc/>
    public override void on_train_end(Logs logs)
    {
        _file?.Dispose();
        _file = null;
    }

    /// <summary>The names in order; where the first epoch has no validation, columns for a later one follow.</summary>
    private static List<string> Columns(Logs logs)
    {
        List<string> keys = [.. logs.Keys.Order(StringComparer.Ordinal)];
        return keys.Exists(static key => key.StartsWith("val_", StringComparison.Ordinal)) ? keys : [.. keys, .. keys.Select(static key => "val_" + key)];
    }

    private static string Text(Logs logs, string key)
    {
        if (logs.arrays.TryGetValue(key, out var array))
            return $"\"[{string.Join(", ", array.astype(TF_DataType.TF_FLOAT).ToArray<float>().Select(static value => PythonNumber.Repr(PythonNumber.Exact(value))))}]\"";
        return logs.get(key) is { } number ? PythonNumber.Repr((double)number) : "NA";
    }

    private void WriteLine(IEnumerable<string> values) => _file!.WriteLine(string.Join(_separator, values.Select(Quoted)));

    private string Quoted(string value) => value.Contains(_separator, StringComparison.Ordinal) || value.AsSpan().IndexOfAny("\"\r\n") >= 0
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}
