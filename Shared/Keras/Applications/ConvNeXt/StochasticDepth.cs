using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Applications;

/// <summary>In training sets some samples of a batch to 0, so that a residual block is left out for them, and scales the others by 1 / (1 - rate). Source: https://arxiv.org/abs/1603.09382.</summary>
public sealed class StochasticDepth : Layer
{
    /// <summary>A layer that drops samples.</summary>
    /// <param name="drop_path_rate">The part of the samples that becomes 0, from 0 to 1.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public StochasticDepth(double drop_path_rate, string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype) => this.drop_path_rate = drop_path_rate;

    /// <summary>The part of the samples that becomes 0.</summary>
    public double drop_path_rate { get; }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        if (!training)
            return inputs;
        var kept = 1 - drop_path_rate;
        var sizes = new long[inputs.ndim];
        Array.Fill(sizes, 1);
        sizes[0] = inputs.shape.dims[0];
        var draws = RandomFunctions.uniform(new Shape(sizes), dtype: BackendConfig.FloatX);
        return inputs.As(ComputeType) / kept * tf.cast(tf.floor(draws + kept), ComputeType);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(BaseConfig()) { ["drop_path_rate"] = drop_path_rate };

    /// <summary>Makes what a config describes.</summary>
    internal static StochasticDepth FromConfig(KerasConfig config)
    {
        config.ExpectLayer(["drop_path_rate"]);
        return config.FinishLayer(new StochasticDepth(config.Number("drop_path_rate") ?? throw config.Missing("drop_path_rate"), config.Text("name"), dtype: config.DType("dtype")));
    }
}
