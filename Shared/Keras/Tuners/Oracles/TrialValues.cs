namespace Tensorflow.Keras.Tuners;

/// <summary>What an oracle chooses for a trial.</summary>
/// <param name="status"><see cref="TrialStatus.RUNNING"/> with values, <see cref="TrialStatus.IDLE"/> to be asked again, <see cref="TrialStatus.STOPPED"/> where there is nothing left to try.</param>
/// <param name="values">The values of all entries that are active.</param>
public readonly record struct TrialValues(TrialStatus status, HyperParameterValues? values = null);
