using System.Globalization;
using System.Text;
using Tensorflow.Hdf5;

namespace Tensorflow.Keras.Saving.LegacyH5;

/// <summary>
/// Lists of names in attributes of a group. An attribute holds 64 KiB at most, so that a longer list is cut into several attributes with numbers: <c>weight_names0</c>, <c>weight_names1</c> and so
/// on. Source: keras.src.legacy.saving.legacy_h5_format.
/// </summary>
internal static class LegacyAttributes
{
    /// <summary>The most bytes of an attribute.</summary>
    private const int MostBytes = 64512;

    /// <summary>Writes a list.</summary>
    /// <param name="group">The group.</param>
    /// <param name="name">The attribute's name.</param>
    /// <param name="values">The names.</param>
    /// <exception cref="RuntimeError">A name is too long for any attribute.</exception>
    public static void Write(Group group, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            // As NumPy has an empty list.
            group.attrs[name] = Array.Empty<double>();
            return;
        }
        // In an array of NumPy's each name takes as much as the longest.
        var longest = values.Max(Encoding.UTF8.GetByteCount);
        if (longest > MostBytes)
        {
            throw new RuntimeError(
                $"The following attributes cannot be saved to HDF5 file because they are larger than {MostBytes} bytes: [{string.Join(", ", values.Where(static value => Encoding.UTF8.GetByteCount(value) > MostBytes))}]");
        }
        var parts = 1;
        while ((long)Part(values.Count, parts, 0).Length * longest > MostBytes)
            parts++;
        if (parts == 1)
        {
            group.attrs[name] = values.ToArray();
            return;
        }
        for (var i = 0; i < parts; i++)
        {
            var (start, length) = Part(values.Count, parts, i);
            group.attrs[$"{name}{i.ToString(CultureInfo.InvariantCulture)}"] = values.Skip(start).Take(length).ToArray();
        }
    }

    /// <summary>Reads a list; it is empty where there is none.</summary>
    /// <exception cref="InvalidDataException">The attribute holds something else.</exception>
    public static string[] Read(Group group, string name)
    {
        if (group.attrs.Contains(name))
            return Texts(group, name);
        var values = new List<string>();
        for (var i = 0; $"{name}{i.ToString(CultureInfo.InvariantCulture)}" is var part && group.attrs.Contains(part); i++)
            values.AddRange(Texts(group, part));
        return [.. values];
    }

    /// <summary>Reads a text; <see langword="null"/> where there is none.</summary>
    /// <exception cref="InvalidDataException">The attribute holds something else.</exception>
    public static string? ReadText(Group group, string name) => !group.attrs.Contains(name) ? null
        : Texts(group, name) is [var only] ? only
        : throw new InvalidDataException($"{group.file.filename}: the attribute '{name}' of {group.name} holds several values. One text is expected.");

    private static string[] Texts(Group group, string name)
    {
        var value = group.attrs[name];
        if (value.size == 0)
            return [];
        return value.dtype == TF_DataType.TF_STRING ? (string[])value
            : throw new InvalidDataException($"{group.file.filename}: the attribute '{name}' of {group.name} holds numbers. Texts are expected.");
    }

    /// <summary>As np.array_split cuts: the first parts are one longer where it does not come out even.</summary>
    private static (int Start, int Length) Part(int count, int parts, int i) => (i * (count / parts) + Math.Min(i, count % parts), count / parts + (i < count % parts ? 1 : 0));
}
