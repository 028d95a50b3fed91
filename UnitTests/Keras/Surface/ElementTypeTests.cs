using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Surface;

/// <summary>Wherever Keras takes a <c>dtype</c>, a name, a type of TensorFlow and null do.</summary>
public class ElementTypeTests
{
    [Fact]
    public void A_name_is_an_element_type_everywhere()
    {
        Assert.Equal(TF_DataType.TF_INT32, keras.Input(shape: 4, dtype: "int32").dtype);
        Assert.Equal(TF_DataType.TF_INT32, Input(shape: 4, dtype: tf.int32).dtype);
        Assert.Equal(TF_DataType.TF_DOUBLE, Dense(2, dtype: "float64").Apply(tf.ones((1, 3))).dtype);
        Assert.Equal(TF_DataType.TF_DOUBLE, keras.losses.MeanSquaredError(dtype: "float64").Call(tf.ones((2, 3)), tf.zeros((2, 3))).dtype);
        Assert.Equal(TF_DataType.TF_DOUBLE, keras.metrics.Mean(dtype: "float64").result().dtype);
        Assert.Equal(TF_DataType.TF_INT64, keras.metrics.Mean().add_weight(dtype: "int64").dtype);
    }

    [Fact]
    public void Nothing_stands_for_floatx()
    {
        Assert.Equal(TF_DataType.TF_FLOAT, Dense(2, dtype: null).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, Dense(2, dtype: default(DTypeArg)).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, keras.losses.Huber(dtype: default(DTypeArg)).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, keras.metrics.Sum(dtype: default(DTypeArg)).dtype);
    }

    [Fact]
    public void A_name_that_is_none_is_refused() => Assert.Throws<ValueError>(static () => Dense(2, dtype: "float33"));
}
