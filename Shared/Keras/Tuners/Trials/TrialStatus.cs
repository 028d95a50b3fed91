namespace Tensorflow.Keras.Tuners;

/// <summary>How a trial stands. Source: keras_tuner.engine.trial.TrialStatus.</summary>
public enum TrialStatus
{
    /// <summary>It may run, or runs.</summary>
    RUNNING,

    /// <summary>It is empty: the oracle waits for something before it can make one. Ask again.</summary>
    IDLE,

    /// <summary>It broke down, or its result is no number, and may be tried again.</summary>
    INVALID,

    /// <summary>It is empty: the search is over.</summary>
    STOPPED,

    /// <summary>It came to its end.</summary>
    COMPLETED,

    /// <summary>It broke down and is not tried again.</summary>
    FAILED,
}
