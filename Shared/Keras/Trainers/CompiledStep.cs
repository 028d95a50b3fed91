using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Trainers;

/// <summary>A step that was traced once and runs without allocating.</summary>
internal sealed class CompiledStep : Step
{
    private readonly CompiledGraph _graph;
    private readonly TensorValue[] _results;

    private CompiledStep(TensorSpec[] inputs, Graph graph, string[] names, bool bindsOutputs) : base(inputs)
    {
        _graph = GraphCompiler.Compile(graph);
        Names = names;
        _results = bindsOutputs ? [.. graph.Outputs.Select(static output => TensorValue.Uninitialized(output.Spec))] : [];
        for (var i = 0; i < _results.Length; i++)
            _graph.SetOutput(i, _results[i].Storage);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; }

    /// <summary>The graph that runs.</summary>
    public CompiledGraph Graph => _graph;

    /// <summary>The spec of the first result.</summary>
    public TensorSpec Output => _graph.Graph.Outputs[0].Spec;

    /// <summary>Traces a step whose results are numbers to be read after each run.</summary>
    public static CompiledStep Trace(TensorSpec[] inputs, Func<Tensor[], Dictionary<string, Tensor>> step)
    {
        string[] names = [];
        var graph = Record(inputs, tensors =>
        {
            var results = step(tensors);
            names = [.. results.Keys];
            // A metric that gives several numbers shows up as their mean, as in Keras' progress bar.
            return [.. results.Values.Select(static value => tf.cast(value.ndim == 0 ? value : tf.reduce_mean(value), TF_DataType.TF_FLOAT))];
        });
        return new CompiledStep(inputs, graph, names, bindsOutputs: true);
    }

    /// <summary>Traces a step whose one result is a tensor that goes where <see cref="Into"/> says.</summary>
    public static CompiledStep TracePrediction(TensorSpec[] inputs, Func<Tensor[], Tensor> step) =>
        new(inputs, Record(inputs, tensors => [step(tensors)]), ["output"], bindsOutputs: false);

    /// <summary>Sets where the prediction is written to.</summary>
    public void Into(Storage memory, long offset) => _graph.SetOutput(0, memory, offset);

    /// <inheritdoc/>
    public override void Run() => _graph.Run();

    /// <inheritdoc/>
    public override void Read(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = _results[i].Span<float>()[0];
    }

    /// <inheritdoc/>
    protected override void Bind(int input, Storage memory, long offset) => _graph.SetInput(input, memory, offset);

    private static Graph Record(TensorSpec[] inputs, Func<Tensor[], Tensor[]> step)
    {
        var graph = new Graph();
        var emitter = new GraphEmitter(graph);
        using var tracing = Emitter.Use(emitter);
        using var unseen = Tape.Suspend();
        var outputs = step([.. inputs.Select(spec => new Tensor(graph.AddInput(spec)))]);
        foreach (var output in outputs)
            graph.Outputs.Add(emitter.Capture(output.Value));
        return graph;
    }
}
