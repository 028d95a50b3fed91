using System.Globalization;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>
/// One part of an index between brackets: an integer, a range, <c>"1:10:2"</c>, <see cref="Ellipsis"/>, <see cref="NewAxis"/>,
/// or an array of integers or bools. Integers, strings, C# ranges and arrays convert to it.
/// </summary>
public readonly struct Slice
{
    /// <summary>The step less one, so that the default value is the whole dimension.</summary>
    private readonly int _stepLessOne;

    /// <summary>A range of positions; negative ones count from the end, <see langword="null"/> means "as far as it goes".</summary>
    /// <param name="start">The first position.</param>
    /// <param name="stop">The position after the last.</param>
    /// <param name="step">The distance between positions.</param>
    /// <param name="isIndex">Whether only <paramref name="start"/> is meant, and its dimension disappears.</param>
    /// <exception cref="ValueError">The step is zero.</exception>
    public Slice(int? start = null, int? stop = null, int step = 1, bool isIndex = false)
    {
        if (step == 0)
            throw new ValueError("slice step cannot be zero. Use a positive step, or a negative one to walk backwards.");
        (Start, Stop, _stepLessOne, IsIndex) = (start, stop, step - 1, isIndex);
    }

    /// <summary>A range as Python writes it: <c>"1:10"</c>, <c>"::2"</c>, <c>"-1"</c>, <c>"..."</c>, <c>"newaxis"</c>.</summary>
    /// <exception cref="ValueError">The text is not a slice.</exception>
    public Slice(string text)
    {
        this = ParseOne(text);
    }

    private Slice(NDArray array) => Array = array;

    /// <summary>The whole dimension, <c>:</c>.</summary>
    public static Slice All => default;

    /// <summary>A new dimension of size 1; Python's <c>None</c>.</summary>
    public static Slice None => new() { IsNewAxis = true };

    /// <summary>As many whole dimensions as are left, <c>...</c>.</summary>
    public static Slice Ellipsis => new() { IsEllipsis = true };

    /// <summary>A new dimension of size 1.</summary>
    public static Slice NewAxis => None;

    /// <summary>The first position.</summary>
    public int? Start { get; }

    /// <summary>The position after the last.</summary>
    public int? Stop { get; }

    /// <summary>The distance between positions.</summary>
    public int Step => _stepLessOne + 1;

    /// <summary>Whether a single position is meant.</summary>
    public bool IsIndex { get; }

    /// <summary>Whether this is <c>...</c>.</summary>
    public bool IsEllipsis { get; private init; }

    /// <summary>Whether this is a new dimension.</summary>
    public bool IsNewAxis { get; private init; }

    /// <summary>The array of positions or of bools, when one was given.</summary>
    public NDArray? Array { get; }

    /// <summary>A single position.</summary>
    public static Slice Index(int position) => new(position, isIndex: true);

    /// <summary>The parts of an index as Python writes it: <c>"1:3, ::2"</c>.</summary>
    /// <exception cref="ValueError">A part is not a slice.</exception>
    public static Slice[] ParseSlices(string text) => System.Array.ConvertAll(text.Split(','), ParseOne);

    /// <summary>A single position.</summary>
    public static implicit operator Slice(int position) => Index(position);

    /// <summary>A range as Python writes it.</summary>
    public static implicit operator Slice(string text) => ParseOne(text);

    /// <summary>A range as C# writes it.</summary>
    public static implicit operator Slice(Range range) => new(From(range.Start), From(range.End, isEnd: true));

    /// <summary>A position as C# writes it: <c>^1</c> is the last.</summary>
    public static implicit operator Slice(Index position) => Index(position.IsFromEnd ? -position.Value : position.Value);

    /// <summary>An array of positions or of bools.</summary>
    public static implicit operator Slice(NDArray array) => new(array);

    /// <summary>Positions.</summary>
    public static implicit operator Slice(int[] positions) => new(new NDArray(positions));

    /// <summary>A mask.</summary>
    public static implicit operator Slice(bool[] mask) => new(new NDArray(mask));

    /// <summary>The first position, the number of positions and the step in a dimension of this size.</summary>
    internal (int Start, int Count, int Step) Resolve(int size)
    {
        if (Step > 0)
        {
            var start = Start is null ? 0 : Clamp(Start.Value, size, 0, size);
            var stop = Stop is null ? size : Clamp(Stop.Value, size, 0, size);
            return (start, stop <= start ? 0 : (int)(((long)stop - start - 1) / Step + 1), Step);
        }
        else
        {
            var start = Start is null ? size - 1 : Clamp(Start.Value, size, -1, size - 1);
            var stop = Stop is null ? -1 : Clamp(Stop.Value, size, -1, size - 1);
            return (start, stop >= start ? 0 : (int)((start - (long)stop - 1) / -(long)Step + 1), Step);
        }
    }

    /// <summary>As Python writes it.</summary>
    public override string ToString()
    {
        if (Array is not null)
            return Array.ToString();
        if (IsEllipsis)
            return "...";
        if (IsNewAxis)
            return "newaxis";
        if (IsIndex)
            return Text(Start);
        return Step == 1 ? $"{Text(Start)}:{Text(Stop)}" : $"{Text(Start)}:{Text(Stop)}:{Text(Step)}";
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static int Clamp(int position, int size, int low, int high) =>
        Math.Clamp(position < 0 ? position + size : position, low, high);

    private static int? From(Index index, bool isEnd = false)
    {
        if (!index.IsFromEnd)
            return index.Value;
        if (index.Value == 0)
            return isEnd ? null : int.MaxValue;
        return -index.Value;
    }

    private static Slice ParseOne(string text)
    {
        var trimmed = text.Trim();
        switch (trimmed)
        {
            case "...":
                return Ellipsis;
            case "newaxis" or "np.newaxis" or "None":
                return NewAxis;
            case ":":
                return All;
        }
        var parts = trimmed.Split(':');
        if (parts.Length > 3)
            throw Bad(text);
        if (parts.Length == 1)
            return Index(Number(parts[0], text) ?? throw Bad(text));
        return new Slice(Number(parts[0], text), Number(parts[1], text), (parts.Length == 3 ? Number(parts[2], text) : null) ?? 1);
    }

    private static int? Number(string part, string text)
    {
        if (part.AsSpan().Trim().IsEmpty)
            return null;
        return int.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number) ? number : throw Bad(text);
    }

    private static ValueError Bad(string text) => new($"\"{text}\" is not an index. Expected an integer, or a slice such as \"1:10\", \":\", \"::2\" or \"...\".");
}
