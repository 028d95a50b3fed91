using Tensorflow;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using Activation = Tensorflow.Keras.Activation;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>Two ways to the same thing agree bit for bit: a class and its function, a name and its object, a function of <c>tf</c> and its operator.</summary>
public class SecondDoorTests
{
    private static readonly Tensor s_labels = tf.one_hot(tf.constant(new[] { 2, 0, 1, 2, 1, 0, 2, 2 }), 3);
    private static readonly Tensor s_predictions = tf.nn.softmax(tf.reshape(tf.sin(tf.range(24f)) * 2f, (8, 3)));
    private static readonly Tensor s_classes = tf.constant(new[] { 2, 0, 1, 2, 1, 0, 2, 2 });
    private static readonly Tensor s_numbers = tf.reshape(tf.range(-6f, 6f, 0.25f), (4, 12));

    public static IEnumerable<TheoryDataRow<string>> Losses => WithFunction("losses", typeof(LossesApi));

    public static IEnumerable<TheoryDataRow<string>> Metrics => WithFunction("metrics", typeof(MetricsApi));

    public static IEnumerable<TheoryDataRow<string>> Activations => typeof(Tensorflow.Keras.Activations.ActivationsApi).GetProperties()
        .Where(p => p.PropertyType.IsSubclassOf(typeof(Delegate))).Select(p => new TheoryDataRow<string>(p.Name));

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_loss_is_its_function(string name)
    {
        var function = ExportedFunctions.Loss(typeof(LossesApi).GetProperty(Naming.ToSnakeCase(name))!.GetValue(keras.losses))!;
        var loss = (Loss)Construction.Make(Construction.Classes[("losses", name)], System.Text.Json.JsonDocument.Parse("""{"reduction": "none"}""").RootElement);
        var labels = name.StartsWith("Sparse", StringComparison.Ordinal) ? s_classes : s_labels;
        Assert.Equal(function(labels, s_predictions).ToArray<float>(), loss.Call(labels, s_predictions).ToArray<float>());
        Assert.Equal(function(labels, s_predictions).ToArray<float>(), ((Loss)keras.losses.get(Naming.ToSnakeCase(name))!).call(labels, s_predictions).ToArray<float>());
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metric_is_the_mean_of_its_function(string name)
    {
        var function = ExportedFunctions.Loss(typeof(MetricsApi).GetProperty(Naming.ToSnakeCase(name))!.GetValue(keras.metrics))!;
        var labels = name.StartsWith("Sparse", StringComparison.Ordinal) ? s_classes : s_labels;
        var expected = new MeanMetricWrapper(function).Call(labels, s_predictions).ToArray<float>();
        Assert.Equal(expected, ((Metric)Construction.Make(Construction.Classes[("metrics", name)], System.Text.Json.JsonDocument.Parse("{}").RootElement)).Call(labels, s_predictions).ToArray<float>());
        Assert.Equal(expected, keras.metrics.get(Naming.ToSnakeCase(name))!.Call(labels, s_predictions).ToArray<float>());
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void An_activation_is_the_same_by_name_function_and_layer(string name)
    {
        var function = ExportedFunctions.Activation(typeof(Tensorflow.Keras.Activations.ActivationsApi).GetProperty(name)!.GetValue(keras.activations))!;
        var expected = function(s_numbers).ToArray<float>();
        Assert.Equal(expected, keras.activations.get(name).Apply(s_numbers).ToArray<float>());
        Assert.Equal(expected, keras.layers.Activation(name).Apply(s_numbers).ToArray<float>());
        var typed = typeof(Tensorflow.Keras.Activations.ActivationsApi).GetProperties().Single(p => p.PropertyType == typeof(Activation) && Naming.ToSnakeCase(p.Name) == name);
        Assert.Equal(expected, ((Activation)typed.GetValue(keras.activations)!).Apply(s_numbers).ToArray<float>());
    }

    [Fact]
    public void Layers_of_activations_are_the_functions_with_their_arguments()
    {
        Same(keras.activations.relu(s_numbers, max_value: 3, negative_slope: 0.5, threshold: 1), keras.layers.ReLU(max_value: 3, negative_slope: 0.5, threshold: 1));
        Same(keras.activations.relu(s_numbers), keras.layers.ReLU());
        Same(keras.activations.leaky_relu(s_numbers, 0.3), keras.layers.LeakyReLU());
        Same(keras.activations.elu(s_numbers, 0.5), keras.layers.ELU(0.5));
        Same(keras.activations.softmax(s_numbers, 0), keras.layers.Softmax(axis: 0));
        Same(keras.activations.softmax(s_numbers), keras.layers.Softmax());
        static void Same(Tensor expected, Tensorflow.Keras.Engine.Layer layer) => Assert.Equal(expected.ToArray<float>(), layer.Apply(s_numbers).ToArray<float>());
    }

    [Fact]
    public void Functions_of_tf_are_its_operators()
    {
        var x = tf.constant(new[] { -2f, 0f, -0f, 1.5f, float.NaN, float.PositiveInfinity, 3f });
        var y = tf.constant(new[] { 1f, -0f, 0f, 1.5f, 2f, float.PositiveInfinity, float.NaN });
        Assert.Equal((x > y).ToArray<bool>(), tf.greater(x, y).ToArray<bool>());
        Assert.Equal((x < y).ToArray<bool>(), tf.less(x, y).ToArray<bool>());
        Assert.Equal((x >= y).ToArray<bool>(), tf.greater_equal(x, y).ToArray<bool>());
        Assert.Equal((x <= y).ToArray<bool>(), tf.less_equal(x, y).ToArray<bool>());
        Assert.Equal([false, false, false, false, false, false, false], (x > y).ToArray<bool>());
        Assert.Equal([true, false, false, false, false, false, false], (x < y).ToArray<bool>());
        Assert.Equal([false, true, true, true, false, true, false], (x >= y).ToArray<bool>());
        Assert.Equal([true, true, true, true, false, true, false], tf.less_equal(x, y).ToArray<bool>());
        Assert.Equal((x + y).ToArray<float>(), tf.add(x, y).ToArray<float>());
        Assert.Equal((x - y).ToArray<float>(), tf.subtract(x, y).ToArray<float>());
        Assert.Equal((x * y).ToArray<float>(), tf.multiply(x, y).ToArray<float>());
        Assert.Equal((x / y).ToArray<float>(), tf.divide(x, y).ToArray<float>());
        Assert.Equal((-x).ToArray<float>(), tf.negative(x).ToArray<float>());
    }

    /// <summary>The classes whose function has the same name in the same group.</summary>
    private static IEnumerable<TheoryDataRow<string>> WithFunction(string group, Type api) => Construction.Classes.Keys
        .Where(key => key.Group == group && api.GetProperty(Naming.ToSnakeCase(key.Name))?.PropertyType.IsSubclassOf(typeof(Delegate)) == true)
        .Select(key => new TheoryDataRow<string>(key.Name));
}
