using System.Numerics;
using Tensorflow.Operations.Initializers;

namespace Tensorflow;

// The initializers as tf offers them: tf.glorot_uniform_initializer, tf.random_normal_initializer(…).
public static partial class KerasApi
{
    extension(tensorflow tf)
    {
        /// <summary>Zeros everywhere.</summary>
        public Initializer zeros_initializer => new Zeros();

        /// <summary>Ones everywhere.</summary>
        public Initializer ones_initializer => new Ones();

        /// <summary>Glorot and Bengio's initializer, evenly spread.</summary>
        public Initializer glorot_uniform_initializer => new GlorotUniform();

        /// <summary>Numbers spread evenly over [-0.05, 0.05).</summary>
        public Initializer random_uniform_initializer => new RandomUniform();

        /// <summary>A matrix with orthonormal columns.</summary>
        public Initializer orthogonal_initializer => new Orthogonal();

        /// <summary>The same number everywhere.</summary>
        public Initializer constant_initializer<T>(T value, TF_DataType dtype = TF_DataType.TF_FLOAT, bool verify_shape = false) where T : INumberBase<T> =>
            new Constant<T>(value);

        /// <summary>Normal numbers within two standard deviations.</summary>
        public Initializer truncated_normal_initializer(
            double mean = 0, double stddev = 1, int? seed = null, TF_DataType dtype = TF_DataType.DtInvalid) => new TruncatedNormal(mean, stddev, seed);

        /// <summary>Normal numbers.</summary>
        public Initializer random_normal_initializer(
            double mean = 0, double stddev = 0.05, int? seed = null, TF_DataType dtype = TF_DataType.DtInvalid) => new RandomNormal(mean, stddev, seed);

        /// <summary>Numbers whose variance suits the number of connections.</summary>
        public Initializer variance_scaling_initializer(
            double factor = 1, string mode = "fan_in", string distribution = "truncated_normal", int? seed = null,
            TF_DataType dtype = TF_DataType.TF_FLOAT) => new VarianceScaling(factor, mode, distribution, seed);

        /// <summary>The initializers again, under <c>tf.initializers</c>.</summary>
        public TensorFlowInitializerGroup initializers => TensorFlowInitializerGroup.Instance;
    }
}
