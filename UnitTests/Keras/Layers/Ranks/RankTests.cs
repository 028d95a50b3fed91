using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>What layers say to inputs with the wrong number of dimensions or channels: Keras' messages.</summary>
[Collection("random streams")]
public class RankTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("ranks.json");

    // As in generate.py.
    private static readonly Dictionary<string, (Func<Layer> Make, Shape? Built, Shape Shape)> s_cases = new()
    {
        ["Dense"] = (static () => new Dense(2), null, new Shape(-1)),
        ["Dense again"] = (static () => new Dense(2), (null, 4), (null, 5)),
        ["Permute"] = (static () => new Permute((2, 1)), null, (null, 10)),
        ["RepeatVector"] = (static () => new RepeatVector(2), null, (null, 3, 4)),
        ["Flatten"] = (static () => new Flatten(), null, Shape.Scalar),
        ["Conv1D"] = (static () => new Conv1D(2, 3), null, (null, 8)),
        ["Conv2D"] = (static () => new Conv2D(2, 3), null, (null, 8, 8)),
        ["Conv2D again"] = (static () => new Conv2D(2, 3), (null, 8, 8, 3), (null, 8, 8, 1)),
        ["Conv2DTranspose"] = (static () => new Conv2DTranspose(2, 3), null, (null, 8, 8)),
        ["DepthwiseConv2D"] = (static () => new DepthwiseConv2D(3), null, (null, 8, 8)),
        ["SeparableConv1D"] = (static () => new SeparableConv1D(2, 3), null, (null, 8)),
        ["MaxPooling2D"] = (static () => new MaxPooling2D(), null, (null, 8, 8)),
        ["AveragePooling1D"] = (static () => new AveragePooling1D(2), null, (null, 8)),
        ["GlobalAveragePooling2D"] = (static () => new GlobalAveragePooling2D(), null, (null, 8, 8)),
        ["GlobalMaxPooling1D"] = (static () => new GlobalMaxPooling1D(), null, (null, 8)),
        ["UpSampling2D"] = (static () => new UpSampling2D(), null, (null, 8, 8)),
        ["ZeroPadding2D"] = (static () => new ZeroPadding2D(), null, (null, 8, 8)),
        ["Cropping1D"] = (static () => new Cropping1D(), null, (null, 8)),
        ["SpatialDropout2D"] = (static () => new SpatialDropout2D(0.5), null, (null, 8, 8)),
        ["BatchNormalization again"] = (static () => new BatchNormalization(), (null, 4), (null, 5)),
        ["BatchNormalization rank"] = (static () => new BatchNormalization(), (null, 4), (null, 3, 4)),
        ["GroupNormalization again"] = (static () => new GroupNormalization(2), (null, 4), (null, 6)),
        ["PReLU rank"] = (static () => new PReLU(), (null, 4), (null, 3, 4)),
    };

    public static TheoryData<string> Cases() => [.. s_recorded.EnumerateObject().Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheMessageIsKeras(string name)
    {
        keras.backend.clear_session();
        var (make, built, shape) = s_cases[name];
        var layer = make();
        if (built is not null)
            layer.Apply(new KerasTensor(built));

        var error = Assert.Throws<ValueError>(() => layer.Apply(new KerasTensor(shape)));

        Assert.Equal(s_recorded.GetProperty(name).GetString(), error.Message);
        Assert.Equal(built is not null || make().built, layer.built);
    }
}
