namespace Tensorflow.NumPy;

/// <summary>Choices with probabilities, as both of NumPy's generators make them.</summary>
internal static class WeightedChoice
{
    /// <summary>Checks probabilities.</summary>
    /// <exception cref="ValueError">They are not probabilities of so many items.</exception>
    public static double[] Check(NDArray p, int population)
    {
        var probabilities = p.ToArray<double>();
        if (p.ndim != 1 || probabilities.Length != population)
            throw new ValueError($"a and p must have same size. Received: {population} items and p of shape {p.shape}.");
        if (Array.Exists(probabilities, double.IsNaN))
            throw new ValueError("Probabilities contain NaN");
        if (Array.Exists(probabilities, static probability => probability < 0))
            throw new ValueError("Probabilities are not non-negative");
        // Rounding may leave the square root of the type's precision.
        var tolerance = Math.Max(1.4901161193847656e-08, p.dtype.Type.IsFloating() ? Math.Sqrt(Precision(p.dtype)) : 0);
        if (Math.Abs(probabilities.Sum() - 1) > tolerance)
            throw new ValueError("Probabilities do not sum to 1. See Notes section of docstring for more information.");
        return probabilities;
    }

    /// <summary>Items that may repeat.</summary>
    public static int[] WithReplacement(double[] probabilities, int count, Func<int, double[]> draw)
    {
        var cumulative = Cumulate(probabilities);
        return Array.ConvertAll(draw(count), number => Find(cumulative, number));
    }

    /// <summary>Items that do not repeat.</summary>
    /// <exception cref="ValueError">Fewer items than wanted can occur.</exception>
    public static int[] WithoutReplacement(double[] probabilities, int count, Func<int, double[]> draw)
    {
        if (probabilities.Count(static probability => probability > 0) < count)
            throw new ValueError("Fewer non-zero entries in p than size");
        var left = (double[])probabilities.Clone();
        var chosen = new List<int>(count);
        while (chosen.Count < count)
        {
            var numbers = draw(count - chosen.Count);
            foreach (var item in chosen)
                left[item] = 0;
            var cumulative = Cumulate(left);
            chosen.AddRange(numbers.Select(number => Find(cumulative, number)).Distinct());
        }
        return [.. chosen];
    }

    private static double Precision(TF_DataType dtype) => dtype switch
    {
        TF_DataType.TF_HALF => 0.0009765625,
        TF_DataType.TF_FLOAT => 1.1920928955078125e-07,
        _ => 2.220446049250313e-16,
    };

    private static double[] Cumulate(double[] probabilities)
    {
        var cumulative = new double[probabilities.Length];
        var sum = 0.0;
        for (var i = 0; i < cumulative.Length; i++)
            cumulative[i] = sum += probabilities[i];
        for (var i = 0; i < cumulative.Length; i++)
            cumulative[i] /= sum;
        return cumulative;
    }

    /// <summary>The first position whose cumulative probability is above the number.</summary>
    private static int Find(double[] cumulative, double number)
    {
        var (low, high) = (0, cumulative.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cumulative[middle] <= number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
