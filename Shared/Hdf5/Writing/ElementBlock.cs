namespace Tensorflow.Hdf5.Writing;

/// <summary>Elements as a file keeps them, one after the other.</summary>
internal abstract class ElementBlock : Block
{
    /// <summary>All of them, once the texts they refer to have their places.</summary>
    public abstract ReadOnlySpan<byte> Bytes { get; }

    /// <inheritdoc/>
    public override void Write(Stream output) => output.Write(Bytes);
}
