using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Random;

public class NumPyGeneratorTests
{
    private delegate void Drawer<T>(Span<T> values, long low, ulong range);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Draws_are_those_of_default_rng(int index)
    {
        var recorded = Recorded.Cases("generators").ElementAt(index);
        var generator = new NumPyGenerator(new Pcg64(recorded.GetProperty("seed").GetInt64()));
        Recorded.Same<double>(recorded, "random", Recorded.Draw(20, generator.NextDouble));
        Recorded.Same<float>(recorded, "random_float", Singles(generator, 7));
        Recorded.Same<double>(recorded, "standard_normal", Recorded.Draw(20000, generator.Gauss));
        SameIntegers(recorded, generator.Integers, generator.Integers, generator.Integers, generator.Integers, generator.Integers, generator.Integers, generator.Integers);
        var bools = new bool[50];
        generator.Bools(bools);
        Recorded.Same<byte>(recorded, "bools", MemoryMarshal.Cast<bool, byte>(bools));
        Assert.Equal(recorded.List<int>("permutation"), generator.Permutation(200));
        Assert.Equal(recorded.List<int>("sample_small"), generator.Sample(20000, 30));
        Recorded.Same<int>(recorded, "sample_large", generator.Sample(20000, 5000));
        Assert.Equal(recorded.List<int>("sample_unshuffled"), generator.Sample(300, 30, shuffle: false));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Integers_of_the_legacy_stream_are_numpys(int index)
    {
        var generators = Recorded.Cases("generators").ElementAt(index);
        var recorded = generators.GetProperty("legacy");
        var random = new NumPyRandomState(generators.GetProperty("seed").GetInt64());
        SameIntegers(recorded, random.Integers, random.Integers, random.Integers, random.Integers, random.Integers, random.Integers, random.Integers);
        var bools = new bool[50];
        random.Bools(bools);
        Recorded.Same<byte>(recorded, "bools", MemoryMarshal.Cast<bool, byte>(bools));
    }

    [Fact]
    public void Several_seeds_make_one_stream()
    {
        var generator = new NumPyGenerator(new Pcg64(1, BigInteger.Pow(2, 70), 3, 4, 5));
        Assert.Equal(Recorded.Text("several_seeds"), Pack<double>(Recorded.Draw(5, generator.NextDouble)));
        Assert.Throws<Tensorflow.ValueError>(() => new Pcg64(-1));
    }

    [Fact]
    public void A_sample_cannot_be_larger_than_what_there_is() =>
        Assert.Throws<Tensorflow.ValueError>(() => new NumPyGenerator(new Pcg64(1)).Sample(5, 6));

    private static float[] Singles(NumPyGenerator generator, int count)
    {
        var values = new float[count];
        generator.Uniform(values);
        return values;
    }

    private static void SameIntegers(JsonElement recorded, Drawer<long> longs, Drawer<int> ints, Drawer<short> shorts,
        Drawer<ushort> ushorts, Drawer<byte> bytes, Drawer<sbyte> sbytes, Drawer<uint> uints)
    {
        string[] found =
        [
            Draw(longs, -5, 1000), Draw(longs, -(1L << 40), 1L << 50), Draw(longs, 7, 8), Draw(longs, 0, 1L << 32), Draw(ints, -9, 1 << 30),
            Draw(shorts, -300, 7000), Draw(ushorts, 0, 1 << 16), Draw(bytes, 3, 200), Draw(sbytes, -128, 128), Draw(uints, 0, 1L << 32),
            Draw(longs, long.MinValue, long.MaxValue),
        ];
        Assert.Equal(recorded.List<string>("integers"), found);
    }

    private static string Draw<T>(Drawer<T> draw, long low, long high) where T : unmanaged
    {
        var values = new T[37];
        draw(values, low, (ulong)high - (ulong)low - 1);
        return Pack<T>(values);
    }

    private static string Pack<T>(ReadOnlySpan<T> values) where T : unmanaged => Convert.ToBase64String(MemoryMarshal.AsBytes(values));
}
