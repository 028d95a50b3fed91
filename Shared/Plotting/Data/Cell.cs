using System.Globalization;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Plotting;

/// <summary>What a <see cref="Cell"/> holds.</summary>
public enum CellKind
{
    /// <summary>Nothing: Python's None, pandas' NaN in a column of text.</summary>
    Missing,

    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>A whole number of 64 bits.</summary>
    Int,

    /// <summary>A float64 number, NaN included.</summary>
    Float,

    /// <summary>Text.</summary>
    Text,
}

/// <summary>One value of a column or of a figure's data: a number, a truth value, text, or nothing.</summary>
public readonly struct Cell : IEquatable<Cell>
{
    private readonly long _bits;
    private readonly string? _text;

    private Cell(CellKind kind, long bits, string? text = null)
    {
        Kind = kind;
        _bits = bits;
        _text = text;
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>Whether the cell is missing or not a number.</summary>
    public bool IsNull => Kind == CellKind.Missing || (Kind == CellKind.Float && double.IsNaN(AsDouble()));

    /// <summary>A truth value as a cell.</summary>
    public static implicit operator Cell(bool value) => new(CellKind.Bool, value ? 1 : 0);

    /// <summary>A whole number as a cell.</summary>
    public static implicit operator Cell(int value) => new(CellKind.Int, value);

    /// <summary>A whole number as a cell.</summary>
    public static implicit operator Cell(long value) => new(CellKind.Int, value);

    /// <summary>A float32, widened exactly, as a cell.</summary>
    public static implicit operator Cell(float value) => new(CellKind.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A float64 as a cell.</summary>
    public static implicit operator Cell(double value) => new(CellKind.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Text as a cell; null is missing.</summary>
    public static implicit operator Cell(string? value) => value is null ? default : new(CellKind.Text, 0, value);

    /// <summary>An array's only element as a cell.</summary>
    public static implicit operator Cell(NDArray array) => ArrayValues.Single(array);

    /// <summary>A tensor's only element as a cell.</summary>
    public static implicit operator Cell(Tensor tensor) => ArrayValues.Single(tensor.numpy());

    /// <summary>A cell's number, as <see cref="AsDouble"/> gives it.</summary>
    public static explicit operator double(Cell cell) => cell.AsDouble();

    /// <summary>Whether two cells hold the same.</summary>
    public static bool operator ==(Cell left, Cell right) => left.Equals(right);

    /// <summary>Whether two cells hold different values.</summary>
    public static bool operator !=(Cell left, Cell right) => !left.Equals(right);

    /// <summary>Any value as a cell: numbers and truth values keep their kind, the rest becomes its text.</summary>
    /// <param name="value">A number, bool, string, cell, null, an array or tensor of one element, or any object, whose ToString is taken.</param>
    public static Cell From(object? value) => value switch
    {
        null => default,
        Cell cell => cell,
        bool b => b,
        float f => f,
        double d => d,
        decimal m => (double)m,
        Half h => (double)h,
        NDArray array => array,
        Tensor tensor => tensor,
        ulong u when u > long.MaxValue => (double)u,
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>The number: truth values are 0 and 1, missing is NaN.</summary>
    /// <exception cref="ValueError">The cell holds text.</exception>
    public double AsDouble() => Kind switch
    {
        CellKind.Float => BitConverter.Int64BitsToDouble(_bits),
        CellKind.Text => throw new ValueError($"could not convert string to float: '{_text}'. Pass numbers, or use the text as categories."),
        CellKind.Missing => double.NaN,
        _ => _bits,
    };

    /// <summary>The whole number; a float is cut towards zero.</summary>
    /// <exception cref="ValueError">The cell holds text or nothing.</exception>
    public long AsInt64() => Kind is CellKind.Int or CellKind.Bool ? _bits : checked((long)AsDouble());

    /// <summary>The value as Python's str writes it: 1, 0.5, True, text; None for a missing one.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Missing => "None",
        CellKind.Bool => _bits != 0 ? "True" : "False",
        CellKind.Int => _bits.ToString(CultureInfo.InvariantCulture),
        CellKind.Float => PythonNumber.Repr(AsDouble()),
        _ => _text!,
    };

    /// <inheritdoc/>
    public bool Equals(Cell other) => Kind == other.Kind && _bits == other._bits && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _bits, _text);
}
