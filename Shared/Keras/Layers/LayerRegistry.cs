using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes layers from configs: a closed list, since a config may come from a file.</summary>
internal static class LayerRegistry
{
    /// <summary>The layers of this library.</summary>
    public static ObjectRegistry<Layer> All { get; } = new ObjectRegistry<Layer>("layer", "keras.layers")
        .Add(
            static c => new Dense(
                c.RequiredInteger("units"), c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("kernel_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "Dense")
        .Add(static c => new Identity(null, c.LayerName(), c.DType()), "Identity")
        .Add(static c => new InputLayer(batch_shape: c.Sizes("batch_shape"), dtype: c.DType()?.ComputeType, name: c.LayerName()), "InputLayer")
        .Add(static c => new Activation(c.Text("activation", "linear")!, null, c.LayerName(), c.DType()), "Activation")
        .Add(
            static c => new ReLU(c.OptionalNumber("max_value"), c.Number("negative_slope", 0), c.Number("threshold", 0), c.LayerName(), c.DType()),
            "ReLU")
        .Add(static c => new LeakyReLU(c.Number("negative_slope", 0.3), c.LayerName(), c.DType()), "LeakyReLU")
        .Add(static c => new ELU(c.Number("alpha", 1), c.LayerName(), c.DType()), "ELU")
        .Add(
            static c => new PReLU(
                c.Initializer("alpha_initializer"), c.Regularizer("alpha_regularizer"), c.Constraint("alpha_constraint"), c.Axes("shared_axes"),
                c.LayerName(), c.Trainable(), c.DType()),
            "PReLU")
        .Add(static c => new Softmax(c.Axes("axis"), c.LayerName(), c.DType()), "Softmax")
        .Add(static c => new Dropout(c.Required("rate"), c.Sizes("noise_shape"), c.Seed(), c.LayerName(), c.DType()), "Dropout")
        .Add(static c => new AlphaDropout(c.Required("rate"), c.Sizes("noise_shape"), c.Seed(), c.LayerName(), c.DType()), "AlphaDropout")
        .Add(static c => new SpatialDropout1D(c.Required("rate"), c.Seed(), c.LayerName(), c.DType()), "SpatialDropout1D")
        .Add(static c => new SpatialDropout2D(c.Required("rate"), c.Text("data_format", null), c.Seed(), c.LayerName(), c.DType()), "SpatialDropout2D")
        .Add(static c => new SpatialDropout3D(c.Required("rate"), c.Text("data_format", null), c.Seed(), c.LayerName(), c.DType()), "SpatialDropout3D")
        .Add(static c => new GaussianNoise(c.Required("stddev"), c.Seed(), c.LayerName(), c.DType()), "GaussianNoise")
        .Add(static c => new GaussianDropout(c.Required("rate"), c.Seed(), c.LayerName(), c.DType()), "GaussianDropout")
        .Add(static c => new ActivityRegularization(c.Number("l1", 0), c.Number("l2", 0), c.LayerName(), c.DType()), "ActivityRegularization")
        .Add(static c => new Flatten(c.Text("data_format", null), null, c.LayerName(), c.DType()), "Flatten")
        .Add(static c => new Reshape(c.Sizes("target_shape")!, null, c.LayerName(), c.DType()), "Reshape")
        .Add(static c => new Permute(c.Sizes("dims")!, c.LayerName(), c.DType()), "Permute")
        .Add(static c => new RepeatVector(c.RequiredInteger("n"), c.LayerName(), c.DType()), "RepeatVector")
        .Add(
            static c => new BatchNormalization(
                c.Integer("axis", -1), c.Number("momentum", 0.99), c.Number("epsilon", 0.001), c.Flag("center", true), c.Flag("scale", true),
                c.Initializer("beta_initializer"), c.Initializer("gamma_initializer"), c.Initializer("moving_mean_initializer"), c.Initializer("moving_variance_initializer"),
                c.Regularizer("beta_regularizer"), c.Regularizer("gamma_regularizer"), c.Constraint("beta_constraint"), c.Constraint("gamma_constraint"),
                c.Flag("synchronized", false), c.LayerName(), c.Trainable(), c.DType()),
            "BatchNormalization")
        .Add(
            static c => new LayerNormalization(
                c.Axes("axis"), c.Number("epsilon", 0.001), c.Flag("center", true), c.Flag("scale", true), c.Flag("rms_scaling", false),
                c.Initializer("beta_initializer"), c.Initializer("gamma_initializer"), c.Regularizer("beta_regularizer"), c.Regularizer("gamma_regularizer"),
                c.Constraint("beta_constraint"), c.Constraint("gamma_constraint"), c.LayerName(), c.Trainable(), c.DType()),
            "LayerNormalization")
        .Add(
            static c => new GroupNormalization(
                c.Integer("groups", 32), c.Integer("axis", -1), c.Number("epsilon", 0.001), c.Flag("center", true), c.Flag("scale", true),
                c.Initializer("beta_initializer"), c.Initializer("gamma_initializer"), c.Regularizer("beta_regularizer"), c.Regularizer("gamma_regularizer"),
                c.Constraint("beta_constraint"), c.Constraint("gamma_constraint"), c.LayerName(), c.Trainable(), c.DType()),
            "GroupNormalization")
        .Add(static c => new UnitNormalization(c.Axes("axis"), c.LayerName(), c.DType()), "UnitNormalization")
        .Add(static c => new Rescaling(c.Required("scale"), c.Number("offset", 0), null, c.LayerName(), c.DType()), "Rescaling")
        .Add(
            static c => new Normalization(c.Integers("axis") ?? [], c.Statistic("mean"), c.Statistic("variance"), c.Flag("invert", false), null, c.LayerName(), c.DType()),
            "Normalization")
        .AddCore()
        .AddImagePreprocessing()
        .AddConvolutional()
        .AddPooling()
        .AddMerging()
        .AddSpatial();
}
