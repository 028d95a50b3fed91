using System.Text.RegularExpressions;
using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Models;

/// <summary>What <c>model.summary()</c> is asked for.</summary>
/// <param name="LineLength">The width in characters; what fits the terminal when it is not positive.</param>
/// <param name="Positions">Where the columns end, as fractions of the width.</param>
/// <param name="Print">Takes the text in the place of the console.</param>
/// <param name="ExpandNested">Whether the layers of models inside are shown too.</param>
/// <param name="ShowTrainable">Whether a column says which layers are trained.</param>
/// <param name="LayerRange">The first layer and the last, as names or patterns.</param>
internal sealed record SummaryOptions(int LineLength, double[]? Positions, Action<string>? Print, bool ExpandNested, bool ShowTrainable, string[]? LayerRange)
{
    /// <summary>The layers from the first that the first pattern matches to the last that the second one does.</summary>
    /// <exception cref="ValueError">There are not two patterns, or one matches no name.</exception>
    public IEnumerable<Layer> Range(IReadOnlyList<Layer> layers)
    {
        if (LayerRange is not { } range)
            return layers;
        if (range.Length != 2)
            throw new ValueError($"layer_range must be a list or tuple of length 2. Received: layer_range = {PythonText.List(range)} of length {range.Length}");
        var (first, last) = (Matches(layers, range[0]), Matches(layers, range[1]));
        if (first.Length == 0 || last.Length == 0)
            throw new ValueError($"Passed layer_names do not match the layer names in the model. Received: {PythonText.List(range)}. There are: {PythonText.List(layers.Select(static layer => layer.name))}");
        var (from, to) = first[0] > last[^1] ? (last[0], first[^1]) : (first[0], last[^1]);
        return layers.Skip(from).Take(to + 1 - from);
    }

    private static int[] Matches(IReadOnlyList<Layer> layers, string pattern)
    {
        try
        {
            var regex = new Regex($@"\A(?:{pattern})", RegexOptions.CultureInvariant);
            return [.. Enumerable.Range(0, layers.Count).Where(i => regex.IsMatch(layers[i].name))];
        }
        catch (RegexParseException e)
        {
            throw new ValueError($"layer_range holds names of layers, or regular expressions for them. Received: '{pattern}', which is none: {e.Message}");
        }
    }
}
