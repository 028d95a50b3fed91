namespace Tensorflow.Keras.Saving;

/// <summary>The function of a config that has no name for it: it makes an equal object in the same program, and no text has it.</summary>
/// <param name="Function">The function.</param>
internal sealed record LambdaCode(Delegate Function);
