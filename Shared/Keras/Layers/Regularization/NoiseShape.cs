namespace Tensorflow.Keras.Layers;

/// <summary>The argument <c>noise_shape</c> of layers that draw.</summary>
internal static class NoiseShape
{
    /// <summary>The shape of the draws for inputs of this shape: a size of -1 is that of the inputs.</summary>
    /// <exception cref="ValueError">It has another number of dimensions.</exception>
    public static Shape For(Shape noise, Shape inputs)
    {
        if (noise.ndim != inputs.ndim)
            throw new ValueError($"Argument `noise_shape` needs a size for each dimension of the inputs. Received: noise_shape={noise} for inputs of shape {inputs}.");
        var sizes = noise.dims;
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = sizes[i] < 0 ? inputs.dims[i] : sizes[i];
        return new Shape(sizes);
    }
}
