using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Trainers;

public sealed class StepDataTests
{
    private static readonly Tensor s_x = tf.constant(new[] { 1f, 2f });
    private static readonly Tensor s_y = tf.constant(new[] { 3f, 4f });
    private static readonly Tensor s_weight = tf.constant(new[] { 5f, 6f });

    [Fact]
    public void Inputs_and_targets_come_apart()
    {
        StepData data = ((Tensors)s_x, (Tensors)s_y);

        var (x, y) = data;

        Assert.Same(s_x, x.Single);
        Assert.Same(s_y, y.Single);
        Assert.Equal(2, len(data));
    }

    [Fact]
    public void Three_variables_take_what_is_there()
    {
        var (x, y, weight) = new StepData(s_x);
        Assert.Same(s_x, x.Single);
        Assert.Null(y);
        Assert.Null(weight);

        (x, y, weight) = new StepData(s_x, s_y, s_weight);
        Assert.Same(s_y, y!.Single);
        Assert.Same(s_weight, weight!.Single);
    }

    [Fact]
    public void Data_are_packed_and_unpacked()
    {
        var (x, y, weight) = KerasApi.keras.utils.unpack_x_y_sample_weight(KerasApi.keras.utils.pack_x_y_sample_weight(s_x, s_y));
        Assert.Same(s_x, x.Single);
        Assert.Same(s_y, y!.Single);
        Assert.Null(weight);
    }

    [Fact]
    public void Inputs_alone_stand_for_the_data()
    {
        StepData data = s_x;
        Tensor images = data;
        Tensors inputs = data;

        Assert.Same(s_x, images);
        Assert.Same(s_x, inputs.Single);
        Assert.Equal(1, len(data));
    }

    [Fact]
    public void All_of_the_data_are_a_list_of_its_parts()
    {
        Tensors pair = new StepData(s_x, s_y);
        Assert.Equal([s_x, s_y], pair);

        Tensors three = new StepData(new Tensors(s_x, s_weight), s_y, s_weight);
        Assert.Equal("[[*, *], *, *]", three.Structure.ToString());
        Assert.Throws<ValueError>(() => (Tensor)new StepData(s_x, s_y));
    }

    [Fact]
    public void Two_variables_for_another_number_are_an_error()
    {
        var without = Assert.Throws<ValueError>(() => { var (_, _) = new StepData(s_x); });
        Assert.StartsWith("not enough values to unpack (expected 2, got 1)", without.Message);

        var weighted = Assert.Throws<ValueError>(() => { var (_, _) = new StepData(s_x, s_y, s_weight); });
        Assert.StartsWith("too many values to unpack (expected 2)", weighted.Message);
    }

    [Fact]
    public void Data_with_targets_is_no_tensor()
    {
        var error = Assert.Throws<ValueError>(() => { Tensor _ = new StepData(s_x, s_y); });
        Assert.Contains("var (x, y) = data;", error.Message);
    }
}
