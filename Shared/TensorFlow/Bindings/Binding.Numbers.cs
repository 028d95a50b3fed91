using System.Globalization;
using System.Numerics;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public static partial class Binding
{
    /// <summary>A number with this many digits after the point, as Python rounds it: the exact value decides, and halves go to the even digit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="ndigits">How many digits; negative ones count before the point.</param>
    public static double round(double number, int ndigits)
    {
        // The smallest numbers have their first digit at the 324th place.
        if (!double.IsFinite(number) || ndigits > 323)
            return number;
        if (ndigits >= 0)
            return double.Parse(PythonFormat.Fixed(number, ndigits), CultureInfo.InvariantCulture);
        var unit = Math.Pow(10, -ndigits);
        return double.IsFinite(unit) ? Math.Round(number / unit, MidpointRounding.ToEven) * unit : 0 * number;
    }

    /// <summary>The nearest whole number, as Python rounds: halves go to the even one.</summary>
    /// <exception cref="ValueError">The number is not finite, or too large for an integer of 64 bits.</exception>
    public static long round(double number) => Math.Abs(number) < 9.2e18
        ? (long)Math.Round(number, MidpointRounding.ToEven)
        : throw new ValueError($"cannot convert float to integer. Received: {PythonNumber.Repr(number)}. Give the number of digits: round(x, 0).");

    /// <summary>A number without its sign.</summary>
    public static T abs<T>(T number) where T : INumber<T> => T.Abs(number);

    /// <summary>The elements without their signs.</summary>
    public static Tensor abs(Tensor number) => tf.abs(number);

    /// <summary>The elements without their signs.</summary>
    public static NDArray abs(NDArray number) => np.abs(number);
}
