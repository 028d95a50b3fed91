namespace Tensorflow.Keras.Tuners;

/// <summary>What <c>kt</c> is in Python after <c>import keras_tuner as kt</c>: <c>kt.RandomSearch(build_model, objective: "val_accuracy")</c>.</summary>
public sealed partial class KerasTunerInterface
{
    /// <summary>The version of keras_tuner whose behaviour this library has.</summary>
    public string __version__ => "1.4.8";

    /// <summary>What chooses the hyperparameters of trials, for tuners of one's own.</summary>
    public TunerOraclesApi oracles { get; } = new();
}
