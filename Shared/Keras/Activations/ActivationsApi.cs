using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Activations
{
    public sealed partial class ActivationsApi
    {
        /// <summary>The activation <c>linear</c>, for <c>activation:</c> parameters.</summary>
        public Activation Linear => ActivationRegistry.Get("linear");

        /// <summary>The activation <c>relu</c>, for <c>activation:</c> parameters.</summary>
        public Activation Relu => ActivationRegistry.Get("relu");

        /// <summary>The activation <c>relu6</c>, for <c>activation:</c> parameters.</summary>
        public Activation Relu6 => ActivationRegistry.Get("relu6");

        /// <summary>The activation <c>leaky_relu</c>, for <c>activation:</c> parameters.</summary>
        public Activation LeakyRelu => ActivationRegistry.Get("leaky_relu");

        /// <summary>The activation <c>sigmoid</c>, for <c>activation:</c> parameters.</summary>
        public Activation Sigmoid => ActivationRegistry.Get("sigmoid");

        /// <summary>The activation <c>hard_sigmoid</c>, for <c>activation:</c> parameters.</summary>
        public Activation HardSigmoid => ActivationRegistry.Get("hard_sigmoid");

        /// <summary>The activation <c>softmax</c>, for <c>activation:</c> parameters.</summary>
        public Activation Softmax => ActivationRegistry.Get("softmax");

        /// <summary>The activation <c>log_softmax</c>, for <c>activation:</c> parameters.</summary>
        public Activation LogSoftmax => ActivationRegistry.Get("log_softmax");

        /// <summary>The activation <c>softplus</c>, for <c>activation:</c> parameters.</summary>
        public Activation Softplus => ActivationRegistry.Get("softplus");

        /// <summary>The activation <c>softsign</c>, for <c>activation:</c> parameters.</summary>
        public Activation Softsign => ActivationRegistry.Get("softsign");

        /// <summary>The activation <c>tanh</c>, for <c>activation:</c> parameters.</summary>
        public Activation Tanh => ActivationRegistry.Get("tanh");

        /// <summary>The activation <c>mish</c>, for <c>activation:</c> parameters.</summary>
        public Activation Mish => ActivationRegistry.Get("mish");

        /// <summary>The activation <c>elu</c>, for <c>activation:</c> parameters.</summary>
        public Activation Elu => ActivationRegistry.Get("elu");

        /// <summary>The activation <c>selu</c>, for <c>activation:</c> parameters.</summary>
        public Activation Selu => ActivationRegistry.Get("selu");

        /// <summary>The activation <c>gelu</c>, for <c>activation:</c> parameters.</summary>
        public Activation Gelu => ActivationRegistry.Get("gelu");

        /// <summary>The activation <c>silu</c>, for <c>activation:</c> parameters.</summary>
        public Activation Silu => ActivationRegistry.Get("silu");

        /// <summary>The activation <c>hard_silu</c>, for <c>activation:</c> parameters.</summary>
        public Activation HardSilu => ActivationRegistry.Get("hard_silu");

        /// <summary>The activation <c>exponential</c>, for <c>activation:</c> parameters.</summary>
        public Activation Exponential => ActivationRegistry.Get("exponential");

        /// <summary>The activation with a name, as TensorFlow.NET asks for it.</summary>
        /// <exception cref="ValueError">No activation has this name.</exception>
        public Activation GetActivationFromName(string name) => ActivationRegistry.Get(name);

        /// <inheritdoc cref="activations.get(object?)"/>
        public Activation get(object? identifier) => activations.get(identifier);

        /// <inheritdoc cref="activations.serialize(Activation)"/>
        public object serialize(Activation activation) => activations.serialize(activation);

        /// <inheritdoc cref="activations.deserialize"/>
        public Activation deserialize(object? config, CustomObjects? custom_objects = null) => activations.deserialize(config, custom_objects);
    }
}

namespace Tensorflow.Keras
{
    public static partial class activations
    {
        /// <summary>The activation that a name, a function or an activation stands for; linear for <see langword="null"/>.</summary>
        /// <exception cref="ValueError">It stands for none.</exception>
        public static Activation get(object? identifier) => identifier switch
        {
            null => Tensorflow.Keras.Activations.ActivationRegistry.Get("linear"),
            Activation activation => activation,
            string name => Tensorflow.Keras.Activations.ActivationRegistry.Get(name),
            IReadOnlyDictionary<string, object?> config when new ObjectReader().Read(config) is var read && read is Activation or Delegate => get(read),
            Delegate given when Utils.ExportedFunctions.Activation(given) is { } function => Activation.Of(function, given),
            _ => throw new ValueError($"Could not interpret activation function identifier: {identifier}"),
        };

        /// <summary>What a config holds: the name of one of Keras' functions, or the function of a program as <c>keras.saving.serialize_keras_object</c> writes it.</summary>
        public static object serialize(Activation activation) => ConfigValue.Of(activation)!;

        /// <summary>The activation that a name or a config describes.</summary>
        /// <param name="config">What <see cref="serialize"/> wrote, here or in Python.</param>
        /// <param name="custom_objects">Functions of the program's own that the config names.</param>
        /// <exception cref="ValueError">It describes none.</exception>
        public static Activation deserialize(object? config, CustomObjects? custom_objects = null)
        {
            using var scope = new CustomObjectScope(CustomObjects.Union(CustomObjectScope.Current, custom_objects));
            return get(config);
        }
    }
}
