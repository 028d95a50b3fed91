namespace Tensorflow.Hdf5;

/// <summary>An attribute.</summary>
/// <param name="Type">The type of its elements.</param>
/// <param name="Space">How many there are.</param>
/// <param name="Source">Where they are.</param>
internal sealed record AttributeNode(Datatype Type, Dataspace Space, ElementSource Source);
