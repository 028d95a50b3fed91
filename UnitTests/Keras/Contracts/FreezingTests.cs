using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>A layer that is frozen before its weights exist, after, or where it is made, is the same layer, and thaws to what it was.</summary>
public class FreezingTests
{
    private static readonly Dictionary<string, (Func<Layer> Make, Shape Input)> s_layers = new()
    {
        ["Dense"] = (static () => keras.layers.Dense(2), (1, 3)),
        ["Conv2D"] = (static () => keras.layers.Conv2D(2, 3), (1, 4, 4, 3)),
        ["SeparableConv2D"] = (static () => keras.layers.SeparableConv2D(2, 3), (1, 4, 4, 3)),
        ["BatchNormalization"] = (static () => keras.layers.BatchNormalization(), (2, 3)),
        ["LayerNormalization"] = (static () => keras.layers.LayerNormalization(), (2, 3)),
        ["PReLU"] = (static () => keras.layers.PReLU(), (2, 3)),
        ["Sequential"] = (static () => keras.Sequential([keras.layers.Dense(2), keras.layers.BatchNormalization()]), (2, 3)),
    };

    public static IEnumerable<TheoryDataRow<string>> Layers => s_layers.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Layers))]
    public void Freezing_is_the_same_before_and_after_building(string name)
    {
        var (make, input) = s_layers[name];
        var (free, before, after) = (make(), make(), make());
        before.trainable = false;
        foreach (var layer in new[] { free, before, after })
            layer.Apply(tf.ones(input));
        after.trainable = false;
        var (trainable, others) = (free.trainable_weights.Count, free.non_trainable_weights.Count);
        Assert.True(trainable > 0);
        foreach (var layer in new[] { before, after })
        {
            Assert.Equal((0, trainable + others), (layer.trainable_weights.Count, layer.non_trainable_weights.Count));
            Assert.Equal(free.weights.Select(static w => w.shape), layer.weights.Select(static w => w.shape));
            layer.trainable = true;
            Assert.Equal((trainable, others), (layer.trainable_weights.Count, layer.non_trainable_weights.Count));
            Assert.Equal(free.trainable_weights.Select(static w => w.shape), layer.trainable_weights.Select(static w => w.shape));
        }
    }
}
