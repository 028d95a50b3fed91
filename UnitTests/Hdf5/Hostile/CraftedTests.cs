using System.IO.Compression;
using Tensorflow.Hdf5;
using static TfNet.UnitTests.Hdf5.Hostile.Crafted;

namespace TfNet.UnitTests.Hdf5.Hostile;

/// <summary>Files that are made to do harm: each is refused with its reason and its place, in little memory.</summary>
public class CraftedTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void What_is_made_by_hand_is_a_file()
    {
        using var file = h5py.File(Crafted.DataSet(file => Contiguous(file, [3], 12)));
        Assert.Equal("[0. 1. 2.]", file["x"][":"].ToString());
    }

    [Fact]
    public void A_superblock_of_version_1_is_that_of_version_0_with_one_number_more()
    {
        var crafted = new Crafted();
        crafted.Header(Crafted.Group(("again", RootAddress)));
        crafted.At(8, [1]);
        crafted.At(24, [32, 0, 0, 0, .. Number(0), .. Undefined, .. Number(0), .. Undefined, .. Number(0), .. Number(RootAddress)]);
        var bytes = crafted.Bytes;
        Number(bytes.Length).CopyTo(bytes, 44);
        Number(-1, 4).CopyTo(bytes, 40);
        using var file = h5py.File(bytes);
        Assert.Equal(["again"], file.keys());
    }

    [Fact]
    public void A_group_that_holds_itself_is_walked_through_once()
    {
        var crafted = new Crafted();
        crafted.Header(Crafted.Group(("a", RootAddress), ("b", RootAddress)));
        using var file = h5py.File(crafted.Bytes);
        var seen = new List<string>();
        file.visit(seen.Add);
        Assert.Empty(seen);
        Assert.Equal(file, file[string.Join('/', Enumerable.Repeat("a/b", 100_000))]);
    }

    [Fact]
    public void Groups_that_nest_very_deep_are_refused_where_all_are_visited()
    {
        var crafted = new Crafted();
        const int depth = 20_000;
        var size = OneLink().Length;
        for (var i = 0; i < depth; i++)
            crafted.Header(Crafted.Group(("a", RootAddress + (long)(i + 1) * size)));
        crafted.Header(Crafted.Group());
        using var file = h5py.File(crafted.Bytes);
        Assert.Empty((Group)file[string.Join('/', Enumerable.Repeat("a", depth))]);
        Refused(() => file.visit(static _ => { }), "groups nest more than 1000 deep");

        static byte[] OneLink()
        {
            var one = new Crafted();
            one.Header(Crafted.Group(("a", 0)));
            return one.Bytes[RootAddress..];
        }
    }

    [Fact]
    public void A_continuation_that_leads_to_itself_ends()
    {
        var crafted = new Crafted();
        crafted.Header(60_000, (Continuation, [.. Number(RootAddress + 16), .. Number(24)]));
        Refused(() => h5py.File(crafted.Bytes), "is met again, or its parts overlap");
    }

    [Fact]
    public void A_header_that_says_it_is_as_long_as_can_be_is_refused()
    {
        foreach (var length in (long[])[0x7FFFFFFF, 0xFFFFFFFF])
        {
            var crafted = new Crafted();
            crafted.Header(Crafted.Group());
            crafted.At(RootAddress + 8, Number(length, 4));
            Refused(() => h5py.File(crafted.Bytes), "is said to lie at the address 112");
        }
    }

    [Fact]
    public void A_type_that_refers_to_its_own_set_is_refused()
    {
        const int shared = 2;
        Refused(() => Read(static file =>
        {
            // The header follows at once; its second message says that the type is where the header is.
            (int, byte[])[] messages = [(SpaceMessage, Space(3)), (TypeMessage, [3, 2, .. Number(file.End)]), (Layout, [3, 1, .. Undefined, .. Number(12)])];
            return messages;
        }, flagsOfSecond: shared), "does not have it itself");
    }

    [Fact]
    public void A_tree_of_names_in_a_circle_ends()
    {
        foreach (var level in (byte[])[0, 1, 255])
        {
            var crafted = new Crafted();
            crafted.Header((SymbolTable, [.. Number(200), .. Number(300)]));
            crafted.At(200, [.. "TREE"u8, 0, level, 1, 0, .. Undefined, .. Undefined, .. Number(0), .. Number(200), .. Number(0)]);
            crafted.At(300, [.. "HEAP"u8, 0, 0, 0, 0, .. Number(8), .. Undefined, .. Number(340), .. new byte[16]]);
            using var file = h5py.File(crafted.Bytes);
            Refused(() => file.keys(), level == 0 ? "expected SNOD" : "it is of level");
        }
    }

    [Fact]
    public void Thousands_of_entries_that_lead_to_the_same_node_are_refused()
    {
        var crafted = new Crafted();
        crafted.Header((SymbolTable, [.. Number(200), .. Number(150)]));
        crafted.At(150, [.. "HEAP"u8, 0, 0, 0, 0, .. Number(8), .. Undefined, .. Number(182), .. "a\0\0\0\0\0\0\0"u8]);
        const int count = 60_000, node = 200 + 24 + (count * 16) + 8;
        crafted.At(200, [.. "TREE"u8, 0, 0, .. Number(count, 2), .. Undefined, .. Undefined]);
        for (var i = 0; i < count; i++)
            crafted.At(224 + (i * 16), [.. Number(0), .. Number(node)]);
        crafted.At(node - 8, [.. Number(0), .. "SNOD"u8, 1, 0, .. Number(200, 2), .. Enumerable.Repeat((byte[])[.. Number(0), .. Number(RootAddress), .. new byte[24]], 200).SelectMany(static b => b)]);
        using var file = h5py.File(crafted.Bytes);
        Refused(() => file.keys(), "is met again, or its parts overlap");
    }

    [Theory]
    [InlineData(new[] { 1L << 40, 1L << 40 }, "more elements than 64 bits can count")]
    [InlineData(new[] { 1L << 62, 4L }, "more elements than 64 bits can count")]
    [InlineData(new[] { 1L << 62 }, "take 18446744073709551616 bytes, the file says 12")]
    [InlineData(new[] { 65536L, 65536L }, "take 17179869184 bytes, the file says 12")]
    [InlineData(new[] { -1L }, "which is more than there can be")]
    [InlineData(new[] { 4L }, "take 16 bytes, the file says 12")]
    public void Sizes_that_the_file_does_not_hold_are_refused(long[] dims, string why) =>
        Refused(() => Read(file => Contiguous(file, dims, 12)), why);

    [Fact]
    public void Elements_behind_the_end_of_the_file_are_refused()
    {
        Refused(() => Read(static file => Contiguous(file, [1L << 28], 1L << 30)), "and to take 1073741824 bytes, but the file has");
        Refused(() => Read(static _ => [(SpaceMessage, Space(3)), (TypeMessage, Float32), (Layout, [3, 1, .. Number(long.MaxValue - 4), .. Number(12)])]), "is said to lie at the address 9223372036854775803");
    }

    [Fact]
    public void A_set_that_declares_much_and_stores_nothing_is_refused() =>
        Refused(() => Read(static _ => [(SpaceMessage, Space(1L << 28)), (TypeMessage, Float32), (Layout, [3, 1, .. Undefined, .. Number(1L << 30)])]), "would take 1073741824 bytes of memory, but 0 are stored");

    [Fact]
    public void A_rank_that_cannot_be_is_refused()
    {
        byte[] space = [1, 33, 0, 0, 0, 0, 0, 0, .. Enumerable.Repeat(Number(1), 33).SelectMany(static b => b)];
        Refused(() => Read(_ => [(SpaceMessage, space), (TypeMessage, Float32), (Layout, [3, 1, .. Undefined, .. Number(4)])]), "33 dimensions. HDF5 has 32 at most.");
    }

    [Theory]
    [InlineData(15, "a chunk takes 15 bytes, expected 16")]
    [InlineData(17, "a chunk takes 17 bytes, expected 16")]
    [InlineData(0, "a chunk takes 0 bytes, expected 16")]
    [InlineData(0x7FFFFFFF, "a chunk is said to lie at the address")]
    public void Chunks_that_are_shorter_or_longer_than_declared_are_refused(int bytes, string why) =>
        Refused(() => Read(file => Chunk(file, [4], [4], new byte[16], bytes)), why);

    [Theory]
    [InlineData(100, "unpacks to more than the 16 bytes")]
    [InlineData(10 << 20, "unpacks to more than the 16 bytes")]
    [InlineData(8, "has 8 bytes behind its filters, expected 16")]
    public void Packed_chunks_that_unpack_to_less_or_more_are_refused(int bytes, string why)
    {
        var packed = Deflated(new byte[bytes]);
        Refused(() => Read(file => Chunk(file, [4], [4], packed, packed.Length, deflate: true)), why);
    }

    [Fact]
    public void A_packed_chunk_that_is_cut_off_or_is_none_is_refused()
    {
        var packed = Deflated(new byte[16]);
        Refused(() => Read(file => Chunk(file, [4], [4], packed[..^7], packed.Length - 7, deflate: true)), "chunk");
        Refused(() => Read(static file => Chunk(file, [4], [4], new byte[16], 16, deflate: true)), "the packed bytes of a chunk are damaged");
        // A bit in zlib's header asks for a dictionary, which no file of HDF5 has.
        byte[] wantsDictionary = [0x78, 0x20, 1, 2, 3, 4, .. packed[2..]];
        Refused(() => Read(file => Chunk(file, [4], [4], wantsDictionary, wantsDictionary.Length, deflate: true)), "the packed bytes of a chunk are damaged");
    }

    [Fact]
    public void A_mask_says_which_filters_a_chunk_did_not_go_through()
    {
        byte[] plain = [.. Enumerable.Range(0, 4).SelectMany(static i => BitConverter.GetBytes((float)i))];
        using var file = h5py.File(Crafted.DataSet(file => Chunk(file, [4], [4], plain, 16, deflate: true, mask: 1)));
        Assert.Equal("[0. 1. 2. 3.]", file["x"][":"].ToString());
        // Bits of filters that there are not mean nothing.
        using var more = h5py.File(Crafted.DataSet(file => Chunk(file, [4], [4], plain, 16, deflate: true, mask: -1)));
        Assert.Equal("[0. 1. 2. 3.]", more["x"][":"].ToString());
    }

    [Fact]
    public void A_small_file_with_a_huge_chunk_is_refused()
    {
        var packed = Deflated(new byte[1000]);
        Refused(() => Read(file => Chunk(file, [4], [1 << 28], packed, packed.Length, deflate: true)), "1073741824 bytes each, but stores");
        Refused(() => Read(file => Chunk(file, [1 << 28], [4], packed, packed.Length, deflate: true)), "would take 1073741824 bytes of memory");
        Refused(() => Read(file => Chunk(file, [1L << 40], [1 << 20], packed, packed.Length, deflate: true)), "would take 4398046511104 bytes of memory");
    }

    [Fact]
    public void Chunks_of_size_nought_or_of_other_elements_are_refused()
    {
        Refused(() => Read(static file => Chunk(file, [4], [0], new byte[16], 16)), "chunks of size 0");
        Refused(() => Read(static _ => [(SpaceMessage, Space(4)), (TypeMessage, Float32), (Layout, [3, 2, 2, .. Undefined, .. Number(4, 4), .. Number(8, 4)])]), "elements of 8 bytes, but their type takes 4");
    }

    [Fact]
    public void A_tree_of_chunks_in_a_circle_ends()
    {
        Refused(() => Read(static file =>
        {
            var tree = file.End;
            file.Add([.. "TREE"u8, 1, 1, .. Number(1, 2), .. Undefined, .. Undefined, .. Number(16, 4), .. new byte[20], .. Number(tree), .. new byte[24]]);
            return [(SpaceMessage, Space(4)), (TypeMessage, Float32), (Layout, [3, 2, 2, .. Number(tree), .. Number(4, 4), .. Number(4, 4)])];
        }), "it is of level 1, expected 0 below its parent");
    }

    [Fact]
    public void A_chunk_that_is_there_twice_or_outside_is_refused()
    {
        Refused(() => Read(static file => Chunk(file, [4], [4], new byte[16], 16, at: 4)), "outside of the 1 chunks that there are");
        Refused(() => Read(static file => Chunk(file, [4], [4], new byte[16], 16, at: 3)), "which is no multiple of its size");
        Refused(() => Read(static file => Chunk(file, [4], [4], new byte[16], 16, times: 2)), "is there twice");
    }

    [Fact]
    public void Thousands_of_texts_that_are_the_same_long_one_are_refused()
    {
        const int count = 10_000, length = 1 << 20;
        Refused(() => Read(static file => Texts(file, count, length)), "which is too much memory for a file of");
        using var fine = h5py.File(Crafted.DataSet(static file => Texts(file, 10, 1000)));
        Assert.Equal(10, fine["x"][":"].size);
    }

    [Fact]
    public void A_text_that_is_not_there_is_refused()
    {
        Refused(() => Read(static file => Texts(file, 1, 8, said: 9)), "has 9 bytes, but 8 are there");
        Refused(() => Read(static file => Texts(file, 1, 8, index: 7)), "has no object 7");
        Refused(() => Read(static file => Texts(file, 1, 8, index: 1 << 20)), "has no object");
        Refused(() => Read(static file => Texts(file, 1, 8, shift: 8)), "expected GCOL");
    }

    /// <summary>Elements 0, 1, 2 in one piece.</summary>
    private static (int, byte[])[] Contiguous(Crafted file, long[] dims, long bytes)
    {
        var at = file.Add([.. BitConverter.GetBytes(0f), .. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(2f)]);
        return [(SpaceMessage, Space(dims)), (TypeMessage, Float32), (Layout, [3, 1, .. Number(at), .. Number(bytes)])];
    }

    /// <summary>One chunk, or the same one several times.</summary>
    private static (int, byte[])[] Chunk(Crafted file, long[] dims, int[] chunk, byte[] data, int bytes, bool deflate = false, int mask = 0, int at = 0, int times = 1)
    {
        var address = file.Add(data);
        byte[] key = [.. Number(bytes, 4), .. Number(mask, 4), .. Number(at), .. Number(0)];
        var tree = file.Add([.. "TREE"u8, 1, 0, .. Number(times, 2), .. Undefined, .. Undefined, .. Enumerable.Repeat((byte[])[.. key, .. Number(address)], times).SelectMany(static b => b), .. key]);
        (int, byte[])[] messages =
        [
            (SpaceMessage, Space(dims)), (TypeMessage, Float32),
            (Layout, [3, 2, (byte)(chunk.Length + 1), .. Number(tree), .. chunk.SelectMany(static size => Number(size, 4)), .. Number(4, 4)]),
        ];
        return deflate ? [.. messages, (Filters, [2, 1, 1, 0, 0, 0, 1, 0, .. Number(6, 4)])] : messages;
    }

    /// <summary>Texts that all are one object of the heap.</summary>
    private static (int, byte[])[] Texts(Crafted file, int count, int length, int? said = null, int index = 1, int shift = 0)
    {
        var heap = file.Add([.. "GCOL"u8, 1, 0, 0, 0, .. Number(16 + 16 + length + 16), 1, 0, 1, 0, 0, 0, 0, 0, .. Number(length), .. Enumerable.Repeat((byte)'a', length), .. new byte[16]]);
        byte[] reference = [.. Number(said ?? length, 4), .. Number(heap + shift), .. Number(index, 4)];
        var at = file.Add([.. Enumerable.Repeat(reference, count).SelectMany(static b => b)]);
        return [(SpaceMessage, Space(count)), (TypeMessage, Text), (Layout, [3, 1, .. Number(at), .. Number(16L * count)])];
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(bytes);
        return packed.ToArray();
    }

    private static Action Read(Func<Crafted, (int, byte[])[]> set, byte flagsOfSecond = 0)
    {
        var bytes = Crafted.DataSet(set, flagsOfSecond);
        return () =>
        {
            using var file = h5py.File(bytes);
            _ = file["x"]["()"];
        };
    }

    private static void Refused(Func<Action> make, string why) => Refused(make(), why);

    private static void Refused(Action read, string why)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(read);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 * Megabyte);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.Matches("^stream(, offset [0-9]+: |: /)", error.Message);
    }
}
