using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Tensorflow.NumPy.Files;
using TfNet.Engine;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Writes an array to an npy file, which appears whole or not at all; <c>.npy</c> is added to the name where it is missing.</summary>
    public static void save(string file, NDArray arr) => AtomicFile.Write(WithEnding(file, ".npy"), stream => NpyFile.Write(stream, arr.Strong()));

    /// <summary>Writes an array to a stream in npy format.</summary>
    public static void save(Stream file, NDArray arr) => NpyFile.Write(file, arr.Strong());

    /// <summary>Writes arrays to an npz file as <c>arr_0</c>, <c>arr_1</c>, …</summary>
    public static void savez(string file, params NDArray[] arrays) => SaveArchive(file, Numbered(arrays), compressed: false);

    /// <summary>Writes arrays to an npz file under their names: <c>np.savez("f.npz", ("x", x), ("y", y))</c>.</summary>
    /// <exception cref="ValueError">A name is used twice.</exception>
    public static void savez(string file, params (string Name, NDArray Array)[] arrays) => SaveArchive(file, arrays, compressed: false);

    /// <summary>Writes arrays to an npz file under their names.</summary>
    public static void savez(string file, IReadOnlyDictionary<string, NDArray> arrays) => SaveArchive(file, Named(arrays), compressed: false);

    /// <summary>Writes the array properties of an object to an npz file: <c>np.savez("f.npz", new { x, y })</c>.</summary>
    /// <exception cref="TypeError">A property is not an array.</exception>
    [OverloadResolutionPriority(-1)]
    public static void savez<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(string file, T arrays) where T : class =>
        SaveArchive(file, Properties(arrays), compressed: false);

    /// <summary>Writes arrays to a compressed npz file as <c>arr_0</c>, <c>arr_1</c>, …</summary>
    public static void savez_compressed(string file, params NDArray[] arrays) => SaveArchive(file, Numbered(arrays), compressed: true);

    /// <summary>Writes arrays to a compressed npz file under their names.</summary>
    /// <exception cref="ValueError">A name is used twice.</exception>
    public static void savez_compressed(string file, params (string Name, NDArray Array)[] arrays) => SaveArchive(file, arrays, compressed: true);

    /// <summary>Writes arrays to a compressed npz file under their names.</summary>
    public static void savez_compressed(string file, IReadOnlyDictionary<string, NDArray> arrays) => SaveArchive(file, Named(arrays), compressed: true);

    /// <summary>Writes the array properties of an object to a compressed npz file.</summary>
    /// <exception cref="TypeError">A property is not an array.</exception>
    [OverloadResolutionPriority(-1)]
    public static void savez_compressed<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(string file, T arrays) where T : class =>
        SaveArchive(file, Properties(arrays), compressed: true);

    /// <summary>Writes arrays to a stream in npz format.</summary>
    /// <exception cref="ValueError">A name is used twice.</exception>
    public static void savez(Stream file, params (string Name, NDArray Array)[] arrays) => NpzWriter.Write(file, Strong(arrays), compressed: false);

    /// <summary>Reads an npy file; of an npz file, the arrays are reached by name: <c>np.load("mnist.npz")["x_train"]</c>. Pickles are refused.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is neither, or is damaged; the message names file and offset.</exception>
    public static NDArray load(string file)
    {
        using var stream = File.OpenRead(file);
        return NpzFile.Read(stream, file);
    }

    /// <summary>Reads an array, or an archive of them, from a stream.</summary>
    /// <exception cref="InvalidDataException">The stream holds neither, or is damaged.</exception>
    public static NDArray load(Stream file) => NpzFile.Read(file, (file as FileStream)?.Name ?? "stream");

    /// <summary>Reads an npz file.</summary>
    /// <exception cref="InvalidDataException">The file is not one, or is damaged; the message names file and offset.</exception>
    public static NpzDictionary loadz(string file)
    {
        using var stream = File.OpenRead(file);
        return NpzFile.ReadArchive(stream, file);
    }

    /// <summary>Reads an npz archive from a stream.</summary>
    /// <exception cref="InvalidDataException">The stream does not hold one, or is damaged.</exception>
    public static NpzDictionary loadz(Stream stream) => NpzFile.ReadArchive(stream, (stream as FileStream)?.Name ?? "stream");

    private static void SaveArchive(string file, IReadOnlyList<(string Name, NDArray Array)> arrays, bool compressed) =>
        AtomicFile.Write(WithEnding(file, ".npz"), stream => NpzWriter.Write(stream, Strong(arrays), compressed));

    private static (string, NDArray)[] Strong(IReadOnlyList<(string Name, NDArray Array)> arrays) => [.. arrays.Select(static a => (a.Name, a.Array.Strong()))];

    private static (string, NDArray)[] Numbered(NDArray[] arrays) => [.. arrays.Select(static (a, i) => ($"arr_{i}", a))];

    private static (string, NDArray)[] Named(IReadOnlyDictionary<string, NDArray> arrays) => [.. arrays.Select(static a => (a.Key, a.Value))];

    private static (string, NDArray)[] Properties<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(T arrays)
    {
        var result = new List<(string, NDArray)>();
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            result.Add((property.Name, property.GetValue(arrays) as NDArray
                ?? throw new TypeError($"Property {property.Name} of {typeof(T).Name} is not an NDArray. Give arrays: np.savez(file, new {{ x, y }}).")));
        }
        return [.. result];
    }

    private static string WithEnding(string file, string ending) => file.EndsWith(ending, StringComparison.Ordinal) ? file : file + ending;
}
