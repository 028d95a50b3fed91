using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine.Masks;

/// <summary>Masks go from layer to layer beside the tensors, and what they do there is what they do in Keras (generate.py).</summary>
[Collection("random streams")]
public class MaskTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("masks.json");

    public static TheoryData<string> Layers => [.. s_recorded.GetProperty("layers").EnumerateObject().Select(static entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void LayersHandMasksOn(string layer)
    {
        var x = Data();
        var other = tf.reverse(x, 0);
        var (masked, another) = (new Steps().Apply(x), new Steps().Apply(other));
        Tensor y = layer switch
        {
            "softmax" => Softmax(axis: 1).Apply(tf.ones((3, 4)), mask: masked._keras_mask),
            "softmax_of_axes" => Softmax(axis: (1, 2)).Apply(masked, mask: tf.not_equal(x, 0.0f)),
            "pooling" => GlobalAveragePooling1D().Apply(masked),
            "pooling_keepdims" => GlobalAveragePooling1D(keepdims: true).Apply(masked),
            "pooling_first" => GlobalAveragePooling1D(data_format: "channels_first").Apply(tf.transpose(x, (0, 2, 1)), mask: masked._keras_mask),
            "dropout" => Dropout(0.5).Apply(masked),
            "activation" => Activation("relu").Apply(masked),
            "reshape" => Reshape(8).Apply(masked),
            "add" => Add().Apply([masked, another]),
            "add_unmasked" => Add().Apply([masked, x]),
            "maximum" => Maximum().Apply([masked, another, masked]),
            "concatenate" => Concatenate().Apply([masked, another]),
            "concatenate_unmasked" => Concatenate().Apply([masked, x]),
            "concatenate_steps" => Concatenate(axis: 1).Apply([masked, another]),
            _ => keras.Sequential([new Steps(), Activation("tanh")]).Apply(x),
        };
        Check(s_recorded.GetProperty("layers").GetProperty(layer), y);
    }

    [Fact]
    public void BatchNormalizationLooksAtTheStepsThatCount()
    {
        var recorded = s_recorded.GetProperty("normalization");
        var layer = BatchNormalization(momentum: 0.9);
        var masked = new Steps().Apply(Data());
        Check(recorded.GetProperty("training"), layer.Apply(masked, training: true));
        Check(recorded.GetProperty("inference"), layer.Apply(masked));
        Assert.Equal(recorded.GetProperty("weights").GetArrayLength(), layer.get_weights().Count);
        foreach (var (expected, weight) in recorded.GetProperty("weights").EnumerateArray().Zip(layer.get_weights()))
            Near(Values(expected), weight.ToArray<float>().Select(static w => (double)w));
        Assert.Equal("The mask provided should be one dimension less than the inputs. Received: mask.shape=(3,), inputs.shape=(3, 4, 2)",
            Assert.Throws<ValueError>(() => BatchNormalization(axis: 1).Apply(Data(), training: true, mask: tf.ones(3))).Message);
    }

    [Fact]
    public void MasksWeighLossesAndMetrics()
    {
        var y = np.reshape(np.cos(np.arange(24).astype(TF_DataType.TF_DOUBLE)), (3, 4, 2)).astype(TF_DataType.TF_FLOAT);
        Fit("fit", keras.Sequential([keras.Input((4, 2)), new Steps(), Filled()]), y, null);
        var inputs = keras.Input((4, 2));
        var weights = np.array(new float[,] { { 1, 2, 0, 1 }, { 1, 2, 0, 1 }, { 1, 2, 0, 1 } });
        Fit("fit_weighted", keras.Model(inputs, Activation("tanh").Apply(Filled().Apply(new Steps().Apply(inputs)))), y, weights);
    }

    [Fact]
    public void WhatDestroysAMaskWarns()
    {
        var text = ErrorStream.Of(static () => Flatten(name: "flat").Apply(new Steps().Apply(Data())));
        Assert.Contains(s_recorded.GetProperty("warning").GetString()!, text);
    }

    /// <summary>A layer that takes a mask gets that of its input, and a model inside another is one.</summary>
    [Fact]
    public void MasksToComeAreInputsOfTheLayersThatTakeThem()
    {
        var inputs = keras.Input((4, 2));
        var masked = new Steps().Apply(inputs);
        Assert.IsType<KerasTensor>(masked._keras_mask);
        Assert.Equal((-1, 4), masked._keras_mask!.shape);
        var dense = Dense(3).Apply(masked);
        Assert.Same(masked._keras_mask, dense._keras_mask);
        var start = keras.Input((4, 3));
        var inner = keras.Model(start, GlobalAveragePooling1D().Apply(start));
        var model = keras.Model(inputs, inner.Apply(dense));
        Assert.Equal([2, 1, 1], new[] { inner, model.layers[1], model.layers[2] }.Select(static layer => layer.Calls[0].Inputs.Count));
        Assert.Equal("any", ((KerasTensor)inner.Calls[0].Inputs[1]).Layer!.name.Split('_')[0]);
        // The mean of all steps would count those that are 0.
        var x = Data();
        var outer = (Tensor)model.Apply(x);
        var expected = inner.Apply(dense.Layer().Apply(new Steps().Apply(x)));
        Assert.Equal(expected.ToArray<float>(), outer.ToArray<float>());
        var mask = tf.cast(tf.reduce_any(tf.not_equal(x, 0.0f), axis: -1, keepdims: true), TF_DataType.TF_FLOAT);
        Near((tf.reduce_sum(dense.Layer().Apply(x) * mask, 1) / tf.reduce_sum(mask, 1)).ToArray<float>().Select(static v => (double)v), outer.ToArray<float>().Select(static v => (double)v));
    }

    [Fact]
    public void AMaskOfTheCallsOwnGoesBeforeThatOfTheInput()
    {
        var x = new Steps().Apply(Data());
        var all = tf.ones((3, 4), TF_DataType.TF_BOOL);
        Assert.Equal(GlobalAveragePooling1D().Apply(tf.identity(x)).ToArray<float>(), GlobalAveragePooling1D().Apply(x, mask: all).ToArray<float>(), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.NotEqual(GlobalAveragePooling1D().Apply(tf.identity(x)).ToArray<float>(), GlobalAveragePooling1D().Apply(x).ToArray<float>());
        Assert.StartsWith("got an unexpected keyword argument 'mask'", Assert.Throws<TypeError>(() => Flatten().Apply(x, mask: all)).Message);
    }

    private static Tensor Data()
    {
        var x = Enumerable.Range(0, 24).Select(static i => (float)Math.Sin(i)).ToArray();
        Array.Clear(x, 4, 4);
        Array.Clear(x, 8, 2);
        return tf.reshape(tf.constant(x), (3, 4, 2));
    }

    private static Layer Filled()
    {
        var dense = Dense(2);
        dense.build((-1, 4, 2));
        foreach (var weight in dense.weights)
            weight.assign(tf.reshape(tf.constant(Enumerable.Range(0, (int)weight.shape.size).Select(static i => (float)Math.Cos(i)).ToArray()), weight.shape));
        return dense;
    }

    private static void Fit(string name, Model model, NDArray y, NDArray? weights)
    {
        var recorded = s_recorded.GetProperty(name);
        var x = Data().numpy();
        model.compile(optimizer: keras.optimizers.SGD(0.1f), loss: "mse", metrics: ["mae"], weighted_metrics: ["mse"]);
        var history = model.fit(x, y, batch_size: 2, epochs: 2, shuffle: false, verbose: 0, sample_weight: weights).history;
        foreach (var metric in new[] { "loss", "mae", "mse" })
            Near(recorded.GetProperty(metric).EnumerateArray().Select(static v => v.GetDouble()), history[metric].Select(static v => (double)v));
        var evaluated = model.evaluate(x, y, batch_size: 3, verbose: 0);
        foreach (var (metric, i) in new[] { "loss", "mae", "mse" }.Select(static (metric, i) => (metric, i)))
            Near([recorded.GetProperty("evaluate")[i].GetDouble()], [(double)evaluated[metric]]);
    }

    private static void Check(JsonElement expected, Tensor actual)
    {
        Compare(expected.GetProperty("output"), actual);
        if (expected.GetProperty("mask").ValueKind == JsonValueKind.Null)
            Assert.Null(actual._keras_mask);
        else
            Compare(expected.GetProperty("mask"), tf.cast(actual._keras_mask!, TF_DataType.TF_FLOAT));
    }

    private static void Compare(JsonElement expected, Tensor actual)
    {
        Assert.Equal(expected.GetProperty("shape").EnumerateArray().Select(static size => size.GetInt64()), actual.shape.dims);
        Near(Values(expected), actual.ToArray<float>().Select(static v => (double)v));
    }

    private static IEnumerable<double> Values(JsonElement expected) => expected.GetProperty("values").EnumerateArray().Select(static v => v.GetDouble());

    private static void Near(IEnumerable<double> expected, IEnumerable<double> actual) => Assert.Equal(expected, actual, static (a, b) => Math.Abs(a - b) <= 2e-6 * Math.Max(1, Math.Abs(a)));

    /// <summary>Gives its input; the steps that are not all 0 count.</summary>
    private sealed class Steps : Layer
    {
        public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) => tf.reduce_any(tf.not_equal(inputs.Single, 0.0f), axis: -1);

        public override Tensor call(Tensor inputs, bool training = false) => inputs * 1.0f;
    }
}

file static class Made
{
    /// <summary>The layer that made a tensor to come.</summary>
    public static Layer Layer(this Tensor tensor) => ((KerasTensor)tensor).Layer!;
}
