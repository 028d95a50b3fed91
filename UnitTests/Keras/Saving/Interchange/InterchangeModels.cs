using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>The classes that exchange.py registers.</summary>
internal static class InterchangeModels
{
    public static void Register()
    {
        keras.saving.register_keras_serializable(config => new Residual(config.get<int>("units"), config.get<string?>("activation"), config.get<string?>("name"), config.get<DTypePolicy?>("dtype", null)), package: "exchange");
        keras.saving.register_keras_serializable(config => new Tower(config.get<int>("units"), config.get<string?>("name")), package: "exchange");
    }
}

/// <summary>An own layer with a layer inside.</summary>
internal sealed class Residual(int units, string? activation = "tanh", string? name = null, DTypePolicy? dtype = null) : Layer(name, dtype: dtype)
{
    private readonly Layer inner = Dense(units, activation: activation);
    private readonly Layer scale_layer = Dense(units, use_bias: false);
    private KerasVariable gain = null!;

    public override void build(Shape input_shape)
    {
        inner.build(input_shape);
        scale_layer.build(input_shape);
        gain = add_weight(units, "ones", name: "gain");
        base.build(input_shape);
    }

    public override Tensor call(Tensor inputs, bool training = false) => (Tensor)inner.Apply(inputs) * gain + scale_layer.Apply(inputs);

    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["units"] = units, ["activation"] = activation };
}

/// <summary>An own model: a list of layers, a dictionary of them, and a model.</summary>
internal sealed class Tower(int units, string? name = null) : Model(name)
{
    private readonly List<Layer> blocks = [new Residual(units), new Residual(units), Dense(units)];
    private readonly Dictionary<string, Layer> heads = new() { ["left"] = Dense(2), ["right"] = Dense(3) };
    private readonly Layer norm = BatchNormalization();
    private readonly Model tail = keras.Sequential([Dense(4, activation: "relu"), Dropout(0.3f)]);

    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = inputs;
        foreach (var block in blocks)
            x = block.Apply(x);
        x = tail.Apply(norm.Apply(x, training: training), training: training);
        return tf.concat([heads["left"].Apply(x), heads["right"].Apply(x)], axis: -1);
    }

    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["units"] = units };
}
