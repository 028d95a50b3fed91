using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using H5Dataset = Tensorflow.Hdf5.Dataset;

namespace Tensorflow.Keras.Saving.LegacyH5;

/// <summary>Which arrays of a file go into which weights: all are checked before the first is read.</summary>
/// <param name="skip_mismatch">Whether weights of another shape are passed over with a warning.</param>
internal sealed class WeightAssignments(bool skip_mismatch)
{
    private readonly List<(KerasVariable Weight, H5Dataset Value)> _assignments = [];

    /// <summary>Adds the weights of a layer.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="values">As many arrays.</param>
    /// <param name="name">What the layer is called in messages.</param>
    /// <exception cref="ValueError">A shape differs.</exception>
    public void Add(IReadOnlyList<KerasVariable> weights, H5Dataset[] values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (weights[i].shape == values[i].shape)
            {
                _assignments.Add((weights[i], values[i]));
                continue;
            }
            var problem = $"for weight {weights[i].path}. Weight expects shape {weights[i].shape}. Received saved weight with shape {values[i].shape}";
            if (!skip_mismatch)
                throw new ValueError($"Shape mismatch in {name} {problem}");
            Warnings.Warn($"Skipping loading weights for {name} due to mismatch in shape {problem}");
        }
    }

    /// <summary>Reads the arrays into the weights.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public void Apply()
    {
        foreach (var (weight, value) in _assignments)
            WeightValues.Read(value, weight);
    }
}
