using Tensorflow.Keras;
using Tensorflow.Keras.Saving;
using TfNet.Engine;

namespace Tensorflow.Operations.Initializers;

/// <summary>The identity matrix, scaled; for weights of two dimensions.</summary>
/// <param name="gain">What stands on the diagonal.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "identity"), KerasExport("initializers", Name = "IdentityInitializer")]
[ConfigNames("IdentityInitializer")]
public partial class Identity([ConfigForgotten] double gain = 1.0) : Initializer
{
    /// <inheritdoc/>
    public override string ClassName => "IdentityInitializer";

    /// <inheritdoc/>
    /// <exception cref="ValueError">The shape has not two dimensions.</exception>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT)
    {
        if (shape.ndim != 2)
            throw new ValueError($"Identity matrix initializer can only be used for 2D matrices. Received: shape={shape} of rank {shape.ndim}.");
        var elements = new double[shape.size];
        for (var i = 0; i < Math.Min(shape[0], shape[1]); i++)
            elements[((long)i * shape[1]) + i] = gain;
        return Binding.tf.cast(new Tensor(TensorValue.From<double>(elements, shape)), dtype);
    }
}
