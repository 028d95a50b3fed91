using Tensorflow;
using TfNet.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.DTypePolicies;

/// <summary>What mixed precision costs: conversions of the inputs and of each weight, and of their gradients; a step in float32 has none.</summary>
[Collection("random streams")]
public class CastsOfAStepTests
{
    [Theory]
    // Two Dense layers: the input and four weights forward, four gradients back; the predictions in float32, and their gradient back.
    [InlineData("mixed_float16", 11)]
    [InlineData("mixed_bfloat16", 11)]
    [InlineData("float32", 0)]
    public void Only_what_is_mixed_is_converted(string policy, int casts)
    {
        keras.backend.clear_session();
        keras.config.set_dtype_policy(policy);
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(3, activation: "relu"), keras.layers.Dense(2)]);
        model.compile("sgd", "mse");
        var graph = new Graph();
        using (Emitter.Use(new GraphEmitter(graph)))
        {
            var x = new Tensor(graph.AddInput(new TensorSpec(TF_DataType.TF_FLOAT, (8, 4))));
            var y = new Tensor(graph.AddInput(new TensorSpec(TF_DataType.TF_FLOAT, (8, 2))));
            using var tape = tf.GradientTape();
            var loss = model.compute_loss(x, y, model.Apply(x, training: true));
            tape.gradient(loss, model.trainable_weights);
        }
        Assert.Equal(casts, graph.Nodes.Count(static node => node.Operation is Cast));
    }
}
