namespace Tensorflow.Keras.Callbacks;

public abstract partial class Callback
{
    /// <summary>The callback as it is now, for one of several trainings, which is not to change it: numbers and flags are its own, lists and other objects are shared.</summary>
    /// <param name="run">What the training is called, as a folder; a callback that writes into a folder writes into that one in it.</param>
    internal virtual Callback CopyFor(string run) => (Callback)MemberwiseClone();
}
