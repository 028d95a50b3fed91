namespace Tensorflow.Hdf5.Writing;

/// <summary>How many elements there are. Version 1 knows no null dataspace; that one takes version 2, as h5py's.</summary>
internal sealed class DataspaceMessage(Dataspace space) : Message
{
    private const ulong Unlimited = ulong.MaxValue;

    /// <inheritdoc/>
    protected override int Kind => 1;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output) => Write(output, space);

    /// <summary>Writes a dataspace.</summary>
    public static void Write(ByteWriter output, Dataspace space)
    {
        if (space.IsNull)
        {
            output.Bytes([2, 0, 0, 2]);
            return;
        }
        output.U8(1);
        output.U8(space.Dims.Length);
        output.U8(space.Dims.Length > 0 ? 1 : 0);
        output.Zeros(5);
        foreach (var size in space.Dims)
            output.Offset(size);
        foreach (var size in space.MaxDims)
            output.U64(size == Dataspace.Unlimited ? Unlimited : (ulong)size);
    }
}
