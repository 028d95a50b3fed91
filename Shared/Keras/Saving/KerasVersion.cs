namespace Tensorflow.Keras.Saving;

/// <summary>The version of Keras whose files are written.</summary>
internal static class KerasVersion
{
    /// <summary>The version.</summary>
    public const string Text = "3.6.0";
}
