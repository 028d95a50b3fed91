namespace Tensorflow.Keras.Tuners;

/// <summary>Marks exceptions that end a search instead of one trial.</summary>
public interface IFatalError;
