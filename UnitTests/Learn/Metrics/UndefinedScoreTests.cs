using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Sklearn.metrics;
using static Tensorflow.Sklearn.model_selection;

namespace TfNet.UnitTests.Learn.Metrics;

/// <summary>Scores that nothing defines: scikit-learn's warnings, one for what was asked for, and its errors.</summary>
[Collection("error stream")]
public class UndefinedScoreTests
{
    private const string Hint = " Use `zero_division` parameter to control this behavior.";

    [Fact]
    public void OnlyTheScoreThatWasAskedForIsWarnedOf()
    {
        Assert.Equal("UndefinedMetricWarning: Precision is ill-defined and being set to 0.0 due to no predicted samples." + Hint, Warning(static () => precision_score(new[] { 0, 1 }, new[] { 0, 0 })));
        Assert.Equal("UndefinedMetricWarning: Recall is ill-defined and being set to 0.0 due to no true samples." + Hint, Warning(static () => recall_score(new[] { 0, 0 }, new[] { 0, 1 })));
        Assert.Equal("UndefinedMetricWarning: F-score is ill-defined and being set to 0.0 due to no true nor predicted samples." + Hint, Warning(static () => f1_score(new[] { 0, 0 }, new[] { 0, 0 })));
    }

    [Fact]
    public void ThreeLabelsInAllAreNotBinary()
    {
        var error = Assert.Throws<ValueError>(static () => precision_score(new[] { 0, 1 }, new[] { 0, 2 }));
        Assert.StartsWith("Target is multiclass but average='binary'.", error.Message);
    }

    [Fact]
    public void ClassesOfTwoAreEnoughForAStratifiedSplit()
    {
        // train_test_split(np.arange(10), y, test_size=0.5, random_state=1, stratify=y) of scikit-learn
        var y = np.array([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
        var (train, test, _, _) = train_test_split(np.arange(10), y, test_size: 0.5, random_state: 1, stratify: y);
        Assert.Equal("[1 6 2 8 7] [5 0 4 3 9]", $"{train} {test}");
        Assert.Throws<ValueError>(static () => train_test_split(np.arange(3), test_size: 1, stratify: np.array([0, 0, 1])));
    }

    private static string Warning(Action action)
    {
        using var errors = new ErrorStream();
        action();
        return errors.Text.TrimEnd();
    }
}
