using Tensorflow;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Surface;

/// <summary>The first layer of a model says what goes in, whichever layer it is.</summary>
public class InputShapeTests
{
    [Fact]
    public void Input_dim_is_the_number_of_features()
    {
        var model = keras.Sequential([Dense(4, input_dim: 3), Dense(2)]);
        Assert.Equal(new Shape(-1, 3), model.input_shape);
        Assert.Equal(4 * 3 + 4 + 4 * 2 + 2, model.count_params());
    }

    [Fact]
    public void Layers_without_weights_take_the_shape_too()
    {
        Assert.Equal(new Shape(-1, 8, 8, 3), keras.Sequential([RandomFlip("horizontal", input_shape: (8, 8, 3)), Flatten()]).input_shape);
        Assert.Equal(new Shape(-1, 192), keras.Sequential([Rescaling(1 / 255.0, input_shape: (8, 8, 3)), Flatten()]).output_shape);
        Assert.Equal(new Shape(-1, 5), keras.Sequential([keras.layers.Dropout(0.5, input_dim: 5)]).input_shape);
        Assert.Equal(new Shape(-1, 5), keras.Sequential([keras.layers.BatchNormalization(input_shape: 5)]).input_shape);
        Assert.Equal(new Shape(-1, 2, 2, 3), keras.Sequential([MaxPooling2D(input_shape: (4, 4, 3))]).output_shape);
    }

    [Fact]
    public void Every_layer_can_be_frozen_where_it_is_made()
    {
        Assert.Equal(2, keras.Sequential([Conv2D(4, 3, input_shape: (8, 8, 3), trainable: false)]).non_trainable_weights.Count);
        Assert.False(Flatten(trainable: false).trainable);
    }

    [Fact]
    public void An_input_layer_has_the_names_of_Keras()
    {
        Assert.Equal(new Shape(-1, 4), keras.layers.InputLayer(shape: 4).batch_shape);
        Assert.Equal(new Shape(-1, 4), keras.layers.InputLayer(input_shape: 4).batch_shape);
        Assert.Equal(new Shape(7, 4), Input(shape: 4, batch_size: 7).shape);
        Assert.Equal(new Shape(-1, 4), Input(shape: 4, batch_size: null).shape);
        Assert.Contains("both `batch_size` and `batch_shape`", Assert.Throws<ValueError>(static () => Input(batch_size: 7, batch_shape: (7, 4))).Message);
    }
}
