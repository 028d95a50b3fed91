using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Makes convolution layers from configs.</summary>
internal static class ConvolutionalRegistry
{
    /// <summary>Adds the convolution layers to those that configs may name.</summary>
    public static ObjectRegistry<Layer> AddConvolutional(this ObjectRegistry<Layer> registry) => registry
        .Add(
            static c => new Conv1D(
                c.RequiredInteger("filters"), c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Integer("groups", 1), c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("kernel_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "Conv1D")
        .Add(
            static c => new Conv2D(
                c.RequiredInteger("filters"), c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Integer("groups", 1), c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("kernel_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "Conv2D")
        .Add(
            static c => new Conv3D(
                c.RequiredInteger("filters"), c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Integer("groups", 1), c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("kernel_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "Conv3D")
        .Add(
            static c => new Conv1DTranspose(
                c.RequiredInteger("filters"), c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("kernel_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "Conv1DTranspose")
        .Add(
            static c => new Conv2DTranspose(
                c.RequiredInteger("filters"), c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("kernel_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "Conv2DTranspose")
        .Add(
            static c => new Conv3DTranspose(
                c.RequiredInteger("filters"), c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("kernel_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("kernel_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("kernel_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "Conv3DTranspose")
        .Add(
            static c => new DepthwiseConv1D(
                c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Integer("depth_multiplier", 1), c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("depthwise_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("depthwise_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("depthwise_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "DepthwiseConv1D")
        .Add(
            static c => new DepthwiseConv2D(
                c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Integer("depth_multiplier", 1), c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Text("activation", null), c.Flag("use_bias", true), c.Initializer("depthwise_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("depthwise_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("depthwise_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "DepthwiseConv2D")
        .Add(
            static c => new SeparableConv1D(
                c.RequiredInteger("filters"), c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Integer("depth_multiplier", 1), c.Text("activation", null), c.Flag("use_bias", true),
                c.Initializer("depthwise_initializer"), c.Initializer("pointwise_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("depthwise_regularizer"), c.Regularizer("pointwise_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("depthwise_constraint"), c.Constraint("pointwise_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "SeparableConv1D")
        .Add(
            static c => new SeparableConv2D(
                c.RequiredInteger("filters"), c.Sizes("kernel_size")!, c.Sizes("strides"), c.Text("padding", "valid")!, c.Text("data_format", null), c.Sizes("dilation_rate"),
                c.Integer("depth_multiplier", 1), c.Text("activation", null), c.Flag("use_bias", true),
                c.Initializer("depthwise_initializer"), c.Initializer("pointwise_initializer"), c.Initializer("bias_initializer"),
                c.Regularizer("depthwise_regularizer"), c.Regularizer("pointwise_regularizer"), c.Regularizer("bias_regularizer"), c.Regularizer("activity_regularizer"),
                c.Constraint("depthwise_constraint"), c.Constraint("pointwise_constraint"), c.Constraint("bias_constraint"), null, c.LayerName(), c.Trainable(), c.DType()),
            "SeparableConv2D");
}
