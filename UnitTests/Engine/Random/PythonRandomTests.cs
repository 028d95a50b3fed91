using System.Globalization;
using System.Numerics;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Random;

public class PythonRandomTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Draws_are_pythons(int index)
    {
        var recorded = Recorded.Cases("python").ElementAt(index);
        var random = new PythonRandom(BigInteger.Parse(recorded.Text("seed"), CultureInfo.InvariantCulture));
        Recorded.Same<double>(recorded, "random", Recorded.Draw(20, random.NextDouble));
        Assert.Equal(recorded.List<long>("default_seeds"), Recorded.Draw(20, () => random.Integer(1, 1_000_000_000)));
        Assert.Equal(recorded.List<long>("wide"), Recorded.Draw(5, () => random.Integer(-(1L << 40), 1L << 50)));
        Assert.Equal(recorded.List<ulong>("bits"), new[] { 0, 1, 31, 32, 33, 53 }.Select(random.Bits));
        Assert.Equal(recorded.List<double>("uniform"), Recorded.Draw(3, () => random.Uniform(-2, 3)));
        Assert.Equal(recorded.List<double>("gauss"), Recorded.Draw(5, () => random.Gauss(1, 2)));
        Assert.Equal(recorded.List<int>("choice"), Recorded.Draw(9, () => random.Choice([10, 20, 30, 40, 50])));
        Assert.Equal(recorded.List<int>("sample_small"), random.Sample(Enumerable.Range(0, 30).ToArray(), 7));
        Assert.Equal(recorded.List<int>("sample_large"), random.Sample(Enumerable.Range(0, 10000).ToArray(), 7));
        var items = Enumerable.Range(0, 20).ToArray();
        random.Shuffle(items);
        Assert.Equal(recorded.List<int>("shuffle"), items);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_legacy_stream_is_numpys(int index)
    {
        var python = Recorded.Cases("python").ElementAt(index);
        var recorded = python.GetProperty("numpy");
        var random = new NumPyRandomState(long.Parse(python.Text("seed"), CultureInfo.InvariantCulture));
        Recorded.Same<double>(recorded, "random_sample", Recorded.Draw(20, random.NextDouble));
        Recorded.Same<double>(recorded, "standard_normal", Recorded.Draw(21, random.Gauss));
        Recorded.Same<double>(recorded, "uniform", Recorded.Draw(5, () => random.Uniform(-2, 3)));
        Assert.Equal(recorded.List<int>("permutation"), random.Permutation(1000).Take(50));
        Recorded.Same<double>(recorded, "more_normal", Recorded.Draw(3, random.Gauss));
    }

    [Fact]
    public void A_saved_position_is_gone_on_from()
    {
        var random = new PythonRandom(5);
        random.Gauss();
        var memory = new MemoryStream();
        random.Save(new BinaryWriter(memory));
        var expected = Recorded.Draw(700, () => random.Gauss());
        memory.Position = 0;
        var other = new PythonRandom();
        other.Restore(new BinaryReader(memory));
        Assert.Equal(expected, Recorded.Draw(700, () => other.Gauss()));
    }
}
