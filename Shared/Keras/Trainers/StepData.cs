using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// The batch of a step: inputs, targets where there are any, and sample weights where there are any. Each is one tensor or several, in a list or by name.
/// It comes apart as Python's tuple, <c>var (x, y) = data;</c>, and stands for its inputs where it has nothing else: <c>Tensor images = data;</c>.
/// </summary>
/// <param name="x">The inputs, (B, …).</param>
/// <param name="y">The targets, (B, …).</param>
/// <param name="sample_weight">A weight for each sample, (B,).</param>
public sealed class StepData(Tensors x, Tensors? y = null, Tensors? sample_weight = null) : ISized, IStepData
{
    /// <summary>The inputs, (B, …).</summary>
    public Tensors x { get; } = x;

    /// <summary>The targets, (B, …), if there are any.</summary>
    public Tensors? y { get; } = y;

    /// <summary>A weight for each sample, (B,), if there are any.</summary>
    public Tensors? sample_weight { get; } = sample_weight;

    private int Length => sample_weight is not null ? 3 : y is not null ? 2 : 1;

    /// <summary>How many there are of inputs, targets and weights: <c>len(data)</c>.</summary>
    public int? __len__() => Length;

    /// <summary>Inputs and targets.</summary>
    /// <exception cref="ValueError">There are no targets, or there are sample weights too.</exception>
    public void Deconstruct(out Tensors x, out Tensors y)
    {
        Unpacking.Check(2, Length, Length < 2
            ? "Received: the data of a step without targets. Take it by `Tensors x = data;`, or give `fit` targets."
            : "Received: the data of a step with sample weights. Take all three: `var (x, y, sample_weight) = data;`.");
        (x, y) = (this.x, this.y!);
    }

    /// <summary>Inputs, targets and weights, as <c>keras.utils.unpack_x_y_sample_weight(data)</c> gives them: what is not there is <see langword="null"/>.</summary>
    public void Deconstruct(out Tensors x, out Tensors? y, out Tensors? sample_weight) => (x, y, sample_weight) = (this.x, this.y, this.sample_weight);

    /// <summary>Only inputs.</summary>
    public static implicit operator StepData(Tensors x) => new(x);

    /// <summary>Only inputs.</summary>
    public static implicit operator StepData(Tensor x) => new(x);

    /// <summary>Inputs and targets.</summary>
    public static implicit operator StepData((Tensors X, Tensors Y) pair) => new(pair.X, pair.Y);

    /// <summary>Inputs, targets and weights.</summary>
    public static implicit operator StepData((Tensors X, Tensors Y, Tensors SampleWeight) triple) => new(triple.X, triple.Y, triple.SampleWeight);

    /// <inheritdoc/>
    Tensors IStepData.all => this;

    /// <summary>The data as Python's step gets them: the inputs where there is nothing else, or the tuple as a list. A data set of three tensors may be three inputs: <c>network.Apply(data)</c>.</summary>
    public static implicit operator Tensors(StepData data) => data.Length switch
    {
        1 => data.x,
        2 => Tensors.List(data.x, data.y!),
        _ => Tensors.List(data.x, data.y ?? new Tensors(), data.sample_weight!),
    };

    /// <summary>The only input, where there is nothing else.</summary>
    /// <exception cref="ValueError">There are several inputs, or targets.</exception>
    public static implicit operator Tensor(StepData data) => data.Length == 1
        ? data.x.Single
        : throw new ValueError($"The data of this step has {(data.Length == 2 ? "inputs and targets" : "inputs, targets and sample weights")}. Received: a variable for inputs alone. Take it apart: `var (x, y) = data;`.");
}
