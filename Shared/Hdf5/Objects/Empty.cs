namespace Tensorflow.Hdf5;

/// <summary>What a data set or attribute holds that has a type and no elements, not even a shape.</summary>
/// <param name="dtype">The type that its elements would have.</param>
public sealed class Empty(H5Type dtype)
{
    /// <summary>The type that its elements would have.</summary>
    /// <exception cref="TypeError">No type was given.</exception>
    public H5Type dtype { get; } = dtype.Type is null ? throw new TypeError("h5py.Empty needs a type, such as h5py.Empty(\"f4\"). Received: none.") : dtype;

    /// <summary>As h5py shows it.</summary>
    public override string ToString() => $"h5py.Empty(dtype=\"{dtype}\")";
}
