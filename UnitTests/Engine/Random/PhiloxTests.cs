using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Random;

public class PhiloxTests
{
    [Fact]
    public void Known_answers_of_the_algorithms_authors()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), default(Philox).Block());
        Assert.Equal((0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu), new Philox(uint.MaxValue, uint.MaxValue, UInt128.MaxValue).Block());
    }

    [Fact]
    public void Every_length_equals_block_by_block()
    {
        var stream = Philox.FromStatelessSeed(11, 12);
        var expected = new uint[400];
        Philox.FillOneByOne(stream, expected);
        for (var length = 0; length <= expected.Length; length++)
        {
            var words = new uint[length];
            stream.Fill(words);
            Assert.Equal(expected[..length], words);
        }
    }

    [Fact]
    public void Counters_carry_into_the_next_word()
    {
        foreach (var before in new[] { 0, 1, 7, 8, 16, 33 })
        {
            var stream = new Philox(1, 2, new UInt128(ulong.MaxValue, ulong.MaxValue)).Skip(-before);
            var (expected, words) = (new uint[400], new uint[400]);
            Philox.FillOneByOne(stream, expected);
            stream.Fill(words);
            Assert.Equal(expected, words);
        }
    }

    [Fact]
    public void Vectors_of_every_width_give_the_same_words()
    {
        var stream = Philox.FromStatelessSeed(11, 12);
        var expected = new uint[256];
        Philox.FillOneByOne(stream, expected);
        if (Avx2.IsSupported)
            Same(PhiloxBulk.Fill<PhiloxBulk.Lanes256>);
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
            Same(PhiloxBulk.Fill<PhiloxBulk.Lanes512>);

        void Same(Filler fill)
        {
            var words = new uint[256];
            Assert.Equal(256, fill(stream, words));
            Assert.Equal(expected, words);
        }
    }

    private delegate int Filler(Philox stream, Span<uint> words);
}
