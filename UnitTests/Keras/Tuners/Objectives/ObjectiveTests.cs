using Tensorflow;
using Tensorflow.Keras.Tuners;
using static Tensorflow.KerasTunerApi;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>What a search optimizes.</summary>
public class ObjectiveTests
{
    // infer_metric_direction of keras_tuner.
    [Theory]
    [InlineData("val_loss", "min")]
    [InlineData("val_accuracy", "max")]
    [InlineData("acc", "max")]
    [InlineData("val_weighted_accuracy", "max")]
    [InlineData("val_mae", "min")]
    [InlineData("auc", "max")]
    [InlineData("val_AUC", "max")]
    [InlineData("sparse_categorical_accuracy", "max")]
    [InlineData("val_true_positives", "max")]
    [InlineData("false_positives", "min")]
    [InlineData("f1_score", "min")]
    [InlineData("KLDivergence", "min")]
    public void MetricsOfKerasHaveADirection(string name, string direction)
    {
        ObjectiveArg objective = name;
        Assert.Equal($"Objective(name=\"{name}\", direction=\"{direction}\")", $"{objective.Objective}");
    }

    [Theory]
    [InlineData("val_val_loss")]
    [InlineData("weighted_val_accuracy")]
    [InlineData("lossy")]
    [InlineData("output_a_accuracy")]
    [InlineData("")]
    public void OthersNeedOne(string name) => Assert.Equal(
        $"Could not infer optimization direction (\"min\" or \"max\") for unknown metric \"{name}\". Please specify the objective as a `kt.Objective`, for example `kt.Objective(\"{name}\", direction: \"min\")`.",
        Assert.Throws<ValueError>(() => (ObjectiveArg)name).Message);

    [Fact]
    public void SeveralAreASum()
    {
        ObjectiveArg several = ["val_loss", kt.Objective("f1", "max")];
        var objective = several.Objective;
        Assert.Equal("MultiObjective(name=\"multi_objective\", direction=\"min\"): [Objective(name=\"val_loss\", direction=\"min\"), Objective(name=\"f1\", direction=\"max\")]", $"{objective}");
        Assert.Equal(0.5 - 0.75, objective.get_value(new Dictionary<string, double> { ["loss"] = 9, ["f1"] = 0.75, ["val_loss"] = 0.5 }));
        Assert.False(objective.has_value(new Dictionary<string, double> { ["val_loss"] = 0.5 }));
        Assert.True(objective.better_than(1, 2));
        Assert.Equal(objective, new MultiObjective([kt.Objective("f1", "max"), kt.Objective("val_loss", "min")]));
        Assert.NotEqual(objective, new MultiObjective([kt.Objective("f1", "max"), kt.Objective("val_loss", "max")]));
        Assert.NotEqual(objective, kt.Objective("multi_objective", "min"));
        Assert.Throws<ValueError>(static () => (ObjectiveArg)[]);
    }

    [Fact]
    public void NumbersThatAreNoneAreNeverBetter()
    {
        var objective = kt.Objective("f1", direction: "max");
        Assert.True(objective.better_than(2, 1));
        Assert.False(objective.better_than(1, 1));
        Assert.False(objective.better_than(double.NaN, 1));
        Assert.False(objective.better_than(1, double.NaN));
        Assert.Equal("`direction` should be one of {\"min\", \"max\"}, but got: up", Assert.Throws<ValueError>(static () => kt.Objective("f1", "up")).Message);
    }
}
