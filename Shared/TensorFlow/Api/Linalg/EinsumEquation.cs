namespace Tensorflow;

/// <summary>
/// An equation of <c>tf.einsum</c>, read: for each axis of each input and of the result a label. Letters are their codes; the axes that <c>...</c> stands for
/// are -1, -2, … counted from the last.
/// </summary>
internal sealed class EinsumEquation
{
    private const string Ellipsis = "...";

    private EinsumEquation(int[][] inputs, int[] output) => (Inputs, Output) = (inputs, output);

    /// <summary>The labels of each input's axes.</summary>
    public int[][] Inputs { get; }

    /// <summary>The labels of the result's axes.</summary>
    public int[] Output { get; }

    /// <summary>Reads an equation for inputs of these numbers of dimensions.</summary>
    /// <exception cref="ValueError">It is no equation, or one for another number of inputs.</exception>
    /// <exception cref="InvalidArgumentError">An input has another number of dimensions than its labels.</exception>
    public static EinsumEquation Parse(string equation, int[] ranks)
    {
        var text = equation.Replace(" ", "", StringComparison.Ordinal);
        var sides = text.Split("->");
        var terms = sides[0].Split(',');
        if (sides.Length > 2)
            throw new ValueError($"Expecting exactly one '->' in einsum equation. Received: {equation}");
        if (terms.Length != ranks.Length)
            throw new ValueError($"Got {ranks.Length} inputs for equation \"{equation}\", expecting {terms.Length}");
        var inputs = new int[terms.Length][];
        for (var i = 0; i < terms.Length; i++)
        {
            var spread = ranks[i] - Letters(terms[i], equation).Length;
            if (spread < 0 || (spread > 0 && !terms[i].Contains(Ellipsis, StringComparison.Ordinal)))
                throw new InvalidArgumentError($"Expected input {i} to have rank {Letters(terms[i], equation).Length} but got: {ranks[i]}. The equation is {equation}.");
            inputs[i] = Labels(terms[i], spread, equation);
        }
        var broadcast = inputs.Max(static labels => labels.Count(static label => label < 0));
        var output = sides.Length == 2 ? Labels(sides[1], broadcast, equation) : Implied(inputs, broadcast);
        Check(equation, inputs, output, broadcast);
        return new EinsumEquation(inputs, output);
    }

    private static void Check(string equation, int[][] inputs, int[] output, int broadcast)
    {
        foreach (var label in output)
        {
            if (label > 0 && !inputs.Any(labels => labels.Contains(label)))
                throw new ValueError($"Output subscripts contain the label {(char)label} not present in the input subscripts. The equation is {equation}.");
        }
        if (output.Distinct().Count() != output.Length)
            throw new ValueError($"Output subscripts contain a label appearing more than once: {equation}");
        if (broadcast > 0 && !output.Contains(-1))
            throw new ValueError($"Output subscripts have no '...', but the inputs have {broadcast} axes there: {equation}");
    }

    /// <summary>Without "->" the result has the labels that occur once, in the order of the alphabet.</summary>
    private static int[] Implied(int[][] inputs, int broadcast)
    {
        var letters = inputs.SelectMany(static labels => labels).Where(static label => label > 0);
        return [.. Spread(broadcast), .. letters.GroupBy(static label => label).Where(static same => same.Count() == 1).Select(static same => same.Key).Order()];
    }

    private static int[] Labels(string term, int spread, string equation)
    {
        var at = term.IndexOf(Ellipsis, StringComparison.Ordinal);
        return at < 0
            ? Letters(term, equation)
            : [.. Letters(term[..at], equation), .. Spread(spread), .. Letters(term[(at + Ellipsis.Length)..], equation)];
    }

    private static IEnumerable<int> Spread(int count) => Enumerable.Range(1, count).Select(i => i - count - 1);

    private static int[] Letters(string term, string equation)
    {
        var letters = term.Replace(Ellipsis, "", StringComparison.Ordinal);
        return letters.All(char.IsAsciiLetter)
            ? [.. letters.Select(static letter => (int)letter)]
            : throw new ValueError($"Subscripts are letters, commas, '...' and '->'. Received: {equation}");
    }
}
