using Tensorflow.Common.Types;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// A model whose layers follow one another. Without an input shape the weights are created when the first data comes.
/// Source: https://keras.io/api/models/sequential/.
/// </summary>
public class Sequential : Model
{
    // Begins with the layer of the input, once there is one.
    private readonly List<Layer> _layers = [];

    /// <summary>A model of these layers.</summary>
    /// <param name="layers">The layers in their order; more can be added.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">A layer does not fit after the one before it, or a name occurs twice.</exception>
    public Sequential(LayerList? layers = null, bool trainable = true, string? name = null) : base(name, trainable)
    {
        foreach (var layer in layers ?? [])
            Append(layer);
        Rebuild();
    }

    /// <summary>The layers, without the input layer.</summary>
    public override List<Layer> layers => [.. Sublayers()];

    /// <summary>What goes in, once its shape is known.</summary>
    /// <exception cref="ValueError">No input shape is known yet.</exception>
    public Tensors input => FirstInputs;

    /// <summary>What comes out, once the shape of what goes in is known.</summary>
    /// <exception cref="ValueError">No input shape is known yet.</exception>
    public Tensors output => FirstOutputs;

    /// <summary>Adds a layer at the end.</summary>
    /// <param name="layer">The layer, or another model.</param>
    /// <exception cref="ValueError">The layer is an input in the middle, or its name is taken.</exception>
    public void add(ILayer layer)
    {
        Append((Layer)layer);
        Rebuild();
    }

    /// <summary>Adds what <c>keras.Input</c> returned, as the first thing.</summary>
    /// <inheritdoc cref="add(ILayer)"/>
    public void add(Tensor input) => add(input is KerasTensor symbolic
        ? (Layer)(Tensor)symbolic
        : throw new ValueError($"Only layers and what keras.Input returned can be added to a Sequential model. Received: {input}"));

    /// <summary>Takes the last layer away and returns it.</summary>
    /// <exception cref="ValueError">There is none.</exception>
    public Layer pop()
    {
        if (_layers.Count == 0)
            throw new ValueError("There are no layers in the model.");
        var last = _layers[^1];
        _layers.RemoveAt(_layers.Count - 1);
        Rebuild();
        return last;
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">There are no layers, the model has another input shape already, or a layer does not fit after the one before it.</exception>
    public override void build(Shape input_shape)
    {
        if (_layers.Count == 0)
            throw new ValueError($"Sequential model {name} cannot be built because it has no layers. Call `model.add(layer)`.");
        if (Start is { } known && known.batch_shape != input_shape)
        {
            throw new ValueError(
                $"Sequential model '{name}' has already been configured to use input shape {known.batch_shape}. You cannot build it with input_shape {input_shape}");
        }
        // In Keras a Sequential model holds a functional one, which takes a name; those made after it are numbered accordingly.
        _ = Naming.AutoName("functional");
        using var naming = CallContext.Build(this);
        var start = Start ?? new InputLayer(batch_shape: input_shape, dtype: _layers[0].compute_dtype);
        var x = start.FirstOutputs;
        foreach (var layer in Sublayers())
            x = layer.Apply(x);
        Graph = new FunctionGraph(start.FirstOutputs, x);
        if (Start is null)
            _layers.Insert(0, start);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var writer = new ObjectWriter();
        var config = new Dictionary<string, object?>(base.get_config()) { ["layers"] = _layers.ConvertAll(writer.Write) };
        if (Graph is not null && Start is { } start)
            config["build_input_shape"] = SpecialObjects.Of(start.batch_shape);
        return config;
    }

    /// <summary>The model that a config describes, with new weights.</summary>
    /// <param name="config">What <c>get_config</c> wrote, here or in Python.</param>
    /// <param name="custom_objects">Classes and functions of the program's own that the config names.</param>
    /// <exception cref="TypeError">A class is not known, or the config is none of such a model.</exception>
    /// <exception cref="ValueError">The layers do not fit together.</exception>
    public static Sequential from_config(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null)
    {
        using var scope = new CustomObjectScope(CustomObjects.Union(CustomObjectScope.Current, custom_objects));
        return new ModelReader(new ObjectReader(custom_objects)).Sequential(config);
    }

    internal override bool? DefaultTraining => null;

    internal override Tensors FirstInputs => Start?.FirstOutputs ?? throw WithoutShape("input");

    internal override Tensors FirstOutputs => Graph?.Outputs ?? throw WithoutShape("output");

    internal override IReadOnlyList<Layer> Sublayers() => Start is null ? _layers : _layers[1..];

    /// <summary>Layers that take or give several tensors are no graph of one input: the model runs them one after the other.</summary>
    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        if (input_shape.Length == 1)
            build(input_shape.Single);
        else
            built = true;
    }

    private protected override Nest<TensorSpec> FindOutputSpecs(CallArguments arguments)
    {
        if (Graph is not null)
            return base.FindOutputSpecs(arguments);
        var inputs = arguments.inputs;
        foreach (var layer in Sublayers())
        {
            var specs = layer.OutputSpecs(new CallArguments(inputs));
            inputs = new Tensors(specs.Structure, specs.Select(static spec => new KerasTensor(spec.Shape, spec.DType, "")));
        }
        return new(inputs.Structure, inputs.Select(static output => output.Spec));
    }

    private protected override bool ComputesGraph => true;

    private protected override bool ChecksShapes => false;

    private protected override Tensors Compute(Tensors inputs, Tensors? mask, bool training)
    {
        if (Graph is not null)
            return base.Compute(inputs, mask, training);
        if (mask is not null)
            inputs = Masked(inputs, mask);
        foreach (var layer in Sublayers())
            inputs = layer.Apply(inputs, null, ModeOf(training));
        return inputs;
    }

    private protected override AttributeError Undefined(string what) => new(
        $"Sequential model '{name}' has no defined {what} yet. Add layers and a keras.Input, or call the model on data first.");

    /// <summary>The layer of the input, once there is one.</summary>
    internal InputLayer? Start => _layers is [InputLayer start, ..] ? start : null;

    private void Append(Layer layer)
    {
        if (_layers.Count == 0 && layer is not InputLayer && layer.BatchInputShape is { } shape)
            _layers.Add(new InputLayer(batch_shape: shape));
        if (_layers.Exists(other => other.name == layer.name && !ReferenceEquals(other, layer)))
        {
            throw new ValueError(
                $"All layers added to a Sequential model should have unique names. Name '{layer.name}' is already the name of a layer in this model. Update the `name` argument to pass a unique name.");
        }
        if (layer is InputLayer && Start is { } start)
            throw new ValueError($"Sequential model '{name}' has already been configured to use input shape {start.batch_shape}. You cannot add a different Input layer to it.");
        if (layer is InputLayer && _layers.Count > 0)
            throw new ValueError($"An Input must come first in the model '{name}'. Received it after {_layers.Count} layer(s).");
        _layers.Add(layer);
    }

    /// <summary>Builds the model anew where the shape of what goes in is known: an input stands first, or a model that has one.</summary>
    private void Rebuild()
    {
        (built, Graph) = (false, null);
        ForgetCompiledSteps();
        if (_layers.Count < 2)
            return;
        if (Start is { } start)
            BuildFor(start.batch_shape);
        else if (_layers[0] is Model { Graph.Inputs: { Structure.IsLeaf: true, Single.shape: var shape } })
            BuildFor(shape);
    }

    private ValueError WithoutShape(string what) => new(
        $"Sequential model '{name}' has no defined {what} shape yet. Give its first layer an input shape, add a keras.Input, or call the model on data first.");
}
