using System.Text.Json;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Random;

public class StatelessRandomTests
{
    public static TheoryData<int> Seeds => [0, 1, 2, 3];

    private static (JsonElement Case, Philox Stream) Load(int index)
    {
        var recorded = Recorded.Cases("stateless").ElementAt(index);
        var seed = recorded.List<int>("seed");
        return (recorded, Philox.FromStatelessSeed(seed[0], seed[1]));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Words_are_tensorflows(int index)
    {
        var (recorded, stream) = Load(index);
        var words = new uint[50];
        stream.Fill(words);
        Recorded.Same<uint>(recorded, "words", words);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Uniform_numbers_are_tensorflows(int index)
    {
        var (recorded, stream) = Load(index);
        var floats = new float[35];
        StatelessRandom.Uniform(stream, floats);
        Recorded.Same<float>(recorded, "uniform", floats);
        var many = new float[3003];
        StatelessRandom.Uniform(stream, many, -.05f, .05f);
        Recorded.Same<float>(recorded, "uniform_scaled", many);
        var doubles = new double[33];
        StatelessRandom.Uniform(stream, doubles, -1, 3);
        Recorded.Same<double>(recorded, "uniform_double", doubles);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Integers_are_tensorflows(int index)
    {
        var (recorded, stream) = Load(index);
        var ints = new int[33];
        StatelessRandom.Uniform(stream, ints, -5, 1000);
        Recorded.Same<int>(recorded, "int32", ints);
        var longs = new long[33];
        StatelessRandom.Uniform(stream, longs, -5, 1_000_000_000_000);
        Recorded.Same<long>(recorded, "int64", longs);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Normal_numbers_are_tensorflows(int index)
    {
        var (recorded, stream) = Load(index);
        var few = new float[35];
        StatelessRandom.Normal(stream, few);
        Recorded.Same<float>(recorded, "normal", few);
        var many = new float[501 * 701];
        StatelessRandom.Normal(stream, many, .1f, .05f);
        Recorded.Same<float>(recorded, "normal_scaled", many);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Truncated_normal_numbers_are_tensorflows(int index)
    {
        var (recorded, stream) = Load(index);
        var few = new float[35];
        StatelessRandom.TruncatedNormal(stream, few);
        Recorded.Same<float>(recorded, "truncated", few);
        var many = new float[51 * 701];
        StatelessRandom.TruncatedNormal(stream, many, .1f, .05f);
        Recorded.Same<float>(recorded, "truncated_scaled", many);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Normal_doubles_are_tensorflows(int index)
    {
        var (recorded, stream) = Load(index);
        var few = new double[35];
        StatelessRandom.Normal(stream, few);
        Recorded.Same<double>(recorded, "normal_double", few);
        StatelessRandom.TruncatedNormal(stream, few);
        Recorded.Same<double>(recorded, "truncated_double", few);
        var seed = TensorValue.From<int>([.. recorded.List<int>("seed")], 2);
        var many = (TensorValue)Ops.StatelessNormal(seed, (51, 701), .1, .05, Tensorflow.TF_DataType.TF_DOUBLE);
        Recorded.Same<double>(recorded, "normal_double_scaled", many.Span<double>());
        many = (TensorValue)Ops.StatelessTruncatedNormal(seed, (51, 701), .1, .05, Tensorflow.TF_DataType.TF_DOUBLE);
        Recorded.Same<double>(recorded, "truncated_double_scaled", many.Span<double>());
    }

    [Fact]
    public void An_empty_range_is_an_error() =>
        Assert.Throws<Tensorflow.ValueError>(() => StatelessRandom.Uniform(default, new int[3], 5, 5));

    [Theory]
    [InlineData(0f)]
    [InlineData(.3f)]
    [InlineData(.5f)]
    [InlineData(.9999999f)]
    [InlineData(1f)]
    public void A_kept_element_has_a_uniform_number_of_at_least_the_rate(float rate)
    {
        var stream = Philox.FromStatelessSeed(4, 5);
        var uniform = new float[5007];
        StatelessRandom.Uniform(stream, uniform);
        var keep = new byte[5007];
        StatelessRandom.KeepMask(stream, keep, rate);
        Assert.Equal(uniform.Select(u => u >= rate ? (byte)1 : (byte)0), keep);
    }
}
