namespace Tensorflow.Keras.Layers
{
    // Layers that TensorFlow.NET has beside Keras': each applies the activation of its name.
    public sealed partial class LayersApi
    {
        /// <inheritdoc cref="layers.ReLU6"/>
        public Activation ReLU6() => layers.ReLU6();

        /// <inheritdoc cref="layers.SELU"/>
        public Activation SELU() => layers.SELU();

        /// <inheritdoc cref="layers.Softplus"/>
        public Activation Softplus() => layers.Softplus();

        /// <inheritdoc cref="layers.HardSigmoid"/>
        public Activation HardSigmoid() => layers.HardSigmoid();

        /// <inheritdoc cref="layers.Softsign"/>
        public Activation Softsign() => layers.Softsign();

        /// <inheritdoc cref="layers.Swish"/>
        public Activation Swish() => layers.Swish();

        /// <inheritdoc cref="layers.Tanh"/>
        public Activation Tanh() => layers.Tanh();

        /// <inheritdoc cref="layers.Exponential"/>
        public Activation Exponential() => layers.Exponential();
    }
}

namespace Tensorflow.Keras
{
    public static partial class layers
    {
        /// <summary>min(max(x, 0), 6).</summary>
        public static Layers.Activation ReLU6() => Named("relu6");

        /// <summary>The scaled exponential linear unit.</summary>
        public static Layers.Activation SELU() => Named("selu");

        /// <summary>log(1 + e^x).</summary>
        public static Layers.Activation Softplus() => Named("softplus");

        /// <summary>max(0, min(1, x / 6 + 0.5)).</summary>
        public static Layers.Activation HardSigmoid() => Named("hard_sigmoid");

        /// <summary>x / (1 + |x|).</summary>
        public static Layers.Activation Softsign() => Named("softsign");

        /// <summary>x * sigmoid(x).</summary>
        public static Layers.Activation Swish() => Named("silu");

        /// <summary>The hyperbolic tangent.</summary>
        public static Layers.Activation Tanh() => Named("tanh");

        /// <summary>e to the power of x.</summary>
        public static Layers.Activation Exponential() => Named("exponential");

        private static Layers.Activation Named(string name) => new(Activations.ActivationRegistry.Get(name));
    }
}
