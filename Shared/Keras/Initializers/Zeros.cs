using Tensorflow.Keras;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Operations.Initializers;

/// <summary>Zeros everywhere.</summary>
[KerasExport("initializers"), KerasExport("initializers", Name = "zeros")]
[ConfigNames("zero")]
public partial class Zeros : Initializer
{
    /// <summary>Zeros everywhere.</summary>
    public Zeros()
    {
    }

    /// <inheritdoc/>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => new(shape, dtype);
}
