using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Losses
{
    public sealed partial class LossesApi
    {
        /// <inheritdoc cref="losses.get(object?)"/>
        public ILossFunc? get(object? identifier) => losses.get(identifier);

        /// <inheritdoc cref="losses.serialize(Loss)"/>
        public Dictionary<string, object?> serialize(Loss loss) => losses.serialize(loss);

        /// <inheritdoc cref="losses.deserialize"/>
        public ILossFunc deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => losses.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class losses
    {
        /// <summary>The loss that a name, a config, a function or a loss stands for; <see langword="null"/> for <see langword="null"/>.</summary>
        /// <exception cref="ValueError">It stands for none.</exception>
        public static ILossFunc? get(object? identifier) => identifier switch
        {
            string name => Named(name),
            Delegate given when Utils.ExportedFunctions.Loss(given) is { } function => LossFunctionWrapper.Of(function, given),
            _ => KnownObjects.Losses.Get(identifier),
        };

        /// <summary>The loss with a name; a function's name (<c>mse</c>) becomes the name of the loss.</summary>
        /// <exception cref="ValueError">No loss has this name.</exception>
        internal static ILossFunc Named(string name)
        {
            var loss = KnownObjects.Losses.Make(name);
            if (loss is Loss own && own.GetType().Name != name)
                own.name = name;
            return loss;
        }

        /// <summary>The config that makes an equal loss.</summary>
        public static Dictionary<string, object?> serialize(Loss loss) => ObjectWriter.Object(loss);

        /// <summary>The loss that a config describes.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Classes of the program's own that the config names.</param>
        /// <exception cref="ValueError">Its class is not known, or none of this kind.</exception>
        public static ILossFunc deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom_objects = null) => KnownObjects.Losses.Deserialize(config, custom_objects);
    }
}
