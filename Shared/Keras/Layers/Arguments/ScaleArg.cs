using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras;

/// <summary>What inputs are multiplied by or what is added to them: a number for all, <c>0.5</c>, or one for each channel, <c>[0.5, 0.25, 1]</c>.</summary>
[CollectionBuilder(typeof(ScaleArg), nameof(Create))]
public sealed class ScaleArg : IEnumerable<double>
{
    private readonly double[] _numbers;

    private ScaleArg(double[] numbers, object config) => (_numbers, Config) = (numbers, config);

    /// <summary>Whether one number stands for all channels.</summary>
    public bool IsNumber => Config is int or double;

    /// <summary>What <c>get_config</c> says of it: integers where such were given.</summary>
    internal object Config { get; }

    /// <summary>Builds an argument from a collection expression.</summary>
    public static ScaleArg Create(ReadOnlySpan<double> numbers) => numbers.ToArray();

    /// <summary>The same for all channels.</summary>
    public static implicit operator ScaleArg(int number) => new([number], number);

    /// <summary>The same for all channels.</summary>
    public static implicit operator ScaleArg(double number) => new([PythonNumber.Exact(number)], PythonNumber.Exact(number));

    /// <summary>A number for each channel.</summary>
    public static implicit operator ScaleArg(int[] numbers) => From(Array.ConvertAll(numbers, static number => ((double)number, true)));

    /// <summary>A number for each channel.</summary>
    public static implicit operator ScaleArg(float[] numbers) => From(Array.ConvertAll(numbers, static number => (PythonNumber.Exact(number), false)));

    /// <summary>A number for each channel.</summary>
    public static implicit operator ScaleArg(double[] numbers) => From(Array.ConvertAll(numbers, static number => (PythonNumber.Exact(number), false)));

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_numbers).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A number for each channel, some of which may have been given as integers.</summary>
    internal static ScaleArg From((double Number, bool IsInteger)[] numbers) => new(
        Array.ConvertAll(numbers, static item => item.Number),
        numbers.Select(static item => item.IsInteger && Math.Abs(item.Number) <= int.MaxValue ? (object?)(int)item.Number : item.Number).ToList());
}
