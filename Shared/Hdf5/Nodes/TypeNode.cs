namespace Tensorflow.Hdf5;

/// <summary>A type that has a name of its own, to which data sets may refer.</summary>
/// <param name="type">The type.</param>
internal class TypeNode(Datatype type) : ObjectNode
{
    /// <summary>The type.</summary>
    public Datatype Type { get; } = type;
}
