using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;
using static TfNet.UnitTests.Keras.Trainers.Outputs.OutputModels;

namespace TfNet.UnitTests.Keras.Trainers.Outputs;

/// <summary>Steps of one's own for models of several inputs and outputs, written as in Keras' guides: what is written out gives the bits of what is built in.</summary>
[Collection("random streams")]
public sealed class OwnStepTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_step_written_out_is_the_step_built_in(bool run_eagerly)
    {
        Assert.Equal(Losses(static () => new Joint(), run_eagerly), Losses(static () => new WrittenOut(), run_eagerly));
    }

    [Fact]
    public void Eager_steps_give_what_compiled_ones_give()
    {
        Assert.Equal(Losses(static () => new Joint(), false), Losses(static () => new Joint(), true));
    }

    [Fact]
    public void Inputs_alone_are_a_tensor()
    {
        keras.utils.set_random_seed(5);
        var model = new Reconstruction();
        model.compile("sgd");
        var arrays = model.fit(A, batch_size: 4, epochs: 2, verbose: 0, shuffle: false).history["loss"];

        keras.utils.set_random_seed(5);
        model = new Reconstruction();
        model.compile("sgd");
        Assert.Equal(arrays, model.fit(tf.data.Dataset.from_tensor_slices(A).batch(4), epochs: 2, verbose: 0).history["loss"]);
        Assert.Equal(["loss"], model.fit(A, batch_size: 4, validation_split: 0.25, verbose: 0).history.Keys.Except(["val_loss"]));
    }

    [Fact]
    public void Predictions_may_be_other_than_outputs()
    {
        var model = new Named();
        var found = model.predict(new() { ["b"] = B, ["a"] = A }, batch_size: 5, verbose: 0);

        Assert.Equal(["sum", "product"], found.keys());
        Assert.Equal((A[":", 0] + B[":", 0]).ToArray<float>(), found["sum"].ToArray<float>());
        Assert.Equal("(12,)", found["product"].shape.ToString());
        Assert.Equal(["sum", "product"], model.predict(tf.data.Dataset.from_tensor_slices(new() { ["a"] = A, ["b"] = B }).batch(5), verbose: 0).keys());
    }

    [Fact]
    public void Predictions_of_several_outputs_are_those_of_models_of_one()
    {
        var model = Triage("list");
        var (p, d) = model.predict([A, B], batch_size: 5, verbose: 0);
        var priority = keras.Model(model.inputs, model.outputs[0]);
        var twice = keras.Model(model.inputs, [model.outputs[1], model.outputs[1]]);

        Assert.Equal(priority.predict([A, B], verbose: 0).ToArray<float>(), p.ToArray<float>());
        var (first, second) = twice.predict([A, B], verbose: 0);
        Assert.Equal(d.ToArray<float>(), first.ToArray<float>());
        Assert.Equal(d.ToArray<float>(), second.ToArray<float>());
        var through = keras.Model(model.inputs, [model.inputs[0], model.outputs[0]]).predict([A, B], batch_size: 5, verbose: 0);
        Assert.Equal(A.ToArray<float>(), through[0].ToArray<float>());
        var (onBatch, _) = model.predict_on_batch([A, B]);
        Assert.Equal(p.ToArray<float>(), onBatch.ToArray<float>());
        Tensors tensors = model.predict([A, B], verbose: 0);
        Assert.Equal(2, tensors.Length);
        Assert.Throws<TypeError>(() => np.argmax(model.predict([A, B], verbose: 0)));
    }

    [Fact]
    public void Predictions_are_data()
    {
        var model = Triage("dict");
        model.compile("sgd", "mse", loss_weights: new() { ["priority"] = 1, ["department"] = 1 });
        var own = model.predict([A, B], verbose: 0);
        Assert.Equal(0f, model.evaluate([A, B], own, verbose: 0)["loss"], 1e-12f);
        Assert.Equal(0f, model.test_on_batch([A, B], own)["loss"], 1e-12f);
        Assert.Equal(["department_loss", "loss", "priority_loss"], model.train_on_batch([A, B], own, return_dict: true).Names);
    }

    [Fact]
    public void A_step_of_several_outputs_allocates_nothing()
    {
        var model = Triage("list");
        model.compile("adam", "mse", [["mae"], ["mae", "mse"]], loss_weights: [1.0, 0.2]);
        var marks = new long[6];
        model.fit([A, B], [P, D], batch_size: 2, epochs: 3, verbose: 0, callbacks: [new Tensorflow.Keras.Callbacks.LambdaCallback(
            on_train_batch_end: (batch, _) => marks[batch] = GC.GetAllocatedBytesForCurrentThread())]);
        for (var batch = 1; batch < marks.Length; batch++)
            Assert.Equal(0, marks[batch] - marks[batch - 1]);
    }

    [Fact]
    public void Weights_that_come_with_batches_hold_for_all_outputs()
    {
        var arrays = Weighted().fit([A, B], [P, D], batch_size: 4, epochs: 2, shuffle: false, sample_weight: W, verbose: 0).history;
        var dataset = tf.data.Dataset.from_tensor_slices(((A, B), (P, D), W)).batch(4);
        var batches = Weighted().fit(dataset, epochs: 2, verbose: 0).history;
        Assert.Equal(arrays.Keys, batches.Keys);
        Assert.Equal(arrays.SelectMany(static entry => entry.Value), batches.SelectMany(static entry => entry.Value));
        Assert.Contains("[*, *, *]", Assert.Throws<ValueError>(() => Weighted().fit([new Batch([A, B], [P, D], [W, W, W])], verbose: 0)).Message);
        Assert.StartsWith("`class_weight` is only supported", Assert.Throws<ValueError>(() => Weighted().fit(new Pieces(), class_weight: new() { [0] = 2f }, verbose: 0)).Message);

        static Model Weighted()
        {
            keras.utils.set_random_seed(5);
            var model = Triage("list");
            model.compile("sgd", "mse", weighted_metrics: ["mae", "mae"]);
            return model;
        }
    }

    [Fact]
    public void Loss_weights_by_name_go_by_the_alphabet_where_outputs_have_no_names()
    {
        Assert.Equal(Loss([0.5, 2.0]), Loss(new() { ["q"] = 2.0, ["p"] = 0.5 }));
        Assert.NotEqual(Loss([2.0, 0.5]), Loss(new() { ["q"] = 2.0, ["p"] = 0.5 }));

        static float Loss(LossWeightsArg weights)
        {
            keras.utils.set_random_seed(5);
            var model = new Two(false);
            model.compile("sgd", ["mse", "mae"], loss_weights: weights);
            return model.test_on_batch(A, [P, P * 2])["loss"];
        }
    }

    [Fact]
    public void Targets_that_lack_an_output_are_an_error()
    {
        var model = Triage("list");
        model.compile("sgd", "mse");
        Assert.Contains("y_pred: [*, *]", Assert.Throws<ValueError>(() => model.fit([A, B], P, verbose: 0)).Message);
        Assert.Contains("'department'", Assert.Throws<KeyNotFoundException>(() => model.fit([A, B], new() { ["priority"] = P }, verbose: 0)).Message);
        model.compile("sgd", loss: [null, "mse"]);
        var alone = model.fit([A, B], D, batch_size: 4, shuffle: false, verbose: 0).history["loss"];
        Assert.Single(alone);
        var other = new Two(false);
        other.compile("sgd", "mse");
        Assert.Throws<ValueError>(() => other.fit(A, [P, P, P], verbose: 0));
    }

    private static List<float> Losses(Func<Model> make, bool run_eagerly)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(5);
        var model = make();
        model.compile("sgd", loss: ["mse", "mae"], loss_weights: [1.0, 0.5], metrics: [["mae"], null], weighted_metrics: [null, ["mse"]], run_eagerly: run_eagerly);
        var history = model.fit([A, B], [P, P * 2], batch_size: 4, epochs: 2, verbose: 0, shuffle: false, sample_weight: [W, W * 2]).history;
        Assert.Equal(["loss", "mae", "mae_loss", "mse", "mse_loss"], history.Keys);
        return [.. history.Values.SelectMany(static values => values)];
    }

    private class Joint : Model
    {
        private readonly Layer _first = Dense(1);
        private readonly Layer _second = Dense(1);

        public override Tensors call(Tensors inputs, bool training) => [_first.Apply(inputs[0]), _second.Apply(inputs[1])];
    }

    private sealed class WrittenOut : Joint
    {
        public override Dictionary<string, Tensor> train_step(StepData data)
        {
            var (x, y, sample_weight) = data;
            using var tape = tf.GradientTape();
            var y_pred = Apply(x, training: true);
            var loss = compute_loss(y: y, y_pred: y_pred, sample_weight: sample_weight);
            optimizer!.apply_gradients(zip(tape.gradient(loss, trainable_variables), trainable_variables));
            foreach (var metric in metrics)
            {
                if (metric.name == "loss")
                    ((Mean)metric).update_state(loss, sample_weight: (float)x.shape[0]);
                else if (metric.name == "compile_metrics")
                    metric.update_state(y!, y_pred, sample_weight);
            }
            return metrics.ToDictionary(m => m.name, m => m.result());
        }
    }

    private sealed class Reconstruction : Model
    {
        private readonly Layer _dense = Dense(3);
        private readonly Mean _loss = keras.metrics.Mean(name: "loss");

        public override List<Metric> metrics => [_loss];

        public override Tensor call(Tensor inputs, bool training = false) => _dense.Apply(inputs);

        public override Dictionary<string, Tensor> train_step(StepData data)
        {
            Tensor real = data;
            using var tape = tf.GradientTape();
            var loss = tf.reduce_mean(tf.square(real - Apply(real, training: true)));
            optimizer!.apply_gradients(zip(tape.gradient(loss, trainable_weights), trainable_weights));
            _loss.update_state(loss);
            return new() { ["loss"] = _loss.result() };
        }

        public override Dictionary<string, Tensor> test_step(StepData data)
        {
            Tensor real = data;
            _loss.update_state(tf.reduce_mean(tf.square(real - Apply(real))));
            return new() { ["loss"] = _loss.result() };
        }
    }

    private sealed class Named : Model
    {
        public override Tensors call(Tensors inputs, bool training) => inputs;

        public override Tensors predict_step(StepData data)
        {
            Tensors x = data;
            var (a, b) = (x["a"][":", 0], x["b"][":", 0]);
            return new Tensors { ["sum"] = a + b, ["product"] = a * b };
        }
    }
}
