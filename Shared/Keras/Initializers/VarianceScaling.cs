using Tensorflow.Keras;
using Tensorflow.Keras.Saving;
using TfNet.Engine;

namespace Tensorflow.Operations.Initializers;

/// <summary>Numbers whose variance suits the number of connections: scale / fan, the fan being the inputs, the outputs or their mean.</summary>
[KerasExport("initializers"), KerasExport("initializers", Name = "variance_scaling")]
[ConfigKeys("seed")]
public partial class VarianceScaling : RandomInitializer
{
    // The standard deviation of a normal distribution cut at two deviations.
    private const double TruncatedDeviation = 0.8796256610342398;
    private readonly double _scale;
    private readonly string _mode;
    private readonly string _distribution;

    /// <summary>Numbers whose variance suits the number of connections.</summary>
    /// <param name="scale">The variance times the fan.</param>
    /// <param name="mode"><c>fan_in</c>, <c>fan_out</c> or <c>fan_avg</c>.</param>
    /// <param name="distribution"><c>truncated_normal</c>, <c>untruncated_normal</c> or <c>uniform</c>.</param>
    /// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
    /// <exception cref="ValueError">An argument is none of these, or the scale is not positive.</exception>
    public VarianceScaling(double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal", SeedArg? seed = null) : base(seed)
    {
        if (!(scale > 0))
            throw new ValueError($"Argument `scale` must be positive float. Received: scale={PythonNumber.Repr(scale)}");
        if (mode is not ("fan_in" or "fan_out" or "fan_avg"))
            throw new ValueError($"Invalid `mode` argument: {mode}. Please use one of {{'fan_in', 'fan_out', 'fan_avg'}}");
        var lower = distribution.ToLowerInvariant();
        if (lower is not ("normal" or "uniform" or "truncated_normal" or "untruncated_normal"))
            throw new ValueError($"Invalid `distribution` argument: {lower}.Please use one of {{'uniform', 'truncated_normal', 'untruncated_normal'}}");
        (_scale, _mode, _distribution) = (scale, mode, lower == "normal" ? "truncated_normal" : lower);
    }

    /// <inheritdoc/>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT)
    {
        var (fanIn, fanOut) = ComputeFans(shape);
        var scale = _scale / _mode switch
        {
            "fan_in" => Math.Max(1.0, fanIn),
            "fan_out" => Math.Max(1.0, fanOut),
            _ => Math.Max(1.0, (fanIn + fanOut) / 2.0),
        };
        if (_distribution == "truncated_normal")
            return TruncatedNormal(shape, 0, Math.Sqrt(scale) / TruncatedDeviation, dtype);
        if (_distribution == "untruncated_normal")
            return Normal(shape, 0, Math.Sqrt(scale), dtype);
        var limit = Math.Sqrt(3.0 * scale);
        return Uniform(shape, -limit, limit, dtype);
    }

    /// <summary>How many inputs an output has and how many outputs an input, for a kernel of shape (…, in, out).</summary>
    internal static (long FanIn, long FanOut) ComputeFans(Shape shape)
    {
        if (shape.ndim < 1)
            return (1, 1);
        if (shape.ndim == 1)
            return (shape[0], shape[0]);
        var receptiveField = shape.ndim > 2 ? shape[..^2].size : 1;
        return (shape[-2] * receptiveField, shape[-1] * receptiveField);
    }
}
