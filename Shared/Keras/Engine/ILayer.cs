using Tensorflow.Common.Types;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>A piece of a model: takes tensors, gives tensors, and may have weights.</summary>
public interface ILayer
{
    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>Whether training changes the weights.</summary>
    bool Trainable { get; set; }

    /// <summary>Whether the weights exist.</summary>
    bool Built { get; }

    /// <summary>The layers inside.</summary>
    List<ILayer> Layers { get; }

    /// <summary>The weights that training changes.</summary>
    List<IVariableV1> TrainableWeights { get; }

    /// <summary>The weights that training leaves alone.</summary>
    List<IVariableV1> NonTrainableWeights { get; }

    /// <summary>All weights, as <see cref="get_weights"/> orders them.</summary>
    List<IVariableV1> Weights { get; }

    /// <summary>The variables that training changes.</summary>
    List<IVariableV1> TrainableVariables { get; }

    /// <summary>The shape of the output, sizes that depend on the batch being -1.</summary>
    Shape OutputShape { get; }

    /// <summary>The element type of the weights.</summary>
    TF_DataType DType { get; }

    /// <summary>Creates the weights for inputs of this shape.</summary>
    void build(Shape input_shape);

    /// <summary>Creates the weights for inputs of these shapes.</summary>
    void build(KerasShapesWrapper input_shape);

    /// <summary>Applies the layer.</summary>
    /// <param name="inputs">One tensor, or several.</param>
    /// <param name="states">For layers that carry a state.</param>
    /// <param name="training">Whether the model is being trained; <see langword="null"/> takes it from the layer around.</param>
    /// <param name="optional_args">For layers that take more than tensors.</param>
    /// <param name="mask">A mask for each input, in the place of those that come along with the inputs.</param>
    Tensors Apply(Tensors inputs, Tensors? states = null, bool? training = null, IOptionalArgs? optional_args = null, Tensors? mask = null);

    /// <summary>Copies of the weights.</summary>
    List<NDArray> get_weights();

    /// <summary>Sets the weights, in the order of <see cref="get_weights"/>.</summary>
    void set_weights(IEnumerable<NDArray> weights);

    /// <summary>The number of elements of all weights.</summary>
    int count_params();
}
