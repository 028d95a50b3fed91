using System.Buffers.Binary;

namespace TfNet.UnitTests.Hdf5.Hostile;

/// <summary>Makes small files by hand: a superblock of version 0, headers of version 1, whatever messages are wanted. Nothing of it has a checksum.</summary>
internal sealed class Crafted
{
    public const int RootAddress = 96;
    public const int Link = 0x06, LinkInfo = 0x02, SpaceMessage = 0x01, TypeMessage = 0x03, FillValue = 0x05, Layout = 0x08, Filters = 0x0B, Attribute = 0x0C, Continuation = 0x10, SymbolTable = 0x11;

    private readonly MemoryStream _file = new();

    public Crafted()
    {
        _file.Write(new byte[RootAddress]);
        At(0, [0x89, .. "HDF\r\n"u8, 0x1A, .. "\n"u8, 0, 0, 0, 0, 0, 8, 8, 0, 4, 0, 16, 0]);
        At(24, [.. Number(0), .. Undefined, .. Number(0), .. Undefined, .. Number(0), .. Number(RootAddress)]);
    }

    public static byte[] Undefined => [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    /// <summary>Where what is added next begins.</summary>
    public long End => _file.Length;

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes
    {
        get
        {
            At(40, Number(End));
            return _file.ToArray();
        }
    }

    /// <summary>A number of so many bytes.</summary>
    public static byte[] Number(long value, int bytes = 8)
    {
        var all = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(all, value);
        return all[..bytes];
    }

    /// <summary>A float32 in a message.</summary>
    public static byte[] Float32 => [0x11, 0x20, 31, 0, .. Number(4, 4), 0, 0, 32, 0, 23, 8, 0, 23, .. Number(127, 4)];

    /// <summary>A text of any length in a message.</summary>
    public static byte[] Text => [0x19, 1, 0, 0, .. Number(16, 4), 0x10, 0, 0, 0, .. Number(1, 4), 0, 0, 8, 0];

    /// <summary>Sizes in a message.</summary>
    public static byte[] Space(params long[] dims) => [1, (byte)dims.Length, 0, 0, 0, 0, 0, 0, .. dims.SelectMany(static dim => Number(dim))];

    /// <summary>Adds bytes.</summary>
    /// <returns>Their address.</returns>
    public long Add(params byte[] bytes)
    {
        var at = _file.Length;
        At(at, [.. bytes, .. new byte[-bytes.Length & 7]]);
        return at;
    }

    /// <summary>Writes bytes at a place.</summary>
    public void At(long place, byte[] bytes)
    {
        _file.Position = place;
        _file.Write(bytes);
    }

    /// <summary>Adds a header.</summary>
    /// <returns>Its address.</returns>
    public long Header(params (int Type, byte[] Body)[] messages) => Header(messages.Length, messages);

    /// <summary>Adds a header that says how many messages it has.</summary>
    public long Header(int count, params (int Type, byte[] Body)[] messages)
    {
        byte[] bodies = [.. messages.SelectMany(static m => (byte[])[.. Number(m.Type, 2), .. Number(Padded(m.Body).Length, 2), 0, 0, 0, 0, .. Padded(m.Body)])];
        return Add([1, 0, .. Number(count, 2), .. Number(1, 4), .. Number(bodies.Length, 8), .. bodies]);
    }

    /// <summary>A hard link in a message.</summary>
    public static byte[] HardLink(string name, long address) => [1, 0, (byte)name.Length, .. System.Text.Encoding.UTF8.GetBytes(name), .. Number(address)];

    /// <summary>A group's messages.</summary>
    public static (int, byte[])[] Group(params (string Name, long Address)[] links) =>
        [(LinkInfo, [0, 0, .. Undefined, .. Undefined]), .. links.Select(static link => (Link, HardLink(link.Name, link.Address)))];

    /// <summary>A file whose root has one data set, <c>x</c>.</summary>
    /// <param name="add">Adds what the data set needs, and gives its messages.</param>
    /// <param name="flagsOfSecond">The flags of its second message.</param>
    public static byte[] DataSet(Func<Crafted, (int, byte[])[]> add, byte flagsOfSecond = 0)
    {
        var file = new Crafted();
        // The root comes first: the address of the set is written when it is known.
        file.Header(Group(("x", 0)));
        var messages = add(file);
        var set = file.Header(messages);
        if (flagsOfSecond != 0)
            file.At(set + 16 + 8 + Padded(messages[0].Item2).Length + 4, [flagsOfSecond]);
        file.At(RootAddress, Root(set));
        return file.Bytes;

        static byte[] Root(long set)
        {
            var root = new Crafted();
            root.Header(Group(("x", set)));
            return root.Bytes[RootAddress..];
        }
    }

    private static byte[] Padded(byte[] body) => [.. body, .. new byte[-body.Length & 7]];
}
