using Tensorflow;
using static Tensorflow.Sklearn.metrics;
using static TfNet.UnitTests.Learn.Edges.Edge;

namespace TfNet.UnitTests.Learn.Edges;

/// <summary>Truth and prediction of every kind against each other: labels are compared, all else is refused by scikit-learn's message.</summary>
[Collection("error stream")]
public class TargetEdgeTests
{
    private static readonly string[] s_kinds =
        ["binary", "column", "multiclass", "whole", "bools", "words", "three words", "continuous", "indicator", "outputs", "continuous outputs", "cube", "word outputs", "same"];

    public static TheoryData<string, string> Pairs => [.. s_kinds.SelectMany(static one => s_kinds.Select(other => (one, other)))];

    public static TheoryData<string> Kinds => [.. s_kinds.Where(static kind => kind != "cube")];

    [Theory, MemberData(nameof(Pairs))]
    public void Accuracy(string one, string other)
    {
        // scikit-learn compares whole rows of indicators; here a sample has one label.
        if ((one, other) == ("indicator", "indicator"))
            Assert.StartsWith("multilabel-indicator is not supported", Assert.Throws<ValueError>(() => accuracy_score(Targets(one), Targets(other))).Message);
        else
            Check($"accuracy_score(targets['{one}'], targets['{other}'])", () => accuracy_score(Targets(one), Targets(other)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Confusion_matrix(string kind) => Check($"confusion_matrix(targets['{kind}'], targets['{kind}'])", () => confusion_matrix(Targets(kind), Targets(kind)));
}
