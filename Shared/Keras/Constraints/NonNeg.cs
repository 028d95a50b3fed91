using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Constraints;

/// <summary>Keeps weights at or above zero.</summary>
[KerasExport("constraints"), KerasExport("constraints", Name = "non_neg")]
public partial class NonNeg : Constraint
{
    /// <summary>Keeps weights at or above zero.</summary>
    public NonNeg()
    {
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor w) => w * (w >= TensorMath.Scalar(0, w.dtype)).As(w.dtype);
}
