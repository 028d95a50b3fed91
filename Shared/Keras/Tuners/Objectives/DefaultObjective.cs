namespace Tensorflow.Keras.Tuners;

/// <summary>The objective where none is said: the single number that <c>run_trial</c> or <see cref="HyperModel.fit"/> returns, as small as possible.</summary>
internal sealed class DefaultObjective() : Objective("default_objective", "min");
