using Tensorflow.Keras;
using TfNet.Engine;

namespace Tensorflow.Operations.Initializers;

/// <summary>The same number everywhere.</summary>
/// <param name="value">The number.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "constant")]
public partial class Constant(double value = 0.0) : Initializer
{
    /// <inheritdoc/>
    public override string ClassName => "Constant";

    /// <inheritdoc/>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => new(TensorValue.Filled(value, new TensorSpec(dtype, shape)));
}
