using System.Text;

namespace Tensorflow.Hdf5.Writing;

/// <summary>A link of a group that keeps the order in which they were made.</summary>
/// <param name="name">The name.</param>
/// <param name="order">Its place in that order.</param>
/// <param name="target">The object's header, or the path of a soft link.</param>
internal sealed class LinkMessage(string name, int order, (ObjectHeader? Header, string? Path) target) : Message
{
    private const int NameLengthOfTwoBytes = 1;
    private const int HasOrder = 4;
    private const int HasKind = 8;
    private const int HasCharacters = 0x10;
    private const int Soft = 1;
    private const int Utf8 = 1;

    /// <inheritdoc/>
    protected override int Kind => 6;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output)
    {
        var (header, path) = target;
        output.U8(1);
        output.U8(NameLengthOfTwoBytes | HasOrder | HasCharacters | (path is null ? 0 : HasKind));
        if (path is not null)
            output.U8(Soft);
        output.Offset(order);
        output.U8(Utf8);
        Text(output, name);
        if (path is not null)
            Text(output, path);
        else
            output.Offset(header!.Address);
    }

    private static void Text(ByteWriter output, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        output.U16(bytes.Length);
        output.Bytes(bytes);
    }
}
