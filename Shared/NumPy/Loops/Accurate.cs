using System.Numerics;

namespace Tensorflow.NumPy.Loops;

/// <summary>What .NET computes by subtracting nearly equal numbers, computed in float64 without that loss (W. Kahan's formulas).</summary>
internal static class Accurate
{
    /// <summary><c>log(1 + x)</c>.</summary>
    public static E LogP1<E>(E value) where E : unmanaged, IFloatingPointIeee754<E>
    {
        var x = double.CreateTruncating(value);
        var sum = 1 + x;
        if (sum == 1)
            return value;
        return double.IsInfinity(sum) || sum <= 0 ? E.CreateTruncating(Math.Log(sum)) : E.CreateTruncating(Math.Log(sum) * (x / (sum - 1)));
    }

    /// <summary><c>exp(x) - 1</c>.</summary>
    public static E ExpM1<E>(E value) where E : unmanaged, IFloatingPointIeee754<E>
    {
        var x = double.CreateTruncating(value);
        var power = Math.Exp(x);
        if (power == 1)
            return value;
        if (power - 1 == -1 || double.IsInfinity(power) || Math.Abs(x) > 1)
            return E.CreateTruncating(power - 1);
        return E.CreateTruncating((power - 1) * (x / Math.Log(power)));
    }
}
