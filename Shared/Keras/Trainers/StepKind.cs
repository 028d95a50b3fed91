namespace Tensorflow.Keras.Trainers;

/// <summary>What a compiled step does with a batch.</summary>
internal enum StepKind
{
    /// <summary>Trains on it.</summary>
    Train,

    /// <summary>Evaluates it.</summary>
    Test,

    /// <summary>Predicts.</summary>
    Predict,
}
