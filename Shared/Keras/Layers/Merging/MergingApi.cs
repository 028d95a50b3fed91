namespace Tensorflow.Keras.Layers
{
    public sealed partial class LayersApi
    {
        /// <inheritdoc cref="Tensorflow.Keras.layers.add(Tensors, string?, DTypePolicy?)"/>
        public Tensor add(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => layers.add(inputs, name, dtype);

        /// <inheritdoc cref="Tensorflow.Keras.layers.subtract(Tensors, string?, DTypePolicy?)"/>
        public Tensor subtract(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => layers.subtract(inputs, name, dtype);

        /// <inheritdoc cref="Tensorflow.Keras.layers.multiply(Tensors, string?, DTypePolicy?)"/>
        public Tensor multiply(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => layers.multiply(inputs, name, dtype);

        /// <inheritdoc cref="Tensorflow.Keras.layers.average(Tensors, string?, DTypePolicy?)"/>
        public Tensor average(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => layers.average(inputs, name, dtype);

        /// <inheritdoc cref="Tensorflow.Keras.layers.maximum(Tensors, string?, DTypePolicy?)"/>
        public Tensor maximum(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => layers.maximum(inputs, name, dtype);

        /// <inheritdoc cref="Tensorflow.Keras.layers.minimum(Tensors, string?, DTypePolicy?)"/>
        public Tensor minimum(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => layers.minimum(inputs, name, dtype);

        /// <inheritdoc cref="Tensorflow.Keras.layers.concatenate(Tensors, int, string?, DTypePolicy?)"/>
        public Tensor concatenate(Tensors inputs, int axis = -1, string? name = null, DTypePolicy? dtype = null) => layers.concatenate(inputs, axis, name, dtype);

        /// <inheritdoc cref="Tensorflow.Keras.layers.dot(Tensors, Axis?, bool, string?, DTypePolicy?)"/>
        public Tensor dot(Tensors inputs, Axis? axes = null, bool normalize = false, string? name = null, DTypePolicy? dtype = null) => layers.dot(inputs, axes, normalize, name, dtype);
    }
}

namespace Tensorflow.Keras
{
    public static partial class layers
    {
        /// <summary>The sum of tensors, element by element: <see cref="Layers.Add"/> applied.</summary>
        /// <param name="inputs">The tensors.</param>
        /// <param name="name">A name for the layer.</param>
        /// <param name="dtype">The element type; float32 unless something else is set.</param>
        /// <exception cref="ValueError">Their shapes do not go together.</exception>
        public static Tensor add(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => new Layers.Add(name, dtype: dtype).Apply(inputs).Single;

        /// <summary>The difference of two tensors: <see cref="Layers.Subtract"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors, string?, DTypePolicy?)"/>
        public static Tensor subtract(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => new Layers.Subtract(name, dtype: dtype).Apply(inputs).Single;

        /// <summary>The product of tensors, element by element: <see cref="Layers.Multiply"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors, string?, DTypePolicy?)"/>
        public static Tensor multiply(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => new Layers.Multiply(name, dtype: dtype).Apply(inputs).Single;

        /// <summary>The mean of tensors, element by element: <see cref="Layers.Average"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors, string?, DTypePolicy?)"/>
        public static Tensor average(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => new Layers.Average(name, dtype: dtype).Apply(inputs).Single;

        /// <summary>The largest of tensors, element by element: <see cref="Layers.Maximum"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors, string?, DTypePolicy?)"/>
        public static Tensor maximum(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => new Layers.Maximum(name, dtype: dtype).Apply(inputs).Single;

        /// <summary>The smallest of tensors, element by element: <see cref="Layers.Minimum"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors, string?, DTypePolicy?)"/>
        public static Tensor minimum(Tensors inputs, string? name = null, DTypePolicy? dtype = null) => new Layers.Minimum(name, dtype: dtype).Apply(inputs).Single;

        /// <summary>Tensors put together along an axis: <see cref="Layers.Concatenate"/> applied.</summary>
        /// <param name="inputs">The tensors.</param>
        /// <param name="axis">Along which axis.</param>
        /// <param name="name">A name for the layer.</param>
        /// <param name="dtype">The element type; float32 unless something else is set.</param>
        /// <exception cref="ValueError">Their shapes do not go together.</exception>
        public static Tensor concatenate(Tensors inputs, int axis = -1, string? name = null, DTypePolicy? dtype = null) => new Layers.Concatenate(axis, name, dtype: dtype).Apply(inputs).Single;

        /// <summary>The dot products of two tensors, sample by sample: <see cref="Layers.Dot"/> applied.</summary>
        /// <param name="inputs">The two tensors.</param>
        /// <param name="axes">Along which axis of both, or of the first and of the second one; the last unless said.</param>
        /// <param name="normalize">Whether they are scaled to length 1 along the axes first.</param>
        /// <param name="name">A name for the layer.</param>
        /// <param name="dtype">The element type; float32 unless something else is set.</param>
        /// <exception cref="ValueError">Their shapes do not go together.</exception>
        public static Tensor dot(Tensors inputs, Axis? axes = null, bool normalize = false, string? name = null, DTypePolicy? dtype = null) => new Layers.Dot(axes ?? -1, normalize, name, dtype: dtype).Apply(inputs).Single;
    }
}
