using System.Text;

namespace Tensorflow.Hdf5.Writing;

/// <summary>The steps through which chunks go.</summary>
internal sealed class FiltersMessage(FilterPipeline pipeline) : Message
{
    /// <inheritdoc/>
    protected override int Kind => 11;

    /// <inheritdoc/>
    protected override bool IsConstant => true;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        output.U8(1);
        output.U8(pipeline.Filters.Count);
        output.Zeros(6);
        foreach (var filter in pipeline.Filters)
        {
            var name = Encoding.ASCII.GetBytes(HdfName(filter.Id));
            var nameLength = name.Length == 0 ? 0 : (name.Length + 8) & ~7;
            output.U16(filter.Id);
            output.U16(nameLength);
            output.U16(filter.Optional ? 1 : 0);
            output.U16(filter.Values.Length);
            output.Bytes(name);
            output.Zeros(nameLength - name.Length);
            foreach (var value in filter.Values)
                output.U32(unchecked((uint)value));
            if (filter.Values.Length % 2 == 1)
                output.U32(0);
        }
    }

    /// <summary>What HDF5 calls a step in its files.</summary>
    private static string HdfName(int id) => id switch
    {
        Filter.Deflate => "deflate",
        Filter.Shuffle => "shuffle",
        Filter.Fletcher32 => "fletcher32",
        _ => "",
    };
}
