using Tensorflow.Keras.Tuners;

namespace Tensorflow;

/// <summary>For <c>using static Tensorflow.KerasTunerApi;</c>, after which <c>kt</c> stands for what it is in Python: <c>import keras_tuner as kt</c>.</summary>
public static class KerasTunerApi
{
    /// <summary>The search for hyperparameters.</summary>
    public static KerasTunerInterface kt { get; } = new();
}
