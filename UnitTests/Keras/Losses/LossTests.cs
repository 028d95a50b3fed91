using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Losses;

using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Losses;

/// <summary>Losses against the real ones: shapes, types, weights, reductions and configs.</summary>
public class LossTests
{
    public static IEnumerable<TheoryDataRow<string>> All => RecordedElements.Classes("losses");

    [Theory]
    [MemberData(nameof(All))]
    public void Gives_what_Keras_gives(string className)
    {
        foreach (var recorded in RecordedElements.Cases("losses", className))
        {
            // Some losses of Keras leave arguments out of their configs: they are recorded apart.
            var config = RecordedElements.Object(recorded);
            var arguments = (Dictionary<string, object?>)config["config"]!;
            foreach (var (name, value) in (Dictionary<string, object?>)RecordedElements.Plain(recorded.GetProperty("arguments"))!)
                arguments[name] = value;
            var loss = losses.deserialize(config);
            var actual = loss.Call(
                RecordedElements.Tensor(recorded.GetProperty("y_true")), RecordedElements.Tensor(recorded.GetProperty("y_pred")),
                RecordedElements.Optional(recorded.GetProperty("sample_weight")));
            var difference = RecordedElements.Difference(recorded.GetProperty("expected"), actual);
            Assert.True(difference is null, $"{difference}: {recorded}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Config_is_Keras_config(string className) => RecordedElements.ConfigsComeBack("losses", className, static config => losses.serialize((Loss)losses.deserialize(config)));

    [Fact]
    public void Softmax_output_is_computed_from_its_logits()
    {
        Tensor logits = new float[,] { { 100, 0, 0 }, { 0, 200, 0 } };
        Tensor labels = new float[,] { { 0, 1, 0 }, { 0, 1, 0 } };
        // The probabilities alone would be clipped at 1e-7, which gives 16.1.
        var loss = new CategoricalCrossentropy(reduction: "none").Call(labels, activations.softmax(logits));
        Assert.Equal([100f, 0f], loss.ToArray<float>());
        Tensor classes = new[] { 1, 1 };
        Assert.Equal([100f, 0f], new SparseCategoricalCrossentropy(reduction: "none").Call(classes, activations.softmax(logits)).ToArray<float>());
    }

    [Fact]
    public void Arguments_may_stand_in_TensorFlow_NETs_order()
    {
        Assert.True(losses.SparseCategoricalCrossentropy("sum", "named", true).from_logits);
        Assert.Equal("none", losses.CategoricalCrossentropy(reduction: "none").reduction);
        Assert.Equal("categorical_crossentropy", losses.CategoricalCrossentropy("none").name);
        Assert.Equal(0.5, losses.Huber("auto", delta: 0.5).delta);
        Tensor y_true = new float[,] { { 1, 0 } }, y_pred = new float[,] { { 0.5f, 0.5f } };
        // Half right either way: 1/4 of log 2, weighted by 1/4 for the one and 3/4 for the other.
        Assert.Equal(0.25f * MathF.Log(2), (float)losses.SigmoidFocalCrossEntropy().Call(y_true, y_pred)[0], 1e-6f);
    }

    [Fact]
    public void A_loss_of_ones_own_overrides_call()
    {
        Tensor y_true = new float[,] { { 1, 2 }, { 3, 4 } };
        Tensor y_pred = new float[,] { { 2, 2 }, { 3, 8 } };
        var loss = new Cubic();
        Assert.Equal("cubic", loss.name);
        Assert.Equal((0.5f + 32f) / 2, (float)loss.Call(y_true, y_pred));
        Assert.Equal((0.5f + 16f) / 2, (float)loss.Call(y_true, y_pred, new[] { 1f, 0.5f }));
        LossArg? function = new Func<Tensor, Tensor, Tensor>((t, p) => Binding.tf.reduce_sum(p - t, axis: -1));
        Assert.Equal(2.5f, (float)function!.Resolve((2, 2), (2, 2)).Call(y_true, y_pred));
    }

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in RecordedElements.Names("losses", "Loss", "LossFunctionWrapper", "CTC", "ctc"))
            Assert.NotNull(losses.get(name));
        Assert.Equal("mse", losses.get("mse")!.Name);
        Assert.Equal("mean_squared_error", losses.get("MeanSquaredError")!.Name);
    }

    [Fact]
    public void Crossentropy_is_settled_by_the_shapes()
    {
        LossArg loss = "crossentropy"!;
        Assert.IsType<CategoricalCrossentropy>(loss.Resolve((8, 3), (8, 3)));
        Assert.IsType<SparseCategoricalCrossentropy>(loss.Resolve((8, 1), (8, 3)));
        Assert.IsType<SparseCategoricalCrossentropy>(loss.Resolve(8, (8, 3)));
        Assert.IsType<BinaryCrossentropy>(loss.Resolve((8, 1), (8, 1)));
    }

    private sealed class Cubic : Loss
    {
        public override Tensor call(Tensor y_true, Tensor y_pred) => Binding.tf.reduce_mean(Binding.tf.pow(Binding.tf.abs(y_pred - y_true), 3), axis: -1);
    }
}
