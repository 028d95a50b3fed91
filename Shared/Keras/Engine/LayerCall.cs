namespace Tensorflow.Keras.Engine;

/// <summary>A call of a layer on tensors to come: what a model remembers of how its outputs are made, Keras' node.</summary>
/// <param name="layer">The layer.</param>
/// <param name="inputs">What it was called on; nothing for an input of a model.</param>
/// <param name="training">What the call said about training.</param>
internal sealed class LayerCall(Layer layer, IReadOnlyList<KerasTensor> inputs, bool? training)
{
    /// <summary>The layer.</summary>
    public Layer Layer { get; } = layer;

    /// <summary>What the layer was called on; nothing for an input of a model.</summary>
    public IReadOnlyList<KerasTensor> Inputs { get; } = inputs;

    /// <summary>What the call said about training, <see langword="null"/> for nothing.</summary>
    public bool? Training { get; } = training;

    /// <summary>What came out.</summary>
    public IReadOnlyList<KerasTensor> Outputs { get; private set; } = [];

    /// <summary>The calls that made the inputs.</summary>
    public IEnumerable<LayerCall> Parents => Inputs.Select(static input => input.Call).OfType<LayerCall>();

    /// <summary>Which of the layer's calls this is.</summary>
    public int Index => Layer.Calls.IndexOf(this);

    /// <summary>Notes a call with outputs of these kinds.</summary>
    public static LayerCall Note(Layer layer, IReadOnlyList<KerasTensor> inputs, bool? training, IEnumerable<TfNet.Engine.TensorSpec> outputs, string? name = null)
    {
        var call = new LayerCall(layer, inputs, training);
        call.Outputs = [.. outputs.Select((spec, i) => new KerasTensor(spec.Shape, spec.DType, name) { Call = call, OutputIndex = i })];
        layer.Calls.Add(call);
        return call;
    }
}
