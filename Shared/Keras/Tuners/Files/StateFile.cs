using System.Text;
using Tensorflow.Keras.Saving.Json;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>Files of a search: JSON, written as Python's <c>json.dumps</c> does, whole or as they were.</summary>
internal static class StateFile
{
    /// <summary>Writes a file, and the folders that are missing.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, object?> state)
    {
        var bytes = Encoding.ASCII.GetBytes(JsonWriter.Write(state));
        AtomicFile.Write(path, stream => stream.Write(bytes), makeFolders: true);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no JSON, or has no dictionary.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static IReadOnlyDictionary<string, object?> Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
        if (stream.Length > JsonReader.MaxBytes)
            throw new InvalidDataException($"{path}: the file has {stream.Length} bytes. At most {JsonReader.MaxBytes} are read.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return JsonReader.Read(bytes, path) as IReadOnlyDictionary<string, object?> ?? throw new InvalidDataException($"{path}: a dictionary was expected.");
    }

    /// <summary>Reads a file and does something with what is in it; what is damaged is said with the name of the file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static T Read<T>(string path, Func<IReadOnlyDictionary<string, object?>, T> use)
    {
        var state = Read(path);
        try
        {
            return use(state);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"{path}: {wrong.Message}", wrong);
        }
    }
}
