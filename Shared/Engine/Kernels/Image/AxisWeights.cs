namespace TfNet.Engine;

/// <summary>
/// How one axis of an image is resampled: output o is the sum of Weight[t] * input[Index[t]] for t from Begin[o] to Begin[o + 1]. The weights depend on the
/// sizes alone, so they are made once with the kernel.
/// </summary>
/// <param name="begin">Where the terms of each output begin, and where the last ones end.</param>
/// <param name="index">The input of each term.</param>
/// <param name="weight">The weight of each term.</param>
internal sealed class AxisWeights(int[] begin, int[] index, double[] weight)
{
    public int[] Begin { get; } = begin;

    public int[] Index { get; } = index;

    public double[] Weight { get; } = weight;

    /// <summary>The most terms that an output has.</summary>
    public int Terms
    {
        get
        {
            var most = 0;
            for (var o = 0; o + 1 < Begin.Length; o++)
                most = Math.Max(most, Begin[o + 1] - Begin[o]);
            return most;
        }
    }

    /// <summary>The same matrix with inputs and outputs exchanged; terms are in the order of what were outputs.</summary>
    /// <param name="inputs">How many inputs there are.</param>
    public AxisWeights Transpose(int inputs)
    {
        var begin = new int[inputs + 1];
        foreach (var i in Index)
            begin[i + 1]++;
        for (var i = 0; i < inputs; i++)
            begin[i + 1] += begin[i];
        var next = begin[..inputs];
        var (index, weight) = (new int[Index.Length], new double[Index.Length]);
        for (var o = 0; o + 1 < Begin.Length; o++)
        {
            for (var t = Begin[o]; t < Begin[o + 1]; t++)
            {
                var at = next[Index[t]]++;
                (index[at], weight[at]) = (o, Weight[t]);
            }
        }
        return new AxisWeights(begin, index, weight);
    }
}
