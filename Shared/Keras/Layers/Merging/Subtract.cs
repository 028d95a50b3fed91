
namespace Tensorflow.Keras.Layers;

/// <summary>The difference of two tensors, element by element. Source: https://keras.io/api/layers/merging_layers/subtract/.</summary>
[KerasExport("layers")]
public partial class Subtract : BaseMerge
{
    /// <summary>A layer that subtracts the second of two tensors from the first.</summary>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Subtract(string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype)
    {
    }

    /// <inheritdoc/>
    private protected override Tensor Merge(Tensor[] inputs) => inputs is [var a, var b]
        ? a - b
        : throw new ValueError($"A `Subtract` layer should be called on exactly 2 inputs. Received: {inputs.Length} inputs");

    /// <inheritdoc/>
    private protected override Shape Merged(IReadOnlyList<Shape> shapes) => shapes.Count == 2
        ? base.Merged(shapes)
        : throw new ValueError($"A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape={Text(shapes)}");
}
