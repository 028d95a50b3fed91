using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes layers around functions and other layers from configs.</summary>
internal static class CoreRegistry
{
    /// <summary>Adds them to the layers that a config may name.</summary>
    public static ObjectRegistry<Layer> AddCore(this ObjectRegistry<Layer> registry) => registry
        .Add(
            static c => new EinsumDense(
                c.Text("equation", null)!, c.Sizes("output_shape")!, c.Text("activation", null), c.Text("bias_axes", null), c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("kernel_constraint"), c.Constraint("bias_constraint"), c.LayerName(), c.Trainable(), c.DType()),
            "EinsumDense")
        .Add(static c => Lambda.From(c.Value("function"), c.Sizes("output_shape"), c.Value("mask"), c.LayerName(), c.DType()), "Lambda")
        .Add(static c => new Masking(c.Number("mask_value", 0), c.LayerName(), c.DType()), "Masking")
        .Add(static c => new TimeDistributed(c.Inside(), c.LayerName(), c.Trainable(), c.DType()), "TimeDistributed")
        .Add(static c => new SpectralNormalization(c.Inside(), c.Integer("power_iterations", 1), c.LayerName(), c.Trainable(), c.DType()), "SpectralNormalization")
        .Add(static c => new Pipeline([.. ((IEnumerable<object?>)c.Value("layers")!).Select(static layer => layer as Layer ?? new ObjectReader().Layer(layer))], c.LayerName()), "Pipeline");

    /// <summary>The layer that a wrapper holds.</summary>
    /// <exception cref="ValueError">The config has none.</exception>
    private static Layer Inside(this KerasConfig config) =>
        config.Value("layer") is { } layer ? layer as Layer ?? new ObjectReader().Layer(layer) : throw new ValueError("A config of a wrapper needs a 'layer'. Received: None");
}
