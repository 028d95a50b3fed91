using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.Keras;

/// <summary>The salt of a hash: two numbers, <c>[133, 137]</c>, or one, <c>133</c>, which stands for both.</summary>
[CollectionBuilder(typeof(SaltArg), nameof(Create))]
public sealed class SaltArg : IEnumerable<long>
{
    private readonly long[] _numbers;

    private SaltArg(long[] numbers) => _numbers = numbers.Length == 2
        ? numbers
        : throw new ValueError($"The `salt` argument for `Hashing` can only be a tuple of size 2 integers, or a single integer. Received: salt={PythonText.Repr(numbers)}.");

    /// <summary>Builds a salt from a collection expression.</summary>
    /// <exception cref="ValueError">There are not two numbers.</exception>
    public static SaltArg Create(ReadOnlySpan<long> numbers) => new(numbers.ToArray());

    /// <summary>One number, which stands for both.</summary>
    public static implicit operator SaltArg(long number) => new([number, number]);

    /// <summary>Two numbers.</summary>
    public static implicit operator SaltArg((long, long) numbers) => new([numbers.Item1, numbers.Item2]);

    /// <summary>Two numbers.</summary>
    /// <exception cref="ValueError">There are not two.</exception>
    public static implicit operator SaltArg?(long[]? numbers) => numbers is null ? null : new SaltArg([.. numbers]);

    /// <summary>Two numbers.</summary>
    /// <exception cref="ValueError">There are not two.</exception>
    public static implicit operator SaltArg?(int[]? numbers) => numbers is null ? null : new SaltArg(Array.ConvertAll(numbers, static number => (long)number));

    /// <inheritdoc/>
    public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)_numbers).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The key of a hash.</summary>
    internal (ulong First, ulong Second) Key => ((ulong)_numbers[0], (ulong)_numbers[1]);
}
