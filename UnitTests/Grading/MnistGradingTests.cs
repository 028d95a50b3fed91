using System.Text.Json;
using Exercises.Mnist;
using TfNet.Grading.Rubrics;

namespace TfNet.Grading;

public sealed class MnistGradingTests(QuickRuns runs) : ExerciseGradingTests("Mnist", runs)
{
    private static readonly string[] _linear = ["512", "216", "1024"];

    [Fact]
    public void Histories_are_those_of_Keras()
    {
        var seen = new HashSet<string>();
        foreach (var study in MnistStudies.All)
        {
            foreach (var id in study.Models.Where(seen.Add)) Compare(id, Run.Results.Study(study.Name)!);
        }
        Assert.Equal(15, seen.Count);
    }

    // Real Keras differs from itself, with other kernels, by up to 4e-3 in val_loss in the second epoch of the networks with an activation.
    private static void Compare(string id, StudyResults results)
    {
        using var stream = typeof(MnistGradingTests).Assembly.GetManifestResourceStream("mnist.json")!;
        using var recorded = JsonDocument.Parse(stream);
        var same = id is "15" or "30" or "early-stop" ? "512" : id;
        var model = recorded.RootElement.GetProperty(same);
        var linear = _linear.Contains(same);
        foreach (var metric in new[] { "loss", "val_loss" })
        {
            var found = results.History(id, metric);
            Assert.Equal(2, found.Length);
            for (var epoch = 0; epoch < 2; epoch++)
            {
                var tolerance = linear ? 2e-4 : metric == "val_loss" ? 1e-2 : epoch == 0 ? 1e-3 : 5e-3;
                Assert.InRange(Math.Abs(found[epoch] - model.GetProperty("history").GetProperty(metric)[epoch].GetDouble()), 0, tolerance);
            }
        }
        Assert.InRange(Math.Abs(results.Evaluate(id, "accuracy") - model.GetProperty("evaluate").GetProperty("accuracy").GetDouble()), 0, 0.01);
    }
}
