using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Applications;

/// <summary>Adds the second of two tensors, scaled, to the first: the residual of a block of InceptionResNetV2. Source: https://arxiv.org/abs/1602.07261.</summary>
public sealed class CustomScaleLayer : Layer
{
    /// <summary>A layer that adds a scaled tensor.</summary>
    /// <param name="scale">The factor.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public CustomScaleLayer(double scale, string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype) => this.scale = scale;

    /// <summary>The factor.</summary>
    public double scale { get; }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    /// <exception cref="ValueError">There are not two inputs.</exception>
    public override Tensors call(Tensors inputs, bool training) => inputs is [var x, var residual]
        ? x + (residual * scale)
        : throw new ValueError($"A CustomScaleLayer should be called on a list of 2 inputs. Received: {inputs.Length} inputs");

    /// <inheritdoc/>
    public override KerasShapesWrapper compute_output_shape(KerasShapesWrapper input_shape) => input_shape.ToShapeArray()[0];

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(BaseConfig()) { ["scale"] = scale };

    /// <summary>Makes what a config describes.</summary>
    internal static CustomScaleLayer FromConfig(KerasConfig config)
    {
        config.ExpectLayer(["scale"]);
        return config.FinishLayer(new CustomScaleLayer(config.Number("scale") ?? throw config.Missing("scale"), config.Text("name"), dtype: config.DType("dtype")));
    }
}
