using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Metrics;
using Tensorflow.Operations.Initializers;
using Tensorflow.Operations.Regularizers;

using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>Errors say what Keras says.</summary>
public class ErrorTests
{
    private static readonly Tensor s_a = Binding.tf.zeros((3, 10));
    private static readonly Tensor s_b = Binding.tf.zeros((3, 5));
    private static readonly Tensor s_c = Binding.tf.zeros(3);

    private static readonly Dictionary<string, Action> s_actions = new()
    {
        ["categorical shapes"] = () => new Tensorflow.Keras.Losses.CategoricalCrossentropy().Call(s_a, s_b),
        ["categorical ranks"] = () => new Tensorflow.Keras.Losses.CategoricalCrossentropy().Call(Binding.tf.zeros((3, 2, 5)), s_b),
        ["binary shapes"] = () => new Tensorflow.Keras.Losses.BinaryCrossentropy().Call(s_a, s_b),
        ["sparse shapes"] = () => new Tensorflow.Keras.Losses.SparseCategoricalCrossentropy().Call(Binding.tf.zeros(4), s_b),
        ["sparse rank"] = () => new Tensorflow.Keras.Losses.SparseCategoricalCrossentropy().Call(s_a, s_b),
        ["unknown loss"] = () => losses.get("foo"),
        ["unknown metric"] = () => metrics.get("foo"),
        ["unknown initializer"] = () => initializers.get("foo"),
        ["unknown regularizer"] = () => regularizers.get("foo"),
        ["unknown constraint"] = () => constraints.get("foo"),
        ["unknown activation"] = () => activations.get("foo"),
        ["l1"] = () => new L1(-1),
        ["scale"] = () => new VarianceScaling(-1),
        ["identity"] = () => new Identity().call(3),
        ["orthogonal"] = () => new Orthogonal().call(3),
        ["orthogonal mode"] = () => new OrthogonalRegularizer(mode: "x"),
        ["orthogonal rank"] = () => new OrthogonalRegularizer().call(s_c),
        ["thresholds"] = () => new Precision(thresholds: new[] { 0.5, 1.5 }),
        ["num_thresholds"] = () => new AUC(num_thresholds: 1),
        ["curve"] = () => new AUC(curve: "x"),
        ["summation"] = () => new AUC(summation_method: "x"),
        ["num_labels"] = () => new AUC(num_labels: 2),
        ["specificity"] = () => new SensitivityAtSpecificity(2),
        ["class_id"] = () => new Precision(class_id: 1).update_state(s_c, s_c),
        ["beta"] = () => new FBetaScore(beta: -1),
        ["threshold"] = () => new F1Score(threshold: 2),
        ["f1 rank"] = () => new F1Score().update_state(s_c, s_c),
        ["r2 rank"] = () => new R2Score().update_state(s_c, s_c),
        ["regressors"] = () => new R2Score(num_regressors: -1),
        ["iou"] = () => new IoU(2, [2]),
    };

    public static IEnumerable<TheoryDataRow<string>> All => RecordedElements.Of("errors").EnumerateObject().Select(p => new TheoryDataRow<string>(p.Name));

    [Theory]
    [MemberData(nameof(All))]
    public void Says_what_Keras_says(string name)
    {
        var error = Assert.ThrowsAny<Exception>(s_actions[name]);
        Assert.Equal(RecordedElements.Of("errors").GetProperty(name).GetString(), error.Message);
        Assert.IsType<ValueError>(error);
    }

    [Fact]
    public void Reductions_are_named()
    {
        var error = Assert.Throws<ValueError>(() => new Tensorflow.Keras.Losses.MeanSquaredError(reduction: "x"));
        Assert.Contains("Invalid value for argument `reduction`. Expected one of {", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Received: reduction=x", error.Message, StringComparison.Ordinal);
    }
}
