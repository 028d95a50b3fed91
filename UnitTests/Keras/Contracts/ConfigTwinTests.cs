using System.Globalization;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>What is made of an object's config computes the same, for every class and with all arguments set to something else; that of layers is in their own contract.</summary>
[Collection("random streams")]
public class ConfigTwinTests
{
    private static readonly Tensor s_labels = tf.one_hot(tf.constant(new[] { 2, 0, 1, 2 }), 3);
    private static readonly Tensor s_classes = tf.constant(new[] { 2, 0, 1, 2 });
    private static readonly Tensor s_predictions = tf.nn.softmax(tf.reshape(tf.sin(tf.range(12f)) * 2f, (4, 3)));

    // What a config does not keep: the element type of losses, and what Keras forgets.
    private static readonly HashSet<string> s_forgotten = ["Huber", "CosineSimilarity", "Identity", "IdentityInitializer", "identity"];

    public static IEnumerable<TheoryDataRow<string, string>> Classes => ConfigContractTests.Classes.Where(row => row.Data.Item1 != "layers" && !s_forgotten.Contains(row.Data.Item2));

    [Theory]
    [MemberData(nameof(Classes))]
    public void An_object_of_a_config_computes_the_same(string group, string name)
    {
        var type = Construction.Classes[(group, name)];
        foreach (var recorded in ConfigTruth.Of(group, name))
        {
            var made = ConfigTruth.Make(type, recorded.GetProperty("arguments")).Made;
            if (made is Loss { dtype: not TF_DataType.TF_FLOAT })
                made = ConfigTruth.FromConfig(type, ConfigTruth.ConfigOf(made));
            var twin = ConfigTruth.FromConfig(type, ConfigTruth.ConfigOf(made));
            Assert.Equal(Outcome(made, name), Outcome(twin, name));
        }
    }

    /// <summary>What it computes of a small batch; for arguments that do not fit the batch, the error.</summary>
    private static string Outcome(object made, string name)
    {
        double[] numbers = [];
        var error = Record.Exception(() => numbers = Result(made, name));
        return error?.Message ?? string.Join(" ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
    }

    private static double[] Result(object made, string name)
    {
        var x = tf.reshape(tf.sin(tf.range(12f)), (4, 3));
        return made switch
        {
            Loss loss => Numbers(loss.Call(LabelsOf(name), s_predictions)),
            Metric metric => Numbers(Measured(metric, name)),
            Optimizer optimizer => Stepped(optimizer),
            LearningRateSchedule schedule => [.. new[] { 0, 3, 11, 40 }.SelectMany(step => Numbers(schedule.Apply(tf.constant((long)step))))],
            // The seed of one that has none is drawn when it is made.
            IInitializer initializer => (int?)ConfigTruth.ConfigOf(made).GetValueOrDefault("seed", 0) is null ? [] : Numbers(initializer.Apply(new InitializerArgs((4, 3)))),
            IRegularizer regularizer => Numbers(regularizer.Apply(new RegularizerArgs(x))),
            Constraint constraint => Numbers(constraint.Apply(x)),
            _ => throw new InvalidOperationException($"{name} is of no kind that the test knows."),
        };
    }

    private static Tensor LabelsOf(string name) => name.StartsWith("Sparse", StringComparison.Ordinal) ? s_classes : s_labels;

    private static Tensor Measured(Metric metric, string name)
    {
        if (name is "Mean" or "Sum")
            metric.update_state(s_predictions);
        else if (name is "MeanIoU" or "IoU" or "OneHotIoU" or "OneHotMeanIoU")
            metric.update_state(name.StartsWith("One", StringComparison.Ordinal) ? s_labels : s_classes, metric.get_config()["sparse_y_pred"] is true ? tf.constant(new[] { 1, 0, 1, 2 }) : s_predictions);
        else
            metric.update_state(LabelsOf(name), s_predictions);
        return metric.result();
    }

    private static double[] Stepped(Optimizer optimizer)
    {
        var variable = tf.Variable(tf.reshape(tf.sin(tf.range(12f)), (4, 3)));
        for (var step = 0; step < 4; step++)
            optimizer.apply_gradients([(tf.cos(variable * (step + 1f)), variable)]);
        return Numbers(variable.value());
    }

    private static double[] Numbers(Tensor tensor) => tf.cast(tensor, TF_DataType.TF_DOUBLE).ToArray<double>();
}
