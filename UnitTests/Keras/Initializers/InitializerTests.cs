using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Random;
using Tensorflow.Operations.Initializers;
using TfNet.Engine;

using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Initializers;

/// <summary>Draws are the real ones' bit for bit; an orthogonal matrix, which comes from a decomposition, to rounding.</summary>
[Collection("random streams")]
public class InitializerTests
{
    public static IEnumerable<TheoryDataRow<string>> All => RecordedElements.Classes("initializers");

    [Theory]
    [MemberData(nameof(All))]
    public void Gives_what_Keras_gives(string className)
    {
        foreach (var recorded in RecordedElements.Cases("initializers", className))
        {
            RandomStreams.Seed(42);
            var initializer = initializers.deserialize(RecordedElements.Object(recorded));
            var shape = new Shape(recorded.GetProperty("shape").EnumerateArray().Select(d => d.GetInt32()).ToArray());
            var tolerance = initializer is Orthogonal ? 2e-6 : 0;
            foreach (var draw in new[] { "values", "again" })
            {
                var difference = RecordedElements.Difference(recorded.GetProperty(draw), initializer.Apply(new InitializerArgs(shape)), tolerance);
                Assert.True(difference is null, $"{difference}: {recorded}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Config_is_Keras_config(string className) => RecordedElements.ConfigsComeBack("initializers", className, static config => initializers.serialize(initializers.deserialize(config)));

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in RecordedElements.Names("initializers", "Initializer", "initializer"))
            Assert.NotNull(initializers.get(name));
    }

    [Fact]
    public void A_generator_gives_another_draw_each_time()
    {
        var generator = new SeedGenerator(7);
        var initializer = new RandomNormal(seed: generator);
        var first = initializer.call(4).ToArray<float>();
        Assert.Equal(new RandomNormal(seed: 7).call(4).ToArray<float>(), first);
        Assert.NotEqual(first, initializer.call(4).ToArray<float>());
        Assert.Equal([7L, 2L], generator.state.ToArray<long>());
        Assert.Equal(first, initializers.deserialize(initializers.serialize(initializer)).Apply(new InitializerArgs(4)).ToArray<float>());
    }

    [Fact]
    public void Arguments_convert()
    {
        InitializerArg? name = "he_normal";
        Assert.IsType<HeNormal>(name!.Initializer);
        InitializerArg? instance = Binding.tf.random_normal_initializer(0, 0.1);
        Assert.IsType<RandomNormal>(instance!.Initializer);
        InitializerArg? number = 0.5;
        Assert.Equal([0.5f], number!.Initializer.Apply(new InitializerArgs(1)).ToArray<float>());
        Assert.Equal([0.5f, 0, 0, 0.5f], initializers.identity(0.5).call((2, 2)).ToArray<float>());
        Assert.Equal(3, new Constant<float>(3).call(1).ToArray<float>()[0]);
    }
}
