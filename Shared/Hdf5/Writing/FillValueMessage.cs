namespace Tensorflow.Hdf5.Writing;

/// <summary>What stands where no element was written.</summary>
/// <param name="node">The data set.</param>
internal sealed class FillValueMessage(DatasetNode node) : Message
{
    private const int AllocateLate = 2;
    private const int AllocateByChunk = 3;
    private const int WriteOnAllocation = 0;
    private const int WriteIfSet = 2;

    /// <inheritdoc/>
    protected override int Kind => 5;

    /// <inheritdoc/>
    protected override bool IsConstant => true;

    /// <summary>The bytes of that element; none where texts of variable length stand, which begin empty: what was read would refer to another file's heap.</summary>
    public static byte[] FillOf(DatasetNode node) => node.Type.Kind == DatatypeKind.VariableString ? [] : node.FillValue;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        output.U8(2);
        output.U8(node.Chunks is null ? AllocateLate : AllocateByChunk);
        output.U8(node.Type.Kind == DatatypeKind.VariableString ? WriteOnAllocation : WriteIfSet);
        output.U8(1);
        output.U32(FillOf(node).Length);
        output.Bytes(FillOf(node));
    }
}
