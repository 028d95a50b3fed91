using System.Text;

namespace Tensorflow.Hdf5.Writing;

/// <summary>A name in a group and what it stands for: an object, or a path.</summary>
/// <param name="name">The name.</param>
/// <param name="target">The object's header, or the path of a soft link.</param>
internal sealed class Symbol(string name, (ObjectHeader? Header, string? Path) target)
{
    /// <summary>Bytes that an entry takes.</summary>
    public const int EntrySize = 40;

    private const int IsGroup = 1;
    private const int IsSoftLink = 2;

    private long _nameOffset;
    private long _pathOffset;

    /// <summary>The name in UTF-8.</summary>
    public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>Where the name starts among the group's names.</summary>
    public long NameOffset => _nameOffset;

    /// <summary>Puts the texts among the group's names.</summary>
    public void Register(LocalHeap heap)
    {
        _nameOffset = heap.Add(Name);
        if (target.Path is { } path)
            _pathOffset = heap.Add(Encoding.UTF8.GetBytes(path));
    }

    /// <summary>Writes the entry of a group's table; of a group it tells where its own table is, so that readers find it a step sooner.</summary>
    public void Write(ByteWriter output)
    {
        output.Offset(_nameOffset);
        output.U64(target.Header is null ? ByteWriter.NoAddress : (ulong)target.Header.Address);
        WriteKnown(output);
    }

    /// <summary>Writes the entry of the root group, which has no name.</summary>
    public static void WriteRoot(ByteWriter output, ObjectHeader root) => new Symbol("", (root, null)).Write(output);

    private void WriteKnown(ByteWriter output)
    {
        if (target.Path is not null)
        {
            output.U32(IsSoftLink);
            output.U32(0);
            output.U32(_pathOffset);
            output.Zeros(12);
            return;
        }
        var table = target.Header?.Table;
        output.U32(table is null ? 0 : IsGroup);
        output.U32(0);
        output.Offset(table?.Tree.Address ?? 0);
        output.Offset(table?.Heap.Address ?? 0);
    }
}
