using System.Text.Json;
using Tensorflow.NumPy;
using static Tensorflow.Sklearn.metrics;

namespace TfNet.UnitTests.Learn.Metrics;

public class MetricsTests
{
    public static TheoryData<string> Names => [.. Recorded.Get("scores").EnumerateObject().Select(score => score.Name)];

    private static (JsonElement Case, NDArray True, NDArray Pred, NDArray Weights) Load(string name)
    {
        var recorded = Recorded.Get("scores").Get(name);
        var (truth, prediction) = (recorded.Column("true"), recorded.Column("pred"));
        return (recorded, truth, prediction, new NDArray(Enumerable.Range(0, truth.size).Select(i => (i % 4) + .5).ToArray()));
    }

    [Theory, MemberData(nameof(Names))]
    public void Accuracy(string name)
    {
        var (recorded, truth, prediction, weights) = Load(name);
        Assert.Equal(recorded.As<double>("accuracy"), accuracy_score(truth, prediction));
        Assert.Equal(recorded.As<double>("right"), accuracy_score(truth, prediction, normalize: false));
        Assert.Equal(recorded.As<double>("weighted_accuracy"), accuracy_score(truth, prediction, sample_weight: weights), 15);
    }

    [Theory, MemberData(nameof(Names))]
    public void Confusion_matrix(string name)
    {
        var (recorded, truth, prediction, weights) = Load(name);
        var matrix = confusion_matrix(truth, prediction);
        Assert.Equal(np.int64, matrix.dtype);
        Recorded.Same(recorded.Get("confusion").Get("None"), matrix, 0);
        foreach (var normalize in new[] { "true", "pred", "all" })
            Recorded.Same(recorded.Get("confusion").Get(normalize), confusion_matrix(truth, prediction, normalize: normalize));
        Recorded.Same(recorded.Get("weighted_confusion"), confusion_matrix(truth, prediction, sample_weight: weights));
        var some = recorded.Column("some");
        Recorded.Same(recorded.Get("confusion_some"), confusion_matrix(truth, prediction, labels: some["::-1"]), 0);
    }

    [Theory, MemberData(nameof(Names))]
    public void Scores_of_classes_and_averages(string name)
    {
        var (recorded, truth, prediction, _) = Load(name);
        var (precision, recall, fscore, support) = precision_recall_fscore_support(truth, prediction);
        var expected = recorded.Get("classes");
        Recorded.Same(expected[0], precision);
        Recorded.Same(expected[1], recall);
        Recorded.Same(expected[2], fscore);
        Recorded.Same(expected[3], support, 0);
        Assert.Equal(np.int64, support.dtype);
        Recorded.Same(recorded.Get("beta2"), precision_recall_fscore_support(truth, prediction, beta: 2).fbeta_score);
        foreach (var average in recorded.Get("averages").EnumerateObject())
        {
            var (p, r, f) = precision_recall_fscore_support(truth, prediction, average: average.Name);
            Recorded.Same(average.Value, new NDArray(new[] { p, r, f }));
        }
        Recorded.Same(recorded.Get("scores"), new NDArray(new[]
        {
            precision_score(truth, prediction, average: "macro"), recall_score(truth, prediction, average: "macro"), f1_score(truth, prediction, average: "macro"),
        }));
    }

    [Theory, MemberData(nameof(Names))]
    public void Scores_of_the_positive_class(string name)
    {
        var (recorded, truth, prediction, _) = Load(name);
        var expected = recorded.Get("binary");
        if (expected.TryGetProperty("error", out _))
        {
            Recorded.SameError(expected, () => f1_score(truth, prediction));
            return;
        }
        Recorded.Same(expected.Get("value"), new NDArray(new[] { precision_score(truth, prediction), recall_score(truth, prediction), f1_score(truth, prediction) }));
    }

    [Theory, MemberData(nameof(Names))]
    public void Reports_are_printed_as_scikit_learn_prints_them(string name)
    {
        var (recorded, truth, prediction, weights) = Load(name);
        Assert.Equal(recorded.As<string>("report"), classification_report(truth, prediction).ToString());
        Assert.Equal(recorded.As<string>("report_digits"), classification_report(truth, prediction, digits: 4).ToString());
        Assert.Equal(recorded.As<string>("report_weighted"), classification_report(truth, prediction, sample_weight: weights).ToString());
        Assert.Equal(recorded.As<string>("report_one"), classification_report(truth, prediction, zero_division: 1).ToString());
        var some = recorded.Column("some");
        Assert.Equal(recorded.As<string>("report_some"), classification_report(truth, prediction, labels: some).ToString());
        string named = classification_report(truth, prediction, labels: some, target_names: ["first class", "a class with a long name"]);
        Assert.Equal(recorded.As<string>("report_names"), named);
    }

    [Theory, MemberData(nameof(Names))]
    public void Reports_hold_their_numbers(string name)
    {
        var (recorded, truth, prediction, _) = Load(name);
        var report = classification_report(truth, prediction, output_dict: true);
        foreach (var row in recorded.Get("dict").EnumerateObject())
        {
            if (row.Name == "accuracy")
            {
                Assert.Equal(row.Value.GetDouble(), report.accuracy);
                continue;
            }
            foreach (var cell in row.Value.EnumerateObject())
                Assert.Equal(cell.Value.GetDouble(), report[row.Name][cell.Name], 15);
        }
        Assert.Equal(recorded.As<string>("dict_text"), report.ToString());
        Assert.Throws<KeyNotFoundException>(() => report["no such row"]);
    }

    [Fact]
    public void What_are_no_labels_is_an_error()
    {
        var errors = Recorded.Get("errors");
        NDArray three = new(new[] { 0, 1, 2 });
        Recorded.SameError(errors.Get("lengths"), () => accuracy_score(new[] { 1, 2, 3 }, new[] { 1, 2, 3, 4 }));
        Recorded.SameError(errors.Get("empty"), () => accuracy_score(Array.Empty<int>(), Array.Empty<int>()));
        Recorded.SameError(errors.Get("probabilities"), () => confusion_matrix(three, new[,] { { .1, .2, .7 }, { .3, .3, .4 }, { .5, .2, .3 } }));
        Recorded.SameError(errors.Get("continuous"), () => confusion_matrix(three, new[] { .1, .2, .3 }));
        Recorded.SameError(errors.Get("one_hot"), () => confusion_matrix(np.eye(3), three));
        Recorded.SameError(errors.Get("binary"), () => f1_score(three, three));
        Recorded.SameError(errors.Get("pos_label"), () => f1_score(new[] { 3, 4, 3 }, new[] { 3, 4, 4 }));
        Recorded.SameError(errors.Get("names"), () => classification_report(three, three, target_names: ["a", "b"]));
        Recorded.SameError(errors.Get("label"), () => confusion_matrix(three, three, labels: new[] { 7 }));
        Assert.Throws<Tensorflow.ValueError>(() => accuracy_score(new[] { 1, double.NaN }, new[] { 1.0, 2 }));
    }
}
