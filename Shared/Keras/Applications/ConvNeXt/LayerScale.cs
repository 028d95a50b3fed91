using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using Tensorflow.Operations.Initializers;

namespace Tensorflow.Keras.Applications;

/// <summary>Multiplies each channel by a learned number, which is small at first. Source: https://arxiv.org/abs/2103.17239.</summary>
public sealed class LayerScale : Layer
{
    private KerasVariable? _gamma;

    /// <summary>A layer that scales channels.</summary>
    /// <param name="init_values">The first value of all numbers.</param>
    /// <param name="projection_dim">How many channels there are.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the numbers.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public LayerScale(double init_values, int projection_dim, string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype) =>
        (this.init_values, this.projection_dim) = (init_values, projection_dim);

    /// <summary>The first value of all numbers.</summary>
    public double init_values { get; }

    /// <summary>How many channels there are.</summary>
    public int projection_dim { get; }

    /// <summary>The numbers, once the layer is built.</summary>
    /// <exception cref="AttributeError">The layer is not built yet.</exception>
    public KerasVariable gamma => AfterBuild(_gamma);

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        _gamma = add_weight(projection_dim, new Constant(init_values));
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => inputs.As(ComputeType) * gamma;

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(BaseConfig()) { ["init_values"] = init_values, ["projection_dim"] = projection_dim };

    /// <summary>Makes what a config describes.</summary>
    internal static LayerScale FromConfig(KerasConfig config)
    {
        config.ExpectLayer(["init_values", "projection_dim"]);
        return config.FinishLayer(new LayerScale(
            config.Number("init_values") ?? throw config.Missing("init_values"), config.Integer("projection_dim") ?? throw config.Missing("projection_dim"), config.Text("name"), dtype: config.DType("dtype")));
    }
}
