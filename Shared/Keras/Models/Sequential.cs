using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// A model whose layers follow one another. Without an input shape the weights are created when the first data comes.
/// Source: https://keras.io/api/models/sequential/.
/// </summary>
public class Sequential : Model
{
    private readonly List<Layer> _layers = [];
    private InputLayer? _input;
    private KerasTensor? _output;

    /// <summary>A model of these layers.</summary>
    /// <param name="layers">The layers in their order; more can be added.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="name">A name.</param>
    /// <exception cref="ValueError">A layer does not fit after the one before it, or a name occurs twice.</exception>
    public Sequential(LayerList? layers = null, bool trainable = true, string? name = null) : base(name, trainable)
    {
        foreach (var layer in layers ?? [])
            Append(layer);
        BuildIfShapeIsKnown();
    }

    /// <summary>The layers, without the input layer.</summary>
    public override List<Layer> layers => [.. _layers];

    /// <summary>What goes in, once its shape is known.</summary>
    /// <exception cref="ValueError">No input shape is known yet.</exception>
    public Tensor input => FirstInput;

    /// <summary>What comes out, once the shape of what goes in is known.</summary>
    /// <exception cref="ValueError">No input shape is known yet.</exception>
    public Tensor output => FirstOutput;

    /// <summary>What goes in, once there are layers and the shape is known, as the list that every model has.</summary>
    /// <exception cref="AttributeError">There is no layer, or no input shape is known yet.</exception>
    public IReadOnlyList<Tensor> inputs => _output is null ? throw Undefined("inputs") : [input];

    /// <summary>What comes out, once there are layers and the shape of what goes in is known, as the list that every model has.</summary>
    /// <exception cref="AttributeError">There is no layer, or no input shape is known yet.</exception>
    public IReadOnlyList<Tensor> outputs => _output is { } only ? [only] : throw Undefined("outputs");

    /// <inheritdoc/>
    public override Shape output_shape => output.shape;

    /// <summary>Adds a layer at the end.</summary>
    /// <param name="layer">The layer, or another model.</param>
    /// <exception cref="ValueError">The layer is an input in the middle, or its name is taken.</exception>
    public void add(ILayer layer)
    {
        Append((Layer)layer);
        BuildIfShapeIsKnown();
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
        BuildIfShapeIsKnown();
        ForgetCompiledSteps();
        return last;
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">There are no layers, the model has another input shape already, or a layer does not fit after the one before it.</exception>
    public override void build(Shape input_shape)
    {
        if (_layers.Count == 0)
            throw new ValueError($"Sequential model {name} cannot be built because it has no layers. Call `model.add(layer)`.");
        if (_input is { } known && known.batch_shape != input_shape)
        {
            throw new ValueError(
                $"Sequential model '{name}' has already been configured to use input shape {known.batch_shape}. You cannot build it with input_shape {input_shape}");
        }
        // In Keras a Sequential model holds a functional one, which takes a name; those made after it are numbered accordingly.
        _ = Naming.AutoName("functional");
        using var naming = CallContext.Build(this);
        var input = _input ?? new InputLayer(batch_shape: input_shape, dtype: _layers[0].dtype);
        Tensor x = input.FirstOutput;
        foreach (var layer in _layers)
            x = layer.Apply(x);
        (_input, _output) = (input, (KerasTensor)x);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = _input is { } input ? InputRank.Adjust(inputs.As(input.dtype), input.batch_shape) : inputs;
        foreach (var layer in _layers)
            x = layer.Apply(x, training ? true : null);
        return x;
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => _layers.Aggregate(input_shape, static (shape, layer) => layer.compute_output_shape(shape));

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["name"] = name, ["trainable"] = trainable, ["layers"] = _layers };

    internal override bool? DefaultTraining => null;

    internal override KerasTensor FirstInput => (_input ?? throw WithoutShape("input")).FirstOutput;

    internal override KerasTensor FirstOutput => _output ?? throw WithoutShape("output");

    internal override IReadOnlyList<Layer> Sublayers() => _layers;

    private void Append(Layer layer)
    {
        if (layer is InputLayer input)
        {
            if (_input is not null)
                throw new ValueError($"Sequential model '{name}' has already been configured to use input shape {_input.batch_shape}. You cannot add a different Input layer to it.");
            if (_layers.Count > 0)
                throw new ValueError($"An Input must come first in the model '{name}'. Received it after {_layers.Count} layer(s).");
            _input = input;
            return;
        }
        if (_layers.Exists(other => other.name == layer.name))
        {
            throw new ValueError(
                $"All layers added to a Sequential model should have unique names. Name '{layer.name}' is already the name of a layer in this model. Update the `name` argument to pass a unique name.");
        }
        if (_layers.Count == 0 && _input is null && layer.BatchInputShape is { } shape)
            _input = new InputLayer(batch_shape: shape);
        var nested = layer switch
        {
            Sequential { _input: { } start } => start.FirstOutput,
            Functional { inputs: [var start] } => start,
            _ => null,
        };
        if (_layers.Count == 0 && _input is null && nested is not null)
            _input = new InputLayer(batch_shape: nested.shape, dtype: nested.dtype);
        _layers.Add(layer);
        ForgetCompiledSteps();
    }

    private void BuildIfShapeIsKnown()
    {
        (built, _output) = (false, null);
        if (_input is null || _layers.Count == 0)
            return;
        BuildFor(_input.batch_shape);
    }

    private AttributeError Undefined(string what) => new(
        $"Sequential model '{name}' has no defined {what} yet. Add layers and a keras.Input, or call the model on data first.");

    private ValueError WithoutShape(string what) => new(
        $"Sequential model '{name}' has no defined {what} shape yet. Give its first layer an input shape, add a keras.Input, or call the model on data first.");
}
