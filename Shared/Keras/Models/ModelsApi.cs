using System.Runtime.CompilerServices;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Models
{
    /// <summary>What <c>keras.models</c> offers.</summary>
    public sealed class ModelsApi
    {
        /// <inheritdoc cref="Engine.Sequential(LayerList?, bool, string?)"/>
        public Sequential Sequential(LayerList? layers = null, bool trainable = true, string? name = null) => new(layers, trainable, name);

        /// <inheritdoc cref="Engine.Functional(Tensors, Tensors, string?, bool)"/>
        public Functional Model(Tensors inputs, Tensors outputs, string? name = null, bool trainable = true) => new(inputs, outputs, name, trainable);
    }
}

namespace Tensorflow.Keras
{
    /// <summary>The functions of <c>keras.models</c>, for <c>using static Tensorflow.Keras.models;</c>.</summary>
#pragma warning disable CS8981 // Lower-case names are Python's.
    public static class models
#pragma warning restore CS8981
    {
        /// <inheritdoc cref="Engine.Sequential(Models.LayerList?, bool, string?)"/>
        [OverloadResolutionPriority(1)]
        public static Sequential Sequential(Models.LayerList? layers = null, bool trainable = true, string? name = null) => new(layers, trainable, name);

        /// <summary>A model of these layers.</summary>
        /// <param name="layers">The layers in their order.</param>
        public static Sequential Sequential(params ILayer[] layers) => new(layers);
    }
}
