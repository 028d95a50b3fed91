namespace Tensorflow.Keras.Callbacks;

public abstract partial class Callback
{
    /// <summary>The callback as it is now, for a training that is not to change it: numbers and flags are its own, lists and other objects are shared.</summary>
    internal Callback Copy() => (Callback)MemberwiseClone();
}
