using System.Globalization;

namespace Tensorflow.NumPy;

/// <summary>Makes coordinates of a grid from slices: <c>var (y, x) = np.mgrid[":16", "-1:1:0.5"]</c>. Source: https://numpy.org/doc/stable/reference/generated/numpy.mgrid.html.</summary>
public sealed class GridIndex
{
    internal GridIndex()
    {
    }

    /// <summary>The coordinates along each of the slices, stacked; along one slice, the coordinates themselves.</summary>
    /// <param name="slices"><c>start:stop:step</c> for each dimension, also several in one text with commas between; a step such as <c>5j</c> is a number of places, the stop being one of them.</param>
    /// <exception cref="ValueError">A text is no slice of numbers with a stop, or its step is 0.</exception>
    public NDArray this[params string[] slices]
    {
        get
        {
            Span[] spans = [.. slices.SelectMany(static text => text.Split(',')).Select(Span.Parse)];
            var dtype = Array.Exists(spans, static span => !span.IsWhole) ? TF_DataType.TF_DOUBLE : TF_DataType.TF_INT64;
            if (spans is [var only])
                return only.Places().astype(dtype);
            var dims = new Shape(Array.ConvertAll(spans, static span => span.Count));
            return np.stack([.. spans.Select((span, axis) =>
            {
                var along = new int[spans.Length];
                Array.Fill(along, 1);
                along[axis] = span.Count;
                return np.broadcast_to(span.Places().astype(dtype).reshape(new Shape(along)), dims);
            })]);
        }
    }

    /// <summary>One slice of numbers.</summary>
    private readonly record struct Span(double Start, double Step, int Count, bool IsWhole)
    {
        public static Span Parse(string text)
        {
            var parts = text.Split(':');
            if (parts.Length is not (2 or 3))
                throw Not(text);
            var places = parts.Length == 3 && parts[2].TrimEnd().EndsWith('j');
            var start = Number(parts[0], 0, text);
            var stop = parts[1].Trim().Length > 0 ? Number(parts[1], 0, text) : throw Not(text);
            var step = parts.Length == 3 ? Number(places ? parts[2].TrimEnd()[..^1] : parts[2], 1, text) : 1;
            if (places)
            {
                var count = (int)Math.Abs(step);
                return new Span(start, count > 1 ? (stop - start) / (count - 1) : 1, count, IsWhole: false);
            }
            if (step == 0)
                throw new ValueError($"slice step cannot be zero. Received: \"{text}\".");
            var size = Math.Ceiling((stop - start) / step);
            if (!(size < int.MaxValue))
                throw Not(text);
            return new Span(start, step, Math.Max((int)size, 0), Array.TrueForAll(parts, static part => !part.AsSpan().ContainsAny('.', 'e', 'E')));
        }

        public NDArray Places()
        {
            var (start, step) = (Start, Step);
            return np.arange(Count).astype(TF_DataType.TF_DOUBLE) * step + start;
        }

        private static double Number(string text, double otherwise, string slice) => text.AsSpan().Trim().IsEmpty ? otherwise
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : throw Not(slice);

        private static ValueError Not(string text) => new($"A slice of a grid is `start:stop` or `start:stop:step`, of numbers. Received: \"{text}\". Write np.mgrid[\"0:16\", \"-1:1:0.5\"].");
    }
}
