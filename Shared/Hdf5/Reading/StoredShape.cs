namespace Tensorflow.Hdf5.Reading;

/// <summary>What the header of a data set says beside where the elements are.</summary>
/// <param name="Space">How many elements there are.</param>
/// <param name="ElementSize">Bytes an element takes.</param>
/// <param name="Filters">Through which filters chunks go.</param>
/// <param name="Fill">The element where nothing was written; empty for zeros.</param>
internal sealed record StoredShape(Dataspace Space, int ElementSize, FilterPipeline Filters, byte[] Fill);
