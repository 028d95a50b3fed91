namespace Tensorflow.Keras.Trainers;

/// <summary>The <c>metrics</c> of <c>compile</c> by outputs.</summary>
/// <param name="argument">What was given.</param>
/// <param name="name">The argument's name: <c>metrics</c> or <c>weighted_metrics</c>.</param>
internal sealed class OutputMetricsArg(MetricsArg? argument, string name)
{
    /// <summary>The metrics of each output.</summary>
    /// <exception cref="ValueError">They do not fit the outputs.</exception>
    public MetricArg[][] For(ModelOutputs outputs)
    {
        var none = Enumerable.Repeat<MetricArg[]>([], outputs.Count);
        if (argument is null || argument.Count == 0)
            return [.. none];
        if (argument.HasKeys && outputs.Names is { } names && argument.Keys.FirstOrDefault(key => !names.Contains(key)) is { } unknown)
        {
            throw new ValueError(
                $"In the dict argument `{name}`, key '{unknown}' does not correspond to any model output. Received:\n{name}={argument}\nThe outputs are: ['{string.Join("', '", names)}'].");
        }
        if (outputs.Count == 1)
            return [OfOnlyOutput()];
        if (!argument.HasKeys)
            return argument.Count == outputs.Count ? [.. argument.Select(Entries)] : throw OfOtherLength(outputs.Count);
        var ordered = outputs.Names ?? throw new ValueError($"Argument `{name}` can only be provided as a dict when the model also returns a dict of outputs. Received {name}={argument}");
        return [.. ordered.Select(output => argument.Keys.Contains(output) ? Entries(argument[output]) : [])];
    }

    private MetricArg[] OfOnlyOutput() => !argument!.HasKeys && argument.Any(static item => item is { IsList: true })
        ? throw new ValueError($"Expected all entries in the `{name}` list to be metric objects. Received instead:\n{name}={argument}")
        : [.. argument.SelectMany(Entries)];

    private MetricArg[] Entries(MetricArg? item) => [.. (item ?? Enumerable.Empty<MetricArg>()).Select(metric => metric.IsList
        ? throw new ValueError($"All entries in the sublists of the `{name}` {(argument!.HasKeys ? "dict" : "list")} should be metric objects. Found the following sublist with unknown types: {item}")
        : metric)];

    private ValueError OfOtherLength(int outputs) => new(
        $"For a model with multiple outputs, when providing the `{name}` argument as a list, it should have as many entries as the model has outputs. " +
        $"Received:\n{name}={argument}\nof length {argument!.Count} whereas the model has {outputs} outputs.");
}
