namespace Tensorflow.NumPy;

/// <summary>The arrays of an npz file as .NET arrays, by their names in the archive, which end in <c>.npy</c>.</summary>
/// <typeparam name="T">Their type, such as <c>Array</c> or <c>byte[,,]</c>.</typeparam>
public sealed class NpzDictionary<T> where T : class
{
    private readonly NpzDictionary _arrays;

    internal NpzDictionary(NpzDictionary arrays) => _arrays = arrays;

    /// <summary>The names, with <c>.npy</c>.</summary>
    public IEnumerable<string> Keys => _arrays.Keys.Select(static k => k + ".npy");

    /// <summary>The array of a name, with or without <c>.npy</c> at its end.</summary>
    /// <exception cref="KeyNotFoundException">There is no array of this name.</exception>
    /// <exception cref="TypeError">It has another type.</exception>
    public T this[string key] => np.AsDotNet<T>(_arrays[key]);
}
