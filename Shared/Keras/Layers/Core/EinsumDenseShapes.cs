using System.Text.RegularExpressions;

namespace Tensorflow.Keras.Layers;

/// <summary>The shapes that an equation of <see cref="EinsumDense"/> gives its weights and outputs.</summary>
/// <param name="Kernel">The shape of the kernel.</param>
/// <param name="Bias">The shape of the bias, <see langword="null"/> where there is none.</param>
/// <param name="Output">The shape of the outputs, batch included.</param>
internal sealed partial record EinsumDenseShapes(Shape Kernel, Shape? Bias, Shape Output)
{
    /// <summary>Finds the shapes.</summary>
    /// <param name="equation">The labels of the axes.</param>
    /// <param name="biasAxes">The labels of the axes of the outputs that have a bias.</param>
    /// <param name="inputs">The shape of the inputs, batch included.</param>
    /// <param name="partial">The shape of the outputs without the batch and what an ellipsis stands for.</param>
    /// <exception cref="ValueError">They do not go together.</exception>
    public static EinsumDenseShapes Find(string equation, string? biasAxes, Shape inputs, Shape partial)
    {
        var read = Form().Match(equation);
        if (!read.Success || read.Groups["before"].Length != read.Groups["first"].Length || read.Groups["behind"].Length != read.Groups["last"].Length
            || (read.Groups["before"].Length > 0 && read.Groups["behind"].Length > 0) || (read.Groups["behind"].Length > 0 && read.Groups["input"].Length < 2))
        {
            throw new ValueError($"Invalid einsum equation '{equation}'. Equations must be in the form [X],[Y]->[Z], ...[X],[Y]->...[Z], or [X]...,[Y]->[Z]....");
        }
        var (input, weight, output) = (read.Groups["input"].Value, read.Groups["weight"].Value, read.Groups["output"].Value);
        var isBefore = read.Groups["before"].Length > 0;
        var spread = inputs.ndim - input.Length;
        if (spread < 0 || (spread > 0 && !isBefore && read.Groups["behind"].Length == 0))
            throw new ValueError($"The equation '{equation}' has {input.Length} axes for its inputs. Received: inputs of shape {inputs}.");
        return Of(new Labels(input, weight, output, spread, isBefore), biasAxes, inputs, partial);
    }

    private static EinsumDenseShapes Of(Labels labels, string? biasAxes, Shape inputs, Shape partial)
    {
        // The batch comes first, then what an ellipsis before the labels stands for; what one behind them stands for comes last.
        var sizes = partial.dims.ToList();
        sizes.InsertRange(0, inputs.dims[..(labels.IsBefore && labels.Spread > 0 ? labels.Spread : 1)]);
        if (!labels.IsBefore)
            sizes.AddRange(inputs.dims[^labels.Spread..]);
        if (sizes.Count != labels.Output.Length + labels.Spread)
            throw new ValueError($"The output shape {partial} has not an axis for each label but that of the batch in '{labels.Output}'. Give one size for each, -1 where the inputs say it.");
        var shift = labels.IsBefore ? labels.Spread : 0;
        var ofInput = labels.Input.Select((label, i) => (label, size: inputs.dims[i + shift])).ToDictionary(static entry => entry.label, static entry => entry.size);
        var ofOutput = new Dictionary<char, long>();
        for (var i = 0; i < labels.Output.Length; i++)
        {
            var (label, size) = (labels.Output[i], sizes[i + shift]);
            if (!labels.Input.Contains(label) && !labels.Weight.Contains(label))
                throw new ValueError($"Dimension '{label}' was specified in the output '{labels.Output}' but has no corresponding dim in the input spec '{labels.Input}' or weight spec '{labels.Output}'");
            if (ofInput.TryGetValue(label, out var given) && size >= 0 && size != given)
                throw new ValueError($"Input shape and output shape do not match at shared dimension '{label}'. Input shape is {Text(given)}, and output shape is {size}.");
            ofOutput[label] = size;
        }
        var kernel = labels.Weight.Select(label => ofInput.TryGetValue(label, out var size) || ofOutput.TryGetValue(label, out size)
            ? size
            : throw new ValueError($"Weight dimension '{label}' did not have a match in either the input spec '{labels.Input}' or the output spec '{labels.Output}'. For this layer, the weight must be fully specified."));
        return new EinsumDenseShapes(new Shape([.. kernel]), biasAxes is null ? null : BiasShape(labels, biasAxes, ofOutput), new Shape([.. sizes]));
    }

    /// <summary>From the first axis with a bias on: its size where there is one, 1 where there is none.</summary>
    private static Shape BiasShape(Labels labels, string biasAxes, Dictionary<char, long> sizes)
    {
        foreach (var label in biasAxes)
        {
            if (!labels.Output.Contains(label))
                throw new ValueError($"Bias dimension '{label}' was requested, but is not part of the output spec '{labels.Output}'");
        }
        var first = labels.Output.AsSpan().IndexOfAny(biasAxes);
        var shape = labels.Output[Math.Max(first, 0)..].Select(label => biasAxes.Contains(label) ? sizes[label] : 1);
        return new Shape([.. shape, .. Enumerable.Repeat(1L, labels.IsBefore ? 0 : labels.Spread)]);
    }

    private static string Text(long size) => size < 0 ? "None" : $"{size}";

    [GeneratedRegex(@"^(?<before>\.\.\.)?(?<input>[a-zA-Z]+)(?<behind>\.\.\.)?,(?<weight>[a-zA-Z]+)->(?<first>\.\.\.)?(?<output>[a-zA-Z]+)(?<last>\.\.\.)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    /// <summary>An equation, read.</summary>
    private readonly record struct Labels(string Input, string Weight, string Output, int Spread, bool IsBefore);
}
