using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// What a layer demands of its input. A layer sets it in its constructor, or in <c>build</c> once it knows more; it is checked before every call, before weights are made and after.
/// Source: keras.InputSpec.
/// </summary>
/// <param name="ndim">The number of dimensions, batch included.</param>
/// <param name="min_ndim">The least number of dimensions.</param>
/// <param name="max_ndim">The largest number of dimensions.</param>
/// <param name="axes">The sizes along axes, by their positions; negative positions count from the end.</param>
public sealed class InputSpec(int? ndim = null, int? min_ndim = null, int? max_ndim = null, Dictionary<int, long>? axes = null)
{
    /// <summary>The number of dimensions, batch included.</summary>
    public int? ndim { get; } = ndim;

    /// <summary>The least number of dimensions.</summary>
    public int? min_ndim { get; } = min_ndim;

    /// <summary>The largest number of dimensions.</summary>
    public int? max_ndim { get; } = max_ndim;

    /// <summary>The sizes along axes, by their positions.</summary>
    public IReadOnlyDictionary<int, long> axes { get; } = axes ?? [];

    /// <summary>Checks a shape.</summary>
    /// <param name="shape">The shape of an input, batch included; unknown sizes are -1 and fit.</param>
    /// <param name="layer">The name of the layer, for the message.</param>
    /// <exception cref="ValueError">The layer cannot take such an input.</exception>
    internal void Check(Shape shape, string layer)
    {
        if (ndim is { } exact && shape.ndim != exact)
            throw Error(layer, $"expected ndim={exact}, found ndim={shape.ndim}. Full shape received: {ShapeText.Describe(shape)}");
        if (max_ndim is { } most && shape.ndim > most)
            throw Error(layer, $"expected max_ndim={most}, found ndim={shape.ndim}");
        if (min_ndim is { } least && shape.ndim < least)
            throw Error(layer, $"expected min_ndim={least}, found ndim={shape.ndim}. Full shape received: {ShapeText.Describe(shape)}");
        foreach (var (axis, size) in axes)
        {
            var position = axis < 0 ? axis + shape.ndim : axis;
            if (position < 0 || position >= shape.ndim || (shape.Sizes[position] >= 0 && size >= 0 && shape.Sizes[position] != size))
                throw Error(layer, $"expected axis {axis} of input shape to have value {size}, but received input with shape {ShapeText.Describe(shape)}");
        }
    }

    private static ValueError Error(string layer, string what) => new($"Input 0 of layer \"{layer}\" is incompatible with the layer: {what}");
}
