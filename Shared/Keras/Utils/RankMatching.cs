using static Tensorflow.Binding;

namespace Tensorflow.Keras.Utils;

/// <summary>Labels of shape (B,) meet predictions of shape (B, 1) and the other way round: the last dimension of size 1 is dropped or added.</summary>
internal static class RankMatching
{
    /// <summary>Gives two tensors whose ranks differ by one the same rank, where the last size allows it.</summary>
    /// <param name="x1">A tensor.</param>
    /// <param name="x2">Another.</param>
    /// <param name="expandRank1">Whether a vector that meets a column becomes a column, rather than the column a vector.</param>
    public static (Tensor X1, Tensor X2) SqueezeOrExpand(Tensor x1, Tensor x2, bool expandRank1 = true)
    {
        var rank1 = x1.shape.ndim;
        var rank2 = x2.shape.ndim;
        if (rank1 == rank2 + 1 && x1.shape[-1] == 1)
        {
            if (rank2 == 1 && expandRank1)
                x2 = tf.expand_dims(x2, axis: -1);
            else
                x1 = tf.squeeze(x1, axis: -1);
        }
        else if (rank2 == rank1 + 1 && x2.shape[-1] == 1)
        {
            if (rank1 == 1 && expandRank1)
                x1 = tf.expand_dims(x1, axis: -1);
            else
                x2 = tf.squeeze(x2, axis: -1);
        }
        return (x1, x2);
    }
}
