using Tensorflow.Operations.Initializers;

namespace Tensorflow;

/// <summary><c>tf.initializers</c>.</summary>
public sealed class TensorFlowInitializerGroup
{
    private TensorFlowInitializerGroup()
    {
    }

    internal static TensorFlowInitializerGroup Instance { get; } = new();

    /// <summary>Normal numbers.</summary>
    public Initializer random_normal_initializer(
        double mean = 0, double stddev = 0.05, int? seed = null, TF_DataType dtype = TF_DataType.DtInvalid) => new RandomNormal(mean, stddev, seed);

    /// <summary>Zeros everywhere.</summary>
    public Initializer zeros_initializer(Shape? shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => new Zeros();
}
