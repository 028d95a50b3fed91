using System.Globalization;
using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras;

/// <summary>
/// How far random changes go: a number, <c>0.2</c>, for both directions, or a lower and an upper bound, <c>(-0.2, 0.3)</c> or <c>[-0.2, 0.3]</c>.
/// </summary>
[CollectionBuilder(typeof(FactorArg), nameof(Create))]
public sealed class FactorArg : IEnumerable<double>
{
    private readonly double[] _numbers;
    private readonly string _text;

    private FactorArg(double[] numbers, bool isNumber, string? text = null)
    {
        _numbers = Array.ConvertAll(numbers, PythonNumber.Exact);
        IsNumber = isNumber;
        _text = text ?? (isNumber ? PythonNumber.Repr(_numbers[0]) : $"({string.Join(", ", _numbers.Select(PythonNumber.Repr))})");
    }

    /// <summary>Whether one number stands for both directions.</summary>
    public bool IsNumber { get; }

    /// <summary>Builds bounds from a collection expression.</summary>
    public static FactorArg Create(ReadOnlySpan<double> bounds) => new(bounds.ToArray(), false);

    /// <summary>The same distance in both directions.</summary>
    public static implicit operator FactorArg(int factor) => new([factor], true, factor.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same distance in both directions.</summary>
    public static implicit operator FactorArg(double factor) => new([factor], true);

    /// <summary>A lower and an upper bound.</summary>
    public static implicit operator FactorArg((double, double) bounds) => new([bounds.Item1, bounds.Item2], false);

    /// <summary>A lower and an upper bound.</summary>
    public static implicit operator FactorArg?(double[]? bounds) => bounds is null ? null : new FactorArg(bounds, false);

    /// <summary>A lower and an upper bound.</summary>
    public static implicit operator FactorArg?(float[]? bounds) => bounds is null ? null : new FactorArg(Array.ConvertAll(bounds, static b => (double)b), false);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_numbers).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints it.</summary>
    public override string ToString() => _text;

    /// <summary>What <c>get_config</c> says of it.</summary>
    internal object Config => IsNumber ? _numbers[0] : _numbers;

    /// <summary>The bounds, the lower one first.</summary>
    /// <param name="least">The lowest that a number may be.</param>
    /// <param name="most">The highest.</param>
    /// <param name="error">Makes the exception; given the number out of range where one was found.</param>
    /// <param name="checkBoth">Whether both bounds must lie within; otherwise it is enough that the range touches [least, most].</param>
    internal (double Lower, double Upper) Bounds(double least, double most, Func<double?, ValueError> error, bool checkBoth)
    {
        if (IsNumber)
        {
            var factor = _numbers[0];
            if (factor < least || factor > most)
                throw error(factor);
            return (Math.Max(-Math.Abs(factor), least), Math.Abs(factor));
        }
        if (_numbers.Length != 2)
            throw error(null);
        if (checkBoth)
        {
            foreach (var bound in _numbers)
            {
                if (bound < least || bound > most)
                    throw error(bound);
            }
        }
        else if (_numbers[0] > most || _numbers[1] < least)
        {
            throw error(null);
        }
        return (Math.Min(_numbers[0], _numbers[1]), Math.Max(_numbers[0], _numbers[1]));
    }
}
