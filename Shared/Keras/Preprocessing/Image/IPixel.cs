using System.Numerics;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>How an element of an image becomes a number to compute with, and what is stored of a result.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface IPixel<T>
{
    /// <summary>An element as a number.</summary>
    static abstract double Read(T element);

    /// <summary>A number as an element.</summary>
    static abstract T Write(double value);
}

/// <summary>Floats are stored as the nearest float.</summary>
internal readonly struct FloatPixel<T> : IPixel<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static double Read(T element) => double.CreateTruncating(element);

    /// <inheritdoc/>
    public static T Write(double value) => T.CreateTruncating(value);
}

/// <summary>Integers are rounded, halves away from zero, and stay within their type.</summary>
internal readonly struct IntegerPixel<T> : IPixel<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <inheritdoc/>
    public static double Read(T element) => double.CreateTruncating(element);

    /// <inheritdoc/>
    public static T Write(double value) => T.CreateSaturating(value > 0 ? value + 0.5 : value - 0.5);
}
