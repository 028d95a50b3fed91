using Tensorflow.NumPy;

namespace Tensorflow.Plotting.Plotly;

/// <summary>A colour for all points ("blue", "#1f77b4", "rgb(1,2,3)"), or a colour or number for each.</summary>
public sealed class ColorArg
{
    private ColorArg(string? single, Series? many)
    {
        Single = single;
        Many = many;
    }

    internal string? Single { get; }

    internal Series? Many { get; }

    /// <summary>One colour for all.</summary>
    public static implicit operator ColorArg(string color) => new(color, null);

    /// <summary>A colour or a number for each.</summary>
    public static implicit operator ColorArg(Series colors) => new(null, colors);

    /// <summary>A colour for each.</summary>
    public static implicit operator ColorArg(string[] colors) => new(null, colors);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(double[] values) => new(null, values);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(float[] values) => new(null, values);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(int[] values) => new(null, values);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(long[] values) => new(null, values);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(List<double> values) => new(null, values);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(List<int> values) => new(null, values);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(PyRange values) => new(null, values);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(NDArray values) => new(null, values);

    /// <summary>A number on the colour scale for each.</summary>
    public static implicit operator ColorArg(Tensor values) => new(null, values);

    /// <summary>A colour for each.</summary>
    public static implicit operator ColorArg(List<string> colors) => new(null, colors);
}
