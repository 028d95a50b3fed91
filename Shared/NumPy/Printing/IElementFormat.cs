namespace Tensorflow.NumPy.Printing;

/// <summary>Prints the elements of an array.</summary>
internal interface IElementFormat
{
    /// <summary>One element.</summary>
    string Text(object element);
}
