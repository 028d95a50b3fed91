using System.IO.Compression;
using System.Text;
using Tensorflow.Hdf5;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// A <c>.keras</c> file: a zip archive whose members say what the model is (<c>config.json</c>), what wrote it (<c>metadata.json</c>) and what its weights are (<c>model.weights.h5</c>).
/// Source: keras.src.saving.saving_lib.
/// </summary>
internal sealed class KerasArchive : IDisposable
{
    /// <summary>What the model is.</summary>
    public const string Config = "config.json";

    /// <summary>What wrote the file.</summary>
    public const string Metadata = "metadata.json";

    /// <summary>The weights.</summary>
    public const string Weights = "model.weights.h5";

    private const string WeightsOfNumPy = "model.weights.npz";

    private readonly Stream _stream;
    private readonly string _name;
    private readonly ZipReader _zip;
    private readonly Dictionary<string, ZipReader.Member> _members = new(StringComparer.Ordinal);

    private KerasArchive(Stream stream, string name)
    {
        (_stream, _name, _zip) = (stream, name, new ZipReader(stream, name));
        foreach (var member in _zip.Members())
        {
            if (!_members.TryAdd(member.Name, member))
                throw new InvalidDataException($"{name}, offset {member.Offset}: the archive has two members '{member.Name}'.");
        }
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or no archive.</exception>
    public static KerasArchive Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new KerasArchive(stream, path);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Opens an archive in a stream that can be positioned.</summary>
    /// <param name="stream">The stream; it is closed along with the archive.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="InvalidDataException">It is damaged, or no archive.</exception>
    public static KerasArchive Open(Stream stream, string name) => new(stream, name);

    /// <summary>The text of what the model is.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged.</exception>
    public byte[] ReadConfig()
    {
        var member = _members.GetValueOrDefault(Config) ?? throw new InvalidDataException($"{_name}: There is no item named '{Config}' in the archive. It has: {string.Join(", ", _members.Keys)}.");
        return member.Unpacked <= Json.JsonReader.MaxBytes
            ? _zip.ReadAll(member)
            : throw new InvalidDataException($"{_name}, offset {member.Offset}: {Config} has {member.Unpacked} bytes. At most {Json.JsonReader.MaxBytes} are read.");
    }

    /// <summary>The weights, read where they lie in the archive.</summary>
    /// <exception cref="ValueError">There are none.</exception>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public H5File OpenWeights()
    {
        if (_members.TryGetValue(Weights, out var member))
            return h5py.File(_zip.OpenSeekable(member));
        throw new ValueError(_members.ContainsKey(WeightsOfNumPy)
            ? $"{_name} has its weights in {WeightsOfNumPy}, which keeps Python's own objects and is not read. Save the model anew with Keras: model.save(\"model.keras\")."
            : $"{_name}: Expected a {Weights} or {WeightsOfNumPy} file. It has: {string.Join(", ", _members.Keys)}.");
    }

    /// <summary>Writes an archive from front to back.</summary>
    /// <param name="stream">Takes the archive; it need not be able to go back.</param>
    /// <param name="config">The text of what the model is.</param>
    /// <param name="metadata">The text of what writes it.</param>
    /// <param name="weights">Writes the weights.</param>
    public static void Write(Stream stream, string config, string metadata, Action<H5File> weights)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, Metadata, metadata);
        WriteText(zip, Config, config);
        using var member = zip.CreateEntry(Weights, CompressionLevel.NoCompression).Open();
        using var file = h5py.File(member, "w");
        weights(file);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        using var member = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        member.Write(Encoding.UTF8.GetBytes(text));
    }
}
