namespace Tensorflow.Keras.Utils;

/// <summary>What kind of classification a model does.</summary>
internal enum OutputKind
{
    /// <summary>One probability.</summary>
    Binary,

    /// <summary>Class numbers as labels, a distribution as prediction.</summary>
    SparseCategorical,

    /// <summary>One-hot labels, a distribution as prediction.</summary>
    Categorical,
}

/// <summary>Settles what <c>"accuracy"</c> and <c>"crossentropy"</c> mean.</summary>
internal static class OutputKinds
{
    /// <summary>The kind that labels and predictions of these shapes belong to.</summary>
    public static OutputKind Of(Shape y_true, Shape y_pred)
    {
        if (y_pred[-1] == 1)
            return OutputKind.Binary;
        return y_true.ndim < y_pred.ndim || (y_true[-1] == 1 && y_pred[-1] > 1) ? OutputKind.SparseCategorical : OutputKind.Categorical;
    }
}
