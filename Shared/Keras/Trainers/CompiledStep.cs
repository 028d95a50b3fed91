using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Trainers;

/// <summary>A step of a program that was traced once: it runs without allocating.</summary>
internal sealed class CompiledStep : Step
{
    private readonly ExecutionFrame _frame;
    private readonly TensorValue[] _results;
    private readonly string[] _arrays;

    private CompiledStep(TensorSpec[] inputs, CompiledGraph graph, string[] names, string[] arrays, bool hasResults) : base(inputs)
    {
        _arrays = arrays;
        _frame = graph.CreateFrame();
        Names = names;
        Outputs = [.. graph.Graph.Outputs.Select(static output => output.Spec)];
        _results = hasResults ? Array.ConvertAll(Outputs, static output => TensorValue.Uninitialized(output, pinned: true)) : [];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, NDArray> Arrays => _arrays.Length == 0
        ? base.Arrays
        : Enumerable.Range(0, _arrays.Length).ToDictionary(i => _arrays[i], i => new Tensor(_results[Names.Count + i]).numpy().copy());

    /// <summary>How the outputs of a prediction belong together.</summary>
    public Structure OutputStructure { get; private init; } = Structure.Leaf;

    /// <summary>What the results are like.</summary>
    public TensorSpec[] Outputs { get; }

    /// <summary>Traces a step whose results are numbers to be read after each run.</summary>
    /// <param name="inputs">What goes in.</param>
    /// <param name="arenas">Where runs get their memory.</param>
    /// <param name="step">What is done.</param>
    /// <returns>Makes steps.</returns>
    public static Func<Step> Trace(TensorSpec[] inputs, ArenaPool arenas, Func<Tensor[], Dictionary<string, Tensor>> step)
    {
        string[] names = [];
        string[] arrays = [];
        var graph = Compile(inputs, arenas, tensors =>
        {
            var results = step(tensors);
            names = [.. results.Keys];
            arrays = [.. names.Where(name => results[name].ndim > 0)];
            // A metric that gives several numbers shows up as their mean, as in Keras' progress bar; the numbers themselves come after all means.
            return
            [
                .. results.Values.Select(static value => tf.cast(value.ndim == 0 ? value : tf.reduce_mean(value), TF_DataType.TF_FLOAT)),
                .. arrays.Select(name => results[name]),
            ];
        });
        return () => new CompiledStep(inputs, graph, names, arrays, hasResults: true);
    }

    /// <summary>Traces a step whose results are tensors that go where <see cref="Into"/> says.</summary>
    /// <inheritdoc cref="Trace"/>
    public static Func<Step> TracePrediction(TensorSpec[] inputs, ArenaPool arenas, Func<Tensor[], Tensors> step)
    {
        var structure = Structure.Leaf;
        var graph = Compile(inputs, arenas, tensors =>
        {
            var outputs = step(tensors);
            structure = outputs.Structure;
            return [.. outputs];
        });
        return () => new CompiledStep(inputs, graph, [], [], hasResults: false) { OutputStructure = structure };
    }

    /// <summary>Sets where an output of the prediction is written to.</summary>
    public void Into(int output, Storage memory, long offset) => _frame.SetOutput(output, memory, offset);

    /// <inheritdoc/>
    public override void Run()
    {
        for (var i = 0; i < _results.Length; i++)
            _frame.SetOutput(i, _results[i].Storage);
        _frame.Run();
    }

    /// <inheritdoc/>
    public override void Release() => _frame.Release();

    /// <inheritdoc/>
    public override void Read(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = _results[i].Span<float>()[0];
    }

    /// <inheritdoc/>
    protected override void Bind(int input, Storage memory, long offset) => _frame.SetInput(input, memory, offset);

    private static CompiledGraph Compile(TensorSpec[] inputs, ArenaPool arenas, Func<Tensor[], Tensor[]> step)
    {
        var graph = new Graph();
        var emitter = new GraphEmitter(graph);
        using var tracing = Emitter.Use(emitter);
        using var unseen = Tape.Suspend();
        using var losses = LossScope.Begin();
        var outputs = step([.. inputs.Select(spec => new Tensor(graph.AddInput(spec)))]);
        foreach (var output in outputs)
            graph.Outputs.Add(emitter.Capture(output.Value));
        return GraphCompiler.Compile(graph, arenas);
    }
}
