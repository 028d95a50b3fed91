using static Tensorflow.Sklearn.metrics;
using static TfNet.UnitTests.Learn.Edges.Edge;

namespace TfNet.UnitTests.Learn.Edges;

/// <summary>Scores: classes that do not occur, weights, one class, other averages; reports of few and many digits.</summary>
[Collection("error stream")]
public class ScoreEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["precision_recall_fscore_support([0], [0], average=\"weighted\")[:3]"] = static () => precision_recall_fscore_support(new[] { 0 }, new[] { 0 }, average: "weighted"),
        ["precision_recall_fscore_support([0, 0, 1], [0, 1, 1], average=\"weighted\")[:3]"] = static () => precision_recall_fscore_support(new[] { 0, 0, 1 }, new[] { 0, 1, 1 }, average: "weighted"),
        ["precision_recall_fscore_support([0, 1], [1, 0], average=\"weighted\", labels=[5], zero_division=0)[:3]"] = static () => precision_recall_fscore_support(new[] { 0, 1 }, new[] { 1, 0 }, average: "weighted", labels: new[] { 5 }, zero_division: 0),
        ["precision_recall_fscore_support([0, 1], [1, 0], average=\"weighted\", labels=[5], zero_division=1)[:3]"] = static () => precision_recall_fscore_support(new[] { 0, 1 }, new[] { 1, 0 }, average: "weighted", labels: new[] { 5 }, zero_division: 1),
        ["precision_recall_fscore_support([0, 1], [1, 0], average=\"macro\", labels=[5, 0], zero_division=np.nan)[:3]"] = static () => precision_recall_fscore_support(new[] { 0, 1 }, new[] { 1, 0 }, average: "macro", labels: new[] { 5, 0 }, zero_division: double.NaN),
        ["precision_recall_fscore_support([0, 1], [1, 0], average=\"macro\", labels=[5], zero_division=np.nan)[:3]"] = static () => precision_recall_fscore_support(new[] { 0, 1 }, new[] { 1, 0 }, average: "macro", labels: new[] { 5 }, zero_division: double.NaN),
        ["precision_recall_fscore_support([0, 1], [1, 0], average=\"micro\", labels=[5], zero_division=1)[:3]"] = static () => precision_recall_fscore_support(new[] { 0, 1 }, new[] { 1, 0 }, average: "micro", labels: new[] { 5 }, zero_division: 1),
        ["precision_recall_fscore_support([0, 1, 1], [0, 1, 0], average=\"weighted\", sample_weight=[.5, 2, 1])[:3]"] = static () => precision_recall_fscore_support(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, average: "weighted", sample_weight: new[] { 0.5, 2, 1 }),
        ["precision_recall_fscore_support([0, 1, 1], [0, 1, 0], sample_weight=[.5, 2, 1])"] = static () => precision_recall_fscore_support(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, sample_weight: new[] { 0.5, 2, 1 }),
        ["precision_recall_fscore_support([0, 1, 1], [0, 1, 0], labels=[1])"] = static () => precision_recall_fscore_support(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, labels: new[] { 1 }),
        ["precision_recall_fscore_support([0, 1, 1], [0, 1, 0], beta=np.inf)[2]"] = static () => precision_recall_fscore_support(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, beta: double.PositiveInfinity).fbeta_score,
        ["precision_recall_fscore_support([0, 1, 1], [0, 1, 0], beta=0)[2]"] = static () => precision_recall_fscore_support(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, beta: 0).fbeta_score,
        ["precision_recall_fscore_support([0, 1, 1], [0, 1, 0], beta=.5)[2]"] = static () => precision_recall_fscore_support(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, beta: 0.5).fbeta_score,
        ["fbeta_score([0, 1, 1], [0, 1, 0], beta=2)"] = static () => fbeta_score(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, beta: 2),
        ["fbeta_score([0, 1, 1], [0, 1, 0], beta=.5, average=\"macro\")"] = static () => fbeta_score(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, beta: 0.5, average: "macro"),
        ["fbeta_score([0, 1, 1], [0, 1, 0], beta=2, average=\"micro\", labels=[1])"] = static () => fbeta_score(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, beta: 2, average: "micro", labels: new[] { 1 }),
        ["precision_score([0, 1, 1], [0, 1, 0], pos_label=0)"] = static () => precision_score(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, pos_label: 0),
        ["recall_score([0, 1, 1], [0, 1, 0], pos_label=1)"] = static () => recall_score(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, pos_label: 1),
        ["recall_score([0, 1, 1], [0, 1, 0], pos_label=2)"] = static () => recall_score(new[] { 0, 1, 1 }, new[] { 0, 1, 0 }, pos_label: 2),
        ["recall_score([\"no\", \"yes\"], [\"no\", \"yes\"], pos_label=\"yes\")"] = static () => recall_score(new[] { "no", "yes" }, new[] { "no", "yes" }, pos_label: new[] { "yes" }),
        ["recall_score([\"no\", \"yes\"], [\"no\", \"yes\"])"] = static () => recall_score(new[] { "no", "yes" }, new[] { "no", "yes" }),
        ["f1_score([0, 0], [0, 0], zero_division=1)"] = static () => f1_score(new[] { 0, 0 }, new[] { 0, 0 }, zero_division: 1),
        ["f1_score([1, 1], [1, 1])"] = static () => f1_score(new[] { 1, 1 }, new[] { 1, 1 }),
        ["f1_score([3, 3], [3, 3], zero_division=0)"] = static () => f1_score(new[] { 3, 3 }, new[] { 3, 3 }, zero_division: 0),
        ["f1_score([0, 1, 2], [0, 1, 1], average=\"macro\", labels=[0, 1])"] = static () => f1_score(new[] { 0, 1, 2 }, new[] { 0, 1, 1 }, average: "macro", labels: new[] { 0, 1 }),
        ["f1_score([0, 1, 2], [0, 1, 1], average=\"weighted\", sample_weight=[1, 2, 3])"] = static () => f1_score(new[] { 0, 1, 2 }, new[] { 0, 1, 1 }, average: "weighted", sample_weight: new[] { 1, 2, 3 }),
        ["precision_score([0, 1, 2], [0, 1, 1], average=\"micro\", labels=[1, 2])"] = static () => precision_score(new[] { 0, 1, 2 }, new[] { 0, 1, 1 }, average: "micro", labels: new[] { 1, 2 }),
        ["accuracy_score([1], [1])"] = static () => accuracy_score(new[] { 1 }, new[] { 1 }),
        ["accuracy_score([1], [2])"] = static () => accuracy_score(new[] { 1 }, new[] { 2 }),
        ["accuracy_score([1, 2], [1, 2], normalize=False)"] = static () => accuracy_score(new[] { 1, 2 }, new[] { 1, 2 }, normalize: false),
        ["accuracy_score([\"a\", \"b\"], [\"a\", \"a\"])"] = static () => accuracy_score(new[] { "a", "b" }, new[] { "a", "a" }),
        ["accuracy_score([[1], [2]], [1, 2])"] = static () => accuracy_score(new[,] { { 1 }, { 2 } }, new[] { 1, 2 }),
        ["accuracy_score([1, 2], [\"a\", \"b\"])"] = static () => accuracy_score(new[] { 1, 2 }, new[] { "a", "b" }),
        ["accuracy_score([1, 2], [1, 2], sample_weight=[1])"] = static () => accuracy_score(new[] { 1, 2 }, new[] { 1, 2 }, sample_weight: new[] { 1 }),
        ["confusion_matrix([7], [7])"] = static () => confusion_matrix(new[] { 7 }, new[] { 7 }),
        ["confusion_matrix([7, 7], [7, 8], labels=[8])"] = static () => confusion_matrix(new[] { 7, 7 }, new[] { 7, 8 }, labels: new[] { 8 }),
        ["confusion_matrix([7, 7], [7, 8], labels=[])"] = static () => confusion_matrix(new[] { 7, 7 }, new[] { 7, 8 }, labels: Array.Empty<int>()),
        ["confusion_matrix([0, 0], [1, 1], normalize=\"true\")"] = static () => confusion_matrix(new[] { 0, 0 }, new[] { 1, 1 }, normalize: "true"),
        ["confusion_matrix([0, 0], [1, 1], normalize=\"pred\")"] = static () => confusion_matrix(new[] { 0, 0 }, new[] { 1, 1 }, normalize: "pred"),
        ["confusion_matrix([0, 0], [1, 1], normalize=\"all\")"] = static () => confusion_matrix(new[] { 0, 0 }, new[] { 1, 1 }, normalize: "all"),
        ["confusion_matrix([0, 1], [1, 1], sample_weight=[2, 3])"] = static () => confusion_matrix(new[] { 0, 1 }, new[] { 1, 1 }, sample_weight: new[] { 2, 3 }),
        ["confusion_matrix([0, 1], [1, 1], sample_weight=[2.5, 3])"] = static () => confusion_matrix(new[] { 0, 1 }, new[] { 1, 1 }, sample_weight: new[] { 2.5, 3 }),
        ["classification_report([0, 1], [0, 1], digits=0)"] = static () => classification_report(new[] { 0, 1 }, new[] { 0, 1 }, digits: 0),
        ["classification_report([0, 1, 2], [0, 1, 1], labels=[0, 1], zero_division=0)"] = static () => classification_report(new[] { 0, 1, 2 }, new[] { 0, 1, 1 }, labels: new[] { 0, 1 }, zero_division: 0),
        ["classification_report([0, 1, 2], [0, 1, 1], labels=[0, 1, 2, 3], zero_division=0)"] = static () => classification_report(new[] { 0, 1, 2 }, new[] { 0, 1, 1 }, labels: new[] { 0, 1, 2, 3 }, zero_division: 0),
        ["classification_report([0, 1, 2], [0, 1, 2], labels=[0, 1, 2], target_names=[\"a\", \"b\"])"] = static () => classification_report(new[] { 0, 1, 2 }, new[] { 0, 1, 2 }, labels: new[] { 0, 1, 2 }, target_names: new[] { "a", "b" }),
        ["classification_report([0, 1, 2], [0, 1, 2], target_names=[\"a\", \"b\"])"] = static () => classification_report(new[] { 0, 1, 2 }, new[] { 0, 1, 2 }, target_names: new[] { "a", "b" }),
        ["classification_report([0, 1], [0, 1], target_names=[\"a\", \"b\"], sample_weight=[1.5, 2])"] = static () => classification_report(new[] { 0, 1 }, new[] { 0, 1 }, target_names: new[] { "a", "b" }, sample_weight: new[] { 1.5, 2 }),
        ["classification_report([0, 1], [0, 1], sample_weight=[1, 2])"] = static () => classification_report(new[] { 0, 1 }, new[] { 0, 1 }, sample_weight: new[] { 1, 2 }),
        ["classification_report([\"ä\", \"bb\"], [\"ä\", \"ä\"], zero_division=0)"] = static () => classification_report(new[] { "ä", "bb" }, new[] { "ä", "ä" }, zero_division: 0),
        ["classification_report([True, False], [True, True], zero_division=0)"] = static () => classification_report(new[] { true, false }, new[] { true, true }, zero_division: 0),
        ["classification_report([0.0, 1.0], [0.0, 0.0], zero_division=0)"] = static () => classification_report(new[] { 0.0, 1.0 }, new[] { 0.0, 0.0 }, zero_division: 0),
        ["classification_report([0, 1], [0, 1], digits=15)"] = static () => classification_report(new[] { 0, 1 }, new[] { 0, 1 }, digits: 15),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_scikit_learns(string call) => Check(call, s_calls[call]);
}
