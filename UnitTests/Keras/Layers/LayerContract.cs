using System.Collections;
using System.Globalization;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>What every layer must do, tried with one layer and one shape of inputs.</summary>
/// <param name="make">Makes the layer with an element type of weights and computations.</param>
/// <param name="inputShape">The inputs' shape, batch included.</param>
internal sealed class LayerContract(Func<TF_DataType?, Layer> make, Shape inputShape)
{
    private static readonly HashSet<string> s_built = [.. Recorded.Load("built.json").EnumerateArray().Select(static name => name.GetString()!)];

    public void Run()
    {
        NamesAndShapes();
        ConfigMakesAnEqualLayer();
        WeightsCanBeSet();
        GradientsAreRight();
        AStepOfTrainingHelps();
        CanBeFrozen();
        RunsTheSameCompiled();
        OtherRanksAreTakenOrRefused();
    }

    /// <summary>Inputs of any number of dimensions are taken or refused with an error of Python's kind, never with one of a position outside of an array.</summary>
    private void OtherRanksAreTakenOrRefused()
    {
        for (var rank = 0; rank <= 6; rank++)
        {
            var sizes = new long[rank];
            Array.Fill(sizes, 4);
            Refuses(() => make(null).Apply(new KerasTensor(new Shape(sizes))));
            Refuses(() => make(null).Apply(tf.ones(new Shape(sizes))));
        }

        static void Refuses(Action call)
        {
            if (Record.Exception(call) is { } error)
                Assert.False(error is IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException or NullReferenceException, error.ToString());
        }
    }

    private void NamesAndShapes()
    {
        var layer = make(null);
        Assert.Null(layer.get_build_config());
        // Layers that have nothing to build are built as they are made, those of Keras and no others.
        Assert.Equal(s_built.Contains(layer.GetType().Name), layer.built);
        Assert.NotEmpty(layer.name);
        Shape open = [-1, .. inputShape[1..]];
        var symbolic = layer.Apply(new KerasTensor(open));
        Assert.True(layer.built);
        Assert.Equal(layer.compute_output_shape(open), symbolic.shape);
        var y = layer.Apply(Inputs(TF_DataType.TF_FLOAT));
        Assert.Equal(layer.compute_output_shape(inputShape), y.shape);
        Assert.True(symbolic.shape.is_compatible_with(y.shape));
        Assert.Equal(TF_DataType.TF_FLOAT, y.dtype);
        Assert.Equal(layer.weights.Sum(static w => (int)w.size), layer.count_params());
        Assert.Equal(layer.weights.Count, layer.weights.Select(static w => w.path).Distinct().Count());
        foreach (var weight in layer.weights)
            Assert.StartsWith(layer.name + "/", weight.path, StringComparison.Ordinal);
    }

    private void ConfigMakesAnEqualLayer()
    {
        var layer = make(null);
        var config = layers.serialize(layer);
        var twin = layers.deserialize(config);
        Assert.Equal(layer.GetType(), twin.GetType());
        Assert.Equal(Text(config), Text(layers.serialize(twin)));
        Built(layer);
        Built(twin);
        twin.set_weights(layer.get_weights());
        Assert.Equal(layer.Apply(Inputs(TF_DataType.TF_FLOAT)).ToArray<float>(), twin.Apply(Inputs(TF_DataType.TF_FLOAT)).ToArray<float>());
    }

    private void WeightsCanBeSet()
    {
        var layer = Built(make(null));
        var before = layer.get_weights();
        Assert.Equal(layer.weights.Select(static w => w.shape), before.Select(static w => w.shape));
        Assert.Throws<ValueError>(() => layer.set_weights([.. before, tf.zeros(1).numpy()]));
        layer.set_weights(before.Select(static w => w + 1));
        foreach (var (weight, old) in zip(layer.weights, before))
            Assert.Equal(tf.cast(weight, TF_DataType.TF_FLOAT).ToArray<float>(), (old + 1).astype(TF_DataType.TF_FLOAT).ToArray<float>());
    }

    /// <summary>Against central differences in float64, in the mode that draws nothing.</summary>
    private void GradientsAreRight()
    {
        var layer = Built(make(TF_DataType.TF_DOUBLE));
        var x = tf.Variable(Inputs(TF_DataType.TF_DOUBLE));
        ResourceVariable[] sources = [x, .. layer.trainable_weights];
        Tensor Loss()
        {
            var y = layer.Apply(x.value(), training: layer is Tensorflow.Keras.Layers.BatchNormalization);
            return tf.reduce_sum(y * Wave(y.shape, 0.3));
        }
        using var tape = tf.GradientTape();
        var gradients = tape.gradient(Loss(), sources);
        for (var s = 0; s < sources.Length; s++)
        {
            // Where nothing flows back, nothing may depend on it.
            var values = sources[s].ToArray<double>();
            var found = gradients[s]?.ToArray<double>() ?? new double[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var (original, step) = (values[i], 1e-5);
                double At(double value)
                {
                    values[i] = value;
                    sources[s].assign(tf.reshape(tf.constant(values, TF_DataType.TF_DOUBLE), sources[s].shape));
                    return (double)Loss();
                }
                var expected = (At(original + step) - At(original - step)) / (2 * step);
                At(original);
                Assert.True(
                    Math.Abs(expected - found[i]) <= 1e-5 + 1e-3 * Math.Abs(expected),
                    string.Create(CultureInfo.InvariantCulture, $"{layer.name}: gradient {i} of source {s} is {found[i]}, differences give {expected}"));
            }
        }
    }

    private void AStepOfTrainingHelps()
    {
        var layer = Built(make(null));
        var trained = layer.trainable_weights;
        if (trained.Count == 0)
            return;
        var x = Inputs(TF_DataType.TF_FLOAT);
        var target = tf.cast(Wave(layer.compute_output_shape(inputShape), 2), TF_DataType.TF_FLOAT);
        var before = layer.get_weights();
        Tensor first;
        using (var tape = tf.GradientTape())
        {
            first = tf.reduce_mean(tf.square(layer.Apply(x, training: true) - target));
            foreach (var (gradient, weight) in zip(tape.gradient(first, trained), trained))
                weight.assign_sub(gradient * 1e-3f);
        }
        var second = tf.reduce_mean(tf.square(layer.Apply(x, training: true) - target));
        Assert.True((float)second < (float)first, $"{layer.name}: the loss went from {(float)first} to {(float)second}");
        Assert.Contains(zip(layer.weights, before), static pair => !pair.Item1.ToArray<float>().SequenceEqual(pair.Item2.ToArray<float>()));
    }

    private void CanBeFrozen()
    {
        var layer = Built(make(null));
        layer.trainable = false;
        Assert.Empty(layer.trainable_weights);
        Assert.Equal(layer.weights.Count, layer.non_trainable_weights.Count);
    }

    /// <summary>Steps of training and predictions of a model with this layer have the same bits compiled and eager.</summary>
    private void RunsTheSameCompiled()
    {
        var (eager, compiled) = (Trained(run_eagerly: true), Trained(run_eagerly: false));
        Assert.Equal(eager.Predictions, compiled.Predictions);
        foreach (var (a, b) in zip(eager.Weights, compiled.Weights))
            Assert.Equal(a, b);
    }

    private (float[] Predictions, List<double[]> Weights) Trained(bool run_eagerly)
    {
        RandomStreams.Seed(7);
        var model = new Sequential([make(null), new Tensorflow.Keras.Layers.Flatten(), new Tensorflow.Keras.Layers.Dense(2)]);
        model.compile("sgd", "mse", run_eagerly: run_eagerly);
        var x = Inputs(TF_DataType.TF_FLOAT).numpy();
        var y = tf.cast(Wave((inputShape[0], 2), 1), TF_DataType.TF_FLOAT).numpy();
        for (var step = 0; step < 2; step++)
            model.train_on_batch(x, y);
        return (model.predict(x, verbose: 0).ToArray<float>(), [.. model.get_weights().Select(static w => w.astype(TF_DataType.TF_DOUBLE).ToArray<double>())]);
    }

    private Layer Built(Layer layer)
    {
        layer.Apply(Inputs(TF_DataType.TF_FLOAT));
        return layer;
    }

    private Tensor Inputs(TF_DataType dtype) => tf.cast(Wave(inputShape, 0), dtype);

    /// <summary>Numbers that lie away from 0, where some activations have a corner.</summary>
    private static Tensor Wave(Shape shape, double phase)
    {
        var numbers = new double[shape.size];
        for (var i = 0; i < numbers.Length; i++)
        {
            var wave = 2 * Math.Sin(1.7 * (i + 1) + phase);
            numbers[i] = wave + (wave < 0 ? -0.1 : 0.1);
        }
        return tf.reshape(tf.constant(numbers, TF_DataType.TF_DOUBLE), shape);
    }

    private static string Text(object? value) => value switch
    {
        null => "None",
        string text => text,
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => $"{key}: {Text(map[key])}"))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Text))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
