using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>All outputs of a prediction, of one or several in a list or by name, each with those of all batches.</summary>
/// <param name="samples">The number of samples; <see langword="null"/> when nobody knows.</param>
internal sealed class PredictionOutputs(int? samples)
{
    private PredictionOutput[] _outputs = [];
    private Structure _structure = Structure.Leaf;

    /// <summary>Sets where a step writes the outputs of its batch.</summary>
    /// <exception cref="ValueError">The outputs do not belong to the samples of the batch, or are others than those of the batch before.</exception>
    public void Place(CompiledStep step, int rows)
    {
        if (_outputs.Length == 0)
        {
            _outputs = Array.ConvertAll(step.Outputs, _ => new PredictionOutput(samples));
            _structure = step.OutputStructure;
        }
        if (!_structure.Equals(step.OutputStructure))
            throw new ValueError($"`predict` puts the outputs of all batches together, so they must have one structure. Received: outputs of the structures {_structure} and {step.OutputStructure}.");
        for (var i = 0; i < _outputs.Length; i++)
            _outputs[i].Place(step, i, rows);
    }

    /// <summary>Says that the batches to come are those that callbacks are told of next.</summary>
    public void StartGroup()
    {
        foreach (var output in _outputs)
            output.StartGroup();
    }

    /// <summary>A copy of the outputs of the batches since then.</summary>
    public Tensors LastGroup() => new(_structure, _outputs.Select(static output => output.LastGroup()));

    /// <summary>The outputs, (N, …).</summary>
    /// <exception cref="ValueError">There was no batch, or outputs of batches differ in shape.</exception>
    public NDArray ToArray() => _outputs.Length == 0
        ? throw new ValueError("There was no batch, or the model has no outputs. Check that the data has samples.")
        : new NDArrays(_structure, _outputs.Select(static output => output.ToArray()));
}
