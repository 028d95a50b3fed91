using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using TfNet.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>A part of a graph of layers that begins at tensors that layers gave: the calls are noted once more, from inputs of their own. Source: keras.src.models.functional.clone_graph_nodes.</summary>
internal static class GraphCut
{
    /// <summary>Inputs that stand for those tensors, and outputs that are made from them by the same layers.</summary>
    /// <param name="inputs">Where the part begins.</param>
    /// <param name="outputs">Where it ends.</param>
    /// <param name="structure">How the outputs belong together, for messages.</param>
    /// <exception cref="ValueError">An output does not come from the inputs.</exception>
    public static (List<KerasTensor> Inputs, List<KerasTensor> Outputs) Between(List<KerasTensor> inputs, List<KerasTensor> outputs, Structure structure)
    {
        var twins = new Dictionary<KerasTensor, KerasTensor>(ReferenceEqualityComparer.Instance);
        var starts = inputs.ConvertAll(input => input.Layer is InputLayer
            ? input
            : Start(input));
        foreach (var (input, start) in inputs.Zip(starts))
            twins[input] = start;
        foreach (var call in new LayerGraph(inputs, outputs, structure).Calls)
        {
            if (call.Outputs.All(twins.ContainsKey))
                continue;
            var twin = LayerCall.Note(call.Layer, call.With(tensor => tensor is KerasTensor input ? twins[input] : tensor), call.Outputs.Select(static output => output.Spec));
            foreach (var (output, copy) in call.Outputs.Zip(twin.Outputs))
                twins[output] = copy;
        }
        return (starts, outputs.ConvertAll(output => twins[output]));
    }

    /// <summary>An input in the place of a tensor that a layer gave. It is the second call of its layer: Keras counts the call that it replaces.</summary>
    private static KerasTensor Start(KerasTensor tensor)
    {
        var layer = new InputLayer(batch_shape: tensor.shape, dtype: tensor.dtype, name: tensor.name + "CLONE");
        return LayerCall.NoteInput(layer, tensor.Spec, layer.name);
    }
}
