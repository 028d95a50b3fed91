using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>
/// What a model is built from: a tensor with a shape and an element type but no elements, whose sizes may be unknown (-1).
/// Source: keras.KerasTensor.
/// </summary>
public sealed class KerasTensor : Tensor
{
    /// <summary>A tensor to come.</summary>
    /// <param name="shape">The sizes, -1 where unknown.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="name">A name.</param>
    public KerasTensor(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) : base(new TensorSpec(dtype, shape)) =>
        this.name = name ?? Utils.Naming.AutoName("keras_tensor");

    /// <inheritdoc/>
    public override string name { get; }

    /// <summary>The layer that gives it: an input layer for what <c>keras.Input</c> returned.</summary>
    public Layer? Layer => Call?.Layer;

    /// <summary>The call that made it.</summary>
    internal new LayerCall? Call { get; init; }

    /// <summary>Which of the outputs of that call it is.</summary>
    internal int OutputIndex { get; init; }

    /// <summary>The only output of a layer with several inputs: <c>KerasTensor x = layers.Add().Apply([a, b]);</c>.</summary>
    /// <exception cref="ValueError">There are several outputs, or it has a value.</exception>
    public static implicit operator KerasTensor(Tensors outputs) => outputs.Single as KerasTensor
        ?? throw new ValueError($"A tensor to come was expected, such as keras.Input gives. Received: {outputs.Single}.");

    /// <inheritdoc/>
    protected internal override bool IsPlaceholder => true;

    /// <inheritdoc/>
    protected internal override Tensor[] Note(string function, Tensor[] arguments, Func<Tensor[], Tensor[]> call, object? setting = null) => FunctionCall.Note(function, arguments, call, setting);

    /// <inheritdoc/>
    public override string ToString() => $"<KerasTensor shape={shape}, dtype={dtype.Name()}, sparse=False, name={name}>";
}
