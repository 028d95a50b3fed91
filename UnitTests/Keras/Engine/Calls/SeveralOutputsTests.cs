using Tensorflow;
using Tensorflow.NumPy;

using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine.Calls;

/// <summary><c>features, scores = model(x)</c>: a call on one tensor gives all outputs of a model.</summary>
public class SeveralOutputsTests
{
    private static readonly NDArray s_x = np.ones((2, 3)).astype("float32");

    [Fact]
    public void A_list_of_outputs_is_taken_apart()
    {
        var inputs = keras.Input(3);
        var model = keras.Model(inputs, [Dense(4, kernel_initializer: "ones").Apply(inputs), Dense(1, kernel_initializer: "ones").Apply(inputs)]);

        var (a, b) = model.Apply(s_x);
        var (c, d) = model.Apply(tf.constant(s_x), training: true);

        Assert.Equal(new Shape(2, 4), a.shape);
        Assert.Equal([3f, 3f], b.ToArray<float>());
        Assert.Equal(a.ToArray<float>(), c.ToArray<float>());
        Assert.Equal(new Shape(2, 1), d.shape);
        Assert.Equal(new Shape(2, 1), model.Apply(s_x)[1].shape);
    }

    [Fact]
    public void Outputs_with_names_are_found_by_them()
    {
        var inputs = keras.Input(3);
        var model = keras.Model(inputs, new Tensors { ["score"] = Dense(1, kernel_initializer: "ones").Apply(inputs), ["wide"] = Dense(4).Apply(inputs) });

        Assert.Equal([3f, 3f], model.Apply(s_x)["score"].ToArray<float>());
    }

    /// <summary>The outputs of a model go on into other layers, one by one or together.</summary>
    [Fact]
    public void A_model_goes_on_with_several_outputs()
    {
        var inputs = keras.Input(3);
        var towers = keras.Model(inputs, [Dense(2, kernel_initializer: "ones").Apply(inputs), Dense(2, kernel_initializer: "zeros").Apply(inputs)]);
        var outer = keras.Input(3);

        var (a, b) = towers.Apply(outer);
        var model = keras.Model(outer, [Add().Apply([a, b]), Concatenate().Apply(towers.Apply(outer))]);
        var (sum, both) = model.Apply(s_x);

        Assert.Equal([3f, 3f, 3f, 3f], sum.ToArray<float>());
        Assert.Equal([3f, 3f, 0f, 0f, 3f, 3f, 0f, 0f], both.ToArray<float>());
    }
}
