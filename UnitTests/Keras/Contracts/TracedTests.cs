using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Metrics;
using TfNet.Engine;

using TfNet.UnitTests.Keras.Support.Elements;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>Losses and metrics traced into a graph and compiled, as <c>fit</c> runs them, give what Keras gives too.</summary>
public class TracedTests
{
    public static IEnumerable<TheoryDataRow<string>> Losses => RecordedElements.Classes("losses");

    public static IEnumerable<TheoryDataRow<string>> Metrics => RecordedElements.Classes("metrics");

    [Theory]
    [MemberData(nameof(Losses))]
    public void Losses_compile(string className)
    {
        // Weights and reductions are the same for all: one case of each kind of input is enough.
        foreach (var recorded in RecordedElements.Cases("losses", className).GroupBy(c => c.GetProperty("y_pred").GetInt32()).Select(g => g.Last()))
        {
            var config = RecordedElements.Object(recorded);
            foreach (var (name, value) in (Dictionary<string, object?>)RecordedElements.Plain(recorded.GetProperty("arguments"))!)
                ((Dictionary<string, object?>)config["config"]!)[name] = value;
            var loss = losses.deserialize(config);
            var inputs = Inputs(recorded.GetProperty("y_true"), recorded.GetProperty("y_pred"), recorded.GetProperty("sample_weight"));
            var compiled = Compile(inputs, x => loss.Call(x[0], x[1], x.Length > 2 ? x[2] : null));
            var difference = RecordedElements.Difference(recorded.GetProperty("expected"), new Tensor(compiled.Run(inputs)[0]));
            Assert.True(difference is null, $"{difference}: {recorded}");
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metrics_compile(string className)
    {
        foreach (var recorded in RecordedElements.Cases("metrics", className))
        {
            var metric = metrics.deserialize(RecordedElements.Object(recorded));
            CompiledGraph? compiled = null;
            var expected = recorded.GetProperty("expected").EnumerateArray().ToArray();
            foreach (var (batch, i) in recorded.GetProperty("batches").EnumerateArray().Select((b, i) => (b, i)))
            {
                var inputs = Inputs([.. batch.EnumerateArray()]);
                compiled ??= Compile(inputs, x => Update(metric, x, batch.GetArrayLength() == 2));
                var difference = RecordedElements.Difference(expected[i], new Tensor(compiled.Run(inputs)[0]), 5e-6);
                Assert.True(difference is null, $"batch {i}, {difference}: {recorded}");
            }
        }
    }

    private static Tensor Update(Metric metric, Tensor[] x, bool valuesOnly)
    {
        if (!valuesOnly)
            return metric.Call(x[0], x[1], x.Length > 2 ? x[2] : null);
        if (metric is Tensorflow.Keras.Metrics.Sum sum)
            sum.update_state(x[0], x.Length > 1 ? x[1] : null);
        else
            ((Tensorflow.Keras.Metrics.Mean)metric).update_state(x[0], x.Length > 1 ? x[1] : null);
        return metric.result();
    }

    private static TensorValue[] Inputs(params JsonElement[] references) =>
        [.. references.Select(RecordedElements.Optional).Where(t => t is not null).Select(t => t!.Concrete())];

    private static CompiledGraph Compile(TensorValue[] inputs, Func<Tensor[], Tensor> function)
    {
        var graph = new Graph();
        var emitter = new GraphEmitter(graph);
        using (Emitter.Use(emitter))
        {
            var symbols = Array.ConvertAll(inputs, i => new Tensor(graph.AddInput(i.Spec)));
            graph.Outputs.Add(emitter.Capture(function(symbols).Value));
        }
        return GraphCompiler.Compile(graph);
    }
}
