using TfNet.Engine;

namespace Tensorflow.Sklearn;

/// <summary>What a score is where it would divide by zero: 0 with a warning (<c>"warn"</c>), 0, 1, or <c>double.NaN</c>.</summary>
public readonly struct ZeroDivision
{
    private ZeroDivision(double value, bool warns) => (Value, Warns) = (value, warns);

    /// <summary>The score.</summary>
    internal double Value { get; }

    /// <summary>Whether a warning is written.</summary>
    internal bool Warns { get; }

    /// <summary>0 and a warning.</summary>
    internal static ZeroDivision Warning => new(0, warns: true);

    /// <summary>0, 1 or NaN.</summary>
    /// <exception cref="ValueError">It is another number.</exception>
    public static implicit operator ZeroDivision(double value) => value is 0 or 1 || double.IsNaN(value)
        ? new(value, warns: false)
        : throw new ValueError($"The 'zero_division' parameter must be \"warn\", 0, 1 or nan. Received: {PythonNumber.Repr(value)}.");

    /// <summary><c>"warn"</c>.</summary>
    /// <exception cref="ValueError">It is another word.</exception>
    public static implicit operator ZeroDivision(string word) => word == "warn"
        ? Warning
        : throw new ValueError($"The 'zero_division' parameter must be \"warn\", 0, 1 or nan. Received: \"{word}\".");
}
