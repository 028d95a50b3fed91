using System.Runtime.CompilerServices;
using Tensorflow.NumPy;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The colours of points: one for all, one for each, or a number for each that a colour map turns into a colour.</summary>
[CollectionBuilder(typeof(PointColorsBuilder), nameof(PointColorsBuilder.Create))]
public sealed class PointColors : IEnumerable<Cell>
{
    private PointColors(ColorList? colors, Series? numbers) => (Colors, Numbers) = (colors, numbers);

    internal ColorList? Colors { get; }

    internal Series? Numbers { get; }

    /// <summary>One colour for all.</summary>
    public static implicit operator PointColors(string color) => new(color, null);

    /// <summary>One colour for all.</summary>
    public static implicit operator PointColors(Color color) => new(color, null);

    /// <summary>A colour for each.</summary>
    public static implicit operator PointColors(ColorList colors) => new(colors, null);

    /// <summary>A colour for each.</summary>
    public static implicit operator PointColors(string[] colors) => new(colors, null);

    /// <summary>A colour for each.</summary>
    public static implicit operator PointColors(List<string> colors) => new(colors, null);

    /// <summary>A number, or the name of a colour, for each.</summary>
    public static implicit operator PointColors(Series values) => values.Kind == CellKind.Text ? new(values.ToTexts(), null) : new(null, values);

    /// <summary>A number for each.</summary>
    public static implicit operator PointColors(NDArray values) => (Series)values;

    /// <summary>A number for each.</summary>
    public static implicit operator PointColors(Tensor values) => (Series)values;

    /// <summary>A number for each.</summary>
    public static implicit operator PointColors(PyRange values) => (Series)values;

    /// <summary>A number for each.</summary>
    public static implicit operator PointColors(double[] values) => (Series)values;

    /// <summary>A number for each.</summary>
    public static implicit operator PointColors(float[] values) => (Series)values;

    /// <summary>A number for each.</summary>
    public static implicit operator PointColors(int[] values) => (Series)values;

    /// <summary>A number for each.</summary>
    public static implicit operator PointColors(List<double> values) => (Series)values;

    /// <summary>A number for each.</summary>
    public static implicit operator PointColors(List<int> values) => (Series)values;

    /// <summary>The numbers, or the colours as texts.</summary>
    public IEnumerator<Cell> GetEnumerator() => (Numbers ?? new Series(Colors!.Select(static c => (Cell)c.ToHex()))).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
