namespace Tensorflow.Keras.Saving;

/// <summary>A number, of steps for one, that Python programs give as an integer though a fraction is taken, too: configs have an integer where it is whole.</summary>
/// <param name="Number">The number.</param>
internal readonly record struct UsuallyInteger(double Number);
