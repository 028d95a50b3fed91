namespace Tensorflow;

public partial class Tensor
{
    /// <summary>As TensorFlow shows a tensor whose elements are to come.</summary>
    public override string ToString() => $"<tf.Tensor: shape={shape}, dtype={dtype.Name()}>";
}
