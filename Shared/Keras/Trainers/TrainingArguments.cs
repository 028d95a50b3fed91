namespace Tensorflow.Keras.Trainers;

/// <summary>How a training was asked for, whatever its data are.</summary>
internal sealed record TrainingArguments(
    int Epochs,
    Verbosity Verbose,
    CallbackArgs? Callbacks,
    ValidationData? Validation,
    int InitialEpoch,
    int? StepsPerEpoch,
    DataOptions ValidationOptions,
    int ValidationFrequency);
