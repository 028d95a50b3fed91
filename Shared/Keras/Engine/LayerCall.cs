using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>A call of a layer on tensors to come: what a model remembers of how its outputs are made, Keras' node.</summary>
internal sealed class LayerCall
{
    private LayerCall(Layer layer, CallArguments arguments)
    {
        (Layer, Arguments) = (layer, arguments);
        var inputs = new List<KerasTensor>();
        foreach (var tensor in arguments.AllTensors())
        {
            if (tensor is KerasTensor input)
                inputs.Add(input);
        }
        Inputs = inputs;
    }

    /// <summary>The layer.</summary>
    public Layer Layer { get; }

    /// <summary>What the layer was called with; no tensor for an input of a model.</summary>
    public CallArguments Arguments { get; }

    /// <summary>The tensors to come that are among the arguments, in their order; those with a value are constants of the call.</summary>
    public IReadOnlyList<KerasTensor> Inputs { get; }

    /// <summary>What came out.</summary>
    public IReadOnlyList<KerasTensor> Outputs { get; private set; } = [];

    /// <summary>The calls that made the inputs.</summary>
    public List<LayerCall> Parents
    {
        get
        {
            var parents = new List<LayerCall>(Inputs.Count);
            foreach (var input in Inputs)
            {
                if (input.Call is { } parent)
                    parents.Add(parent);
            }
            return parents;
        }
    }

    /// <summary>Which of the layer's calls this is.</summary>
    public int Index => Layer.Calls.IndexOf(this);

    /// <summary>Notes a call with outputs of these kinds.</summary>
    public static LayerCall Note(Layer layer, CallArguments arguments, IEnumerable<TensorSpec> outputs, string? name = null)
    {
        var call = new LayerCall(layer, arguments);
        var tensors = new List<KerasTensor>();
        foreach (var spec in outputs)
            tensors.Add(new KerasTensor(spec.Shape, spec.DType, name) { Call = call, OutputIndex = tensors.Count });
        call.Outputs = tensors;
        layer.Calls.Add(call);
        return call;
    }

    /// <summary>Notes the input of a model, under a name.</summary>
    public static KerasTensor NoteInput(Layer layer, TensorSpec input, string? name) => Note(layer, new CallArguments(new Tensors()), [input], name).Outputs[0];

    /// <summary>The arguments with other tensors in the places of theirs.</summary>
    /// <param name="value">The tensor in the place of each; constants of the call stay.</param>
    public CallArguments With(Func<Tensor, Tensor> value) => Arguments.Map(value);

    /// <summary>Calls the layer again on tensors in the places of those to come.</summary>
    /// <param name="value">The tensor in the place of each; constants of the call stay.</param>
    /// <param name="training">Whether the model is being trained; <see langword="null"/> leaves it to what the call said.</param>
    /// <returns>The tensors in the places of <see cref="Outputs"/>.</returns>
    public Tensors Run(Func<Tensor, Tensor> value, bool? training) => Layer.Apply(Arguments.Map(value, training ?? Arguments.training));
}
