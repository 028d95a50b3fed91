namespace Tensorflow.Keras.Layers
{
    public sealed partial class LayersApi
    {
        /// <inheritdoc cref="Tensorflow.Keras.layers.add(Tensors)"/>
        public Tensor add(Tensors inputs) => layers.add(inputs);

        /// <inheritdoc cref="Tensorflow.Keras.layers.subtract(Tensors)"/>
        public Tensor subtract(Tensors inputs) => layers.subtract(inputs);

        /// <inheritdoc cref="Tensorflow.Keras.layers.multiply(Tensors)"/>
        public Tensor multiply(Tensors inputs) => layers.multiply(inputs);

        /// <inheritdoc cref="Tensorflow.Keras.layers.average(Tensors)"/>
        public Tensor average(Tensors inputs) => layers.average(inputs);

        /// <inheritdoc cref="Tensorflow.Keras.layers.maximum(Tensors)"/>
        public Tensor maximum(Tensors inputs) => layers.maximum(inputs);

        /// <inheritdoc cref="Tensorflow.Keras.layers.minimum(Tensors)"/>
        public Tensor minimum(Tensors inputs) => layers.minimum(inputs);

        /// <inheritdoc cref="Tensorflow.Keras.layers.concatenate(Tensors, int)"/>
        public Tensor concatenate(Tensors inputs, int axis = -1) => layers.concatenate(inputs, axis);
    }
}

namespace Tensorflow.Keras
{
    public static partial class layers
    {
        /// <summary>The sum of tensors, element by element: <see cref="Layers.Add"/> applied.</summary>
        /// <param name="inputs">The tensors.</param>
        /// <exception cref="ValueError">Their shapes do not go together.</exception>
        public static Tensor add(Tensors inputs) => new Layers.Add().Apply(inputs).Single;

        /// <summary>The difference of two tensors: <see cref="Layers.Subtract"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors)"/>
        public static Tensor subtract(Tensors inputs) => new Layers.Subtract().Apply(inputs).Single;

        /// <summary>The product of tensors, element by element: <see cref="Layers.Multiply"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors)"/>
        public static Tensor multiply(Tensors inputs) => new Layers.Multiply().Apply(inputs).Single;

        /// <summary>The mean of tensors, element by element: <see cref="Layers.Average"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors)"/>
        public static Tensor average(Tensors inputs) => new Layers.Average().Apply(inputs).Single;

        /// <summary>The largest of tensors, element by element: <see cref="Layers.Maximum"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors)"/>
        public static Tensor maximum(Tensors inputs) => new Layers.Maximum().Apply(inputs).Single;

        /// <summary>The smallest of tensors, element by element: <see cref="Layers.Minimum"/> applied.</summary>
        /// <inheritdoc cref="add(Tensors)"/>
        public static Tensor minimum(Tensors inputs) => new Layers.Minimum().Apply(inputs).Single;

        /// <summary>Tensors put together along an axis: <see cref="Layers.Concatenate"/> applied.</summary>
        /// <param name="inputs">The tensors.</param>
        /// <param name="axis">Along which axis.</param>
        /// <exception cref="ValueError">Their shapes do not go together.</exception>
        public static Tensor concatenate(Tensors inputs, int axis = -1) => new Layers.Concatenate(axis).Apply(inputs).Single;
    }
}
