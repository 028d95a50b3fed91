using Tensorflow.Hdf5;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using H5Dataset = Tensorflow.Hdf5.Dataset;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// The weights of one layer or optimizer in a file, by name: what <see cref="Layer.save_own_variables"/> and <see cref="Layer.load_own_variables"/> are given.
/// Source: keras.src.saving.saving_lib.H5Entry.
/// </summary>
public sealed class H5Entry
{
    private const string TypeAttribute = "dtype";

    private readonly Group? _group;

    /// <summary>The entry of a group.</summary>
    /// <param name="group">The group; <see langword="null"/> where the file has none.</param>
    internal H5Entry(Group? group) => _group = group;

    /// <summary>The number of arrays.</summary>
    public int Count => _group?.Count ?? 0;

    /// <summary>An array by its name. Set, it is written when the file is finished; what its memory holds until then is kept.</summary>
    /// <param name="name">The name; those of Keras are <c>"0"</c>, <c>"1"</c> and so on.</param>
    /// <exception cref="KeyNotFoundException">The file has no such array here.</exception>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public NDArray this[string name]
    {
        get => Find(name)[Slice.Ellipsis];
        set
        {
            var stored = Writable().create_dataset(name, data: value);
            // HDF5 has no such type: Keras notes what the two bytes are.
            if (value.dtype == TF_DataType.TF_BFLOAT16)
                stored.attrs[TypeAttribute] = "bfloat16";
        }
    }

    /// <summary>The names.</summary>
    public IReadOnlyList<string> keys() => _group is null ? [] : [.. _group];

    /// <summary>Whether there is an array of this name.</summary>
    public bool Contains(string name) => _group?.Contains(name) == true;

    /// <summary>The sizes of an array, which is not read.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such array here.</exception>
    internal Shape ShapeOf(string name) => Find(name).shape;

    /// <summary>Writes a variable's elements as they are now.</summary>
    internal void Save(string name, ResourceVariable variable) => this[name] = variable.numpy();

    /// <summary>Fills a variable with an array of its shape, which is read into its memory where the element types agree and converted where they do not.</summary>
    internal void Load(string name, ResourceVariable variable) => WeightValues.Read(Find(name), variable);

    private H5Dataset Find(string name) => _group?.get(name) switch
    {
        H5Dataset found => found,
        null => throw new KeyNotFoundException($"Unable to synchronously open object (object '{name}' doesn't exist). The file has here: {(Count == 0 ? "nothing" : string.Join(", ", keys()))}."),
        var other => throw new InvalidDataException($"{other.file.filename}: {other.name} is a group. An array is expected."),
    };

    private Group Writable() => _group ?? throw new ValueError("Setting a value is only allowed in write mode.");
}
