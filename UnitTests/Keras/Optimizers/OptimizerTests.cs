using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Optimizers;

/// <summary>What every optimizer offers beside its steps; messages are those of real Keras.</summary>
public class OptimizerTests
{
    [Fact]
    public void Names_and_objects_make_an_optimizer()
    {
        OptimizerArg byName = "RMSprop";
        Assert.IsType<RMSprop>(byName.Optimizer);
        var adam = new Adam(1e-4f);
        OptimizerArg byObject = adam;
        Assert.Same(adam, byObject.Optimizer);
        Assert.StartsWith("Could not interpret optimizer identifier: foo", Assert.Throws<ValueError>(() => { OptimizerArg unknown = "foo"; }).Message);
    }

    [Fact]
    public void The_learning_rate_can_be_read_and_set()
    {
        var optimizer = new Adam();
        Assert.Equal(0.0010000000474974513, (double)optimizer.learning_rate);
        optimizer.learning_rate = 0.5f;
        Assert.Equal(0.5f, (float)optimizer.learning_rate);
        optimizer.learning_rate.assign(0.25);
        Assert.Equal(0.25f, optimizer.learning_rate.numpy());
        optimizer.learning_rate = optimizer.learning_rate * 0.5;
        Assert.Equal(0.125f, optimizer.lr.ToArray<float>()[0]);
        var scheduled = new Adam(new CosineDecay(0.1, 10));
        Assert.Equal(0.1f, (float)scheduled.learning_rate);
        Assert.StartsWith("This optimizer was created with a `LearningRateSchedule`", Assert.Throws<TypeError>(() => scheduled.learning_rate = 0.1).Message);
        optimizer.learning_rate = new CosineDecay(0.2, 10);
        Assert.Equal(0.2f, (float)optimizer.learning_rate);
    }

    [Fact]
    public void Pairs_of_gradients_and_variables_are_applied()
    {
        var (w, b) = (Weights(1, 2), Weights(3));
        var optimizer = new SGD(0.5);
        optimizer.apply_gradients(zip(new[] { Of(1, 1), Of(2) }, new[] { w, b }));
        Assert.Equal([0.5f, 1.5f], w.ToArray<float>());
        Assert.Equal([2f], b.ToArray<float>());
        optimizer.apply_gradients(zip(new List<ResourceVariable> { tf.Variable(new[] { 1f, 1f }) }, new[] { w }));
        Assert.Equal([0f, 1f], w.ToArray<float>());
        optimizer.apply_gradients((Of(2), b));
        Assert.Equal([1f], b.ToArray<float>());
        Assert.Equal(3, (long)optimizer.iterations);
    }

    [Fact]
    public void Own_optimizers_derive_from_the_base_class()
    {
        var w = Weights(1, 2);
        var optimizer = new Own(0.5, weight_decay: 0.1);
        optimizer.apply([Of(1, 1)], [w]);
        optimizer.apply([Of(1, 1)]);
        // (1 - 0.05 - 0.5) and then 0.45 - 0.0225 - 0.75
        Assert.Equal(-0.3225, w.ToArray<float>()[0], 1e-6);
        Assert.Equal("own", optimizer.name.Split('_')[0]);
        Assert.Equal([1.5f, 1.5f], optimizer.variables[2].ToArray<float>());
    }

    [Fact]
    public void Constraints_follow_each_step()
    {
        var w = new Bounded(TensorValue.From<float>([1, -1], [2]));
        new SGD(0.5).apply([Of(4, 4)], [w]);
        Assert.Equal([0f, 0f], w.ToArray<float>());
    }

    [Fact]
    public void Mistakes_are_told_as_Keras_tells_them()
    {
        Told("`momentum` must be a float between [0, 1].", () => new SGD(momentum: 2));
        Told("Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set. Received: clipnorm=1.0, clipvalue=2.0, global_clipnorm=None", () => new Adam(clipnorm: 1, clipvalue: 2));
        Told("`gradient_accumulation_steps` must be an integer >= 2. Received: gradient_accumulation_steps=1", () => new Adam(gradient_accumulation_steps: 1));
        Told("Argument `weight_decay` must be a float. Received: weight_decay=None", () => new AdamW(weight_decay: null));
        var optimizer = new Adam();
        Told("When passing `grads` without `variables`, the optimizer must already be built on a list of variables. Call `optimizer.build(trainable_variables)` first. ", () => optimizer.apply([Of(1)]));
        optimizer.build([Weights(1)]);
        Told("No gradients provided for any variable.", () => optimizer.apply([null]));
        Told(
            "When passing `grads` as a list of gradient tensors, the gradients must match `optimizer.variables` one-to-on. Received a list of 2 gradients, but the optimizer is tracking 1 trainable variables.",
            () => optimizer.apply([Of(1), Of(1)]));
        Assert.StartsWith("Unknown variable: ", Assert.Throws<ValueError>(() => optimizer.apply([Of(1)], [Weights(1)])).Message);
        Told("`exclude_from_weight_decay()` can only be configued before the optimizer is built.", () => optimizer.exclude_from_weight_decay(var_names: ["bias"]));
    }

    [Fact]
    public void Settings_come_back()
    {
        var config = new Adam(1e-3f, beta_1: 0.9f, weight_decay: 0.1f).get_config();
        Assert.Equal(
            ["name", "learning_rate", "weight_decay", "clipnorm", "global_clipnorm", "clipvalue", "use_ema", "ema_momentum", "ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps", "beta_1", "beta_2", "epsilon", "amsgrad"],
            config.Keys);
        Assert.Equal((0.0010000000474974513, 0.1, 0.9), (config["learning_rate"], config["weight_decay"], config["beta_1"]));
    }

    private static void Told(string message, Action action) => Assert.Equal(message, Assert.Throws<ValueError>(action).Message);

    private static ResourceVariable Weights(params float[] values) => new(new Variable(TensorValue.From<float>(values, [values.Length]), "w"));

    private static Tensor Of(params float[] values) => new(TensorValue.From<float>(values, [values.Length]));

    /// <summary>Adds up gradients: each step goes along half of the sum so far.</summary>
    private sealed class Own(double learning_rate, double? weight_decay) : Optimizer(learning_rate, weight_decay)
    {
        private readonly List<ResourceVariable> _sums = [];

        public override void build(IReadOnlyList<ResourceVariable> variables)
        {
            base.build(variables);
            foreach (var variable in variables)
                _sums.Add(add_variable_from_reference(variable, "sum"));
        }

        public override void update_step(Tensor gradient, ResourceVariable variable, Tensor learning_rate)
        {
            var sum = _sums[IndexOf(variable)];
            assign(sum, sum * 0.5 + gradient);
            assign_sub(variable, sum * learning_rate);
        }
    }

    private sealed class Bounded(TensorValue initial) : ResourceVariable(new Variable(initial, "w")), IConstrained
    {
        public Func<Tensor, Tensor>? Constrain => w => tf.maximum(w, 0.0);
    }
}
