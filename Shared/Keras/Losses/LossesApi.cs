using Tensorflow.Keras.Losses;

namespace Tensorflow.Keras.Losses
{
    public sealed partial class LossesApi
    {
        /// <inheritdoc cref="losses.get(object?)"/>
        public ILossFunc? get(object? identifier) => losses.get(identifier);

        /// <inheritdoc cref="losses.serialize(Loss)"/>
        public Dictionary<string, object?> serialize(Loss loss) => losses.serialize(loss);

        /// <inheritdoc cref="losses.deserialize(IReadOnlyDictionary{string, object?})"/>
        public ILossFunc deserialize(IReadOnlyDictionary<string, object?> config) => losses.deserialize(config);
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
            string name => LossRegistry.Make(name),
            Delegate given when Utils.ExportedFunctions.Loss(given) is { } function => LossFunctionWrapper.Of(function, given),
            _ => LossRegistry.All.Get(identifier),
        };

        /// <summary>The config that makes an equal loss.</summary>
        public static Dictionary<string, object?> serialize(Loss loss) => LossRegistry.All.Serialize(loss.GetType().Name, loss.get_config());

        /// <summary>The loss that a config describes.</summary>
        /// <exception cref="ValueError">No loss has its class name.</exception>
        public static ILossFunc deserialize(IReadOnlyDictionary<string, object?> config) => LossRegistry.All.Deserialize(config);
    }
}
