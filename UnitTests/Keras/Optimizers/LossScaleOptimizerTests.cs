using Tensorflow;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Optimizers;

/// <summary>The scale of the loss grows and shrinks, and steps are left out, as in Keras 3.6; the numbers are powers of two, so that nothing is rounded.</summary>
public class LossScaleOptimizerTests
{
    [Fact]
    public void A_step_that_is_not_finite_changes_nothing_but_the_scale()
    {
        var inner = keras.optimizers.SGD(0.5, momentum: 0.5, weight_decay: 0.25, use_ema: true);
        var optimizer = keras.mixed_precision.LossScaleOptimizer(inner, initial_scale: 8.0, dynamic_growth_steps: 3);
        var variable = tf.Variable(new float[] { 1, 2 });
        optimizer.build([variable]);
        Assert.Equal(4f, (float)optimizer.scale_loss(tf.constant(0.5f)));
        foreach (var bad in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity })
        {
            var before = optimizer.inner_optimizer.variables.Select(static v => v.numpy().ToArray<double>()).ToArray();
            optimizer.apply([tf.constant(new[] { 8f, bad })], [variable]);
            Assert.Equal([1f, 2f], variable.ToArray<float>());
            Assert.Equal(before, optimizer.inner_optimizer.variables.Select(static v => v.numpy().ToArray<double>()));
            Assert.Equal(0L, (long)optimizer.step_counter);
        }
        Assert.Equal(1f, (float)optimizer.dynamic_scale);
        Assert.Equal(0L, (long)inner.iterations);
    }

    [Fact]
    public void The_scale_doubles_after_so_many_finite_steps()
    {
        var optimizer = keras.optimizers.LossScaleOptimizer(keras.optimizers.SGD(1.0), initial_scale: 4.0, dynamic_growth_steps: 3);
        var variable = tf.Variable(0f);
        var scales = new List<(float Scale, long Counter, float Variable)>();
        foreach (var gradient in new[] { 4f, 4f, 4f, 8f, float.NaN, 4f, 4f, 4f })
        {
            optimizer.apply([tf.constant(gradient)], [variable]);
            scales.Add(((float)optimizer.dynamic_scale, (long)optimizer.step_counter, (float)variable));
        }
        // Keras 3.6 of the same gradients.
        Assert.Equal([(4, 1, -1), (4, 2, -2), (8, 0, -3), (8, 1, -4), (4, 0, -4), (4, 1, -5), (4, 2, -6), (8, 0, -7)], scales);
        Assert.Equal(7L, (long)optimizer.inner_optimizer.iterations);
        Assert.Equal(0L, (long)optimizer.iterations);
    }

    [Fact]
    public void A_compiled_step_reads_the_scale_of_the_moment()
    {
        keras.backend.clear_session();
        keras.config.set_dtype_policy("mixed_float16");
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1, use_bias: false, kernel_initializer: "ones")]);
        model.compile(keras.optimizers.LossScaleOptimizer(keras.optimizers.SGD(0.125), initial_scale: 65536.0, dynamic_growth_steps: 2), "mse");
        var optimizer = Assert.IsType<LossScaleOptimizer>(model.optimizer);
        var (x, y) = (np.ones((4, 2)).astype("float32"), np.zeros((4, 1)).astype("float32"));
        var rows = new List<(float Scale, long Steps)>();
        for (var i = 0; i < 6; i++)
        {
            model.train_on_batch(x, y);
            rows.Add(((float)optimizer.dynamic_scale, (long)optimizer.inner_optimizer.iterations));
        }
        // Keras 3.6: gradients times the first three scales are beyond float16.
        Assert.Equal([(32768, 0), (16384, 0), (8192, 0), (8192, 1), (16384, 2), (16384, 3)], rows);
        Assert.Equal([0.125f, 0.125f], model.trainable_weights[0].numpy().reshape(-1).ToArray<float>());
    }

    [Fact]
    public void A_model_of_mixed_float16_has_its_optimizer_wrapped()
    {
        keras.backend.clear_session();
        keras.config.set_dtype_policy("mixed_float16");
        var model = keras.Sequential([keras.Input(3), keras.layers.Dense(2)]);
        model.compile("adam", "mse");
        var optimizer = Assert.IsType<LossScaleOptimizer>(model.optimizer);
        Assert.Equal(("loss_scale_optimizer", "adam", 32768.0, 2000), (optimizer.name, optimizer.inner_optimizer.name, optimizer.initial_scale, optimizer.dynamic_growth_steps));
        Assert.Equal(["loss_scale_optimizer/iteration", "loss_scale_optimizer/learning_rate", "adam/iteration", "adam/learning_rate"], optimizer.variables.Select(static v => v.Variable.Name));
        optimizer.learning_rate = 0.5;
        Assert.Equal(0.5f, (float)(double)optimizer.inner_optimizer.learning_rate);
        model.compile(optimizer, "mse");
        Assert.Same(optimizer, model.optimizer);
        model.compile("adam", "mse", auto_scale_loss: false);
        Assert.IsType<Adam>(model.optimizer);
        keras.config.set_dtype_policy("float16");
        var half = keras.Sequential([keras.Input(3), keras.layers.Dense(2)]);
        half.compile("adam", "mse");
        Assert.IsType<Adam>(half.optimizer);
    }

    [Fact]
    public void A_config_has_the_inner_optimizer()
    {
        var config = keras.optimizers.serialize(keras.optimizers.LossScaleOptimizer(keras.optimizers.Adam(0.25), initial_scale: 1024.0, dynamic_growth_steps: 7, name: "scaled"));
        Assert.Equal("LossScaleOptimizer", config["class_name"]);
        var arguments = Assert.IsType<Dictionary<string, object?>>(config["config"]);
        Assert.DoesNotContain("learning_rate", arguments.Keys);
        var read = Assert.IsType<LossScaleOptimizer>(keras.optimizers.deserialize(config));
        Assert.Equal((1024.0, 7, "scaled", 0.25f), (read.initial_scale, read.dynamic_growth_steps, read.name, (float)(double)read.inner_optimizer.learning_rate));
        Assert.IsType<Adam>(read.inner_optimizer);
        Assert.Throws<TypeError>(() => keras.optimizers.get("LossScaleOptimizer"));
    }
}
