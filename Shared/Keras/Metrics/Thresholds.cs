using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Metrics;

/// <summary>What a <c>thresholds</c> parameter takes: a probability above which a prediction counts as positive, or several of them.</summary>
public sealed class Thresholds
{
    private readonly bool _single;

    private Thresholds(double[] values, bool single)
    {
        var invalid = Array.FindAll(values, static t => !(t is >= 0 and <= 1));
        if (invalid.Length > 0)
            throw new ValueError($"Threshold values must be in [0, 1]. Received: [{string.Join(", ", invalid.Select(PythonNumber.Repr))}]");
        (Values, _single) = (values, single);
    }

    /// <summary>The thresholds.</summary>
    public double[] Values { get; }

    /// <summary>What <c>get_config</c> says of them: a number, or a list.</summary>
    internal object Config => _single ? Values[0] : Values;

    /// <summary>One threshold.</summary>
    /// <exception cref="ValueError">It does not lie in [0, 1].</exception>
    public static implicit operator Thresholds(double threshold) => new([threshold], single: true);

    /// <summary>Several thresholds.</summary>
    /// <exception cref="ValueError">One does not lie in [0, 1].</exception>
    public static implicit operator Thresholds(double[] thresholds) => new(thresholds, single: false);

    /// <summary>Several thresholds.</summary>
    /// <exception cref="ValueError">One does not lie in [0, 1].</exception>
    public static implicit operator Thresholds(float[] thresholds) => new(Array.ConvertAll(thresholds, static t => (double)t), single: false);

    /// <summary>Whether thresholds divide [0, 1] into equal parts, which allows sorting predictions into buckets.</summary>
    internal static bool AreEven(double[] thresholds)
    {
        if (thresholds.Length < 3)
            return false;
        for (var i = 0; i < thresholds.Length; i++)
        {
            var even = (float)i / (thresholds.Length - 1);
            if (Math.Abs(thresholds[i] - even) > BackendConfig.Epsilon + 1e-5 * even)
                return false;
        }
        return true;
    }

    /// <summary>So many thresholds from 0 to 1, evenly spread.</summary>
    internal static double[] Even(int count)
    {
        var thresholds = new double[count];
        for (var i = 1; i < count - 1; i++)
            thresholds[i] = (double)i / (count - 1);
        thresholds[^1] = 1;
        return thresholds;
    }
}
