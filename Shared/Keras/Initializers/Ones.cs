using Tensorflow.Keras;
using Tensorflow.Keras.Saving;
using TfNet.Engine;

namespace Tensorflow.Operations.Initializers;

/// <summary>Ones everywhere.</summary>
[KerasExport("initializers"), KerasExport("initializers", Name = "ones")]
[ConfigNames("one")]
public partial class Ones : Initializer
{
    /// <summary>Ones everywhere.</summary>
    public Ones()
    {
    }

    /// <inheritdoc/>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => new(TensorValue.Filled(1, new TensorSpec(dtype, shape)));
}
