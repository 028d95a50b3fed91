using System.Collections;

namespace Tensorflow;

/// <summary>The integers that Python's <c>range</c> gives: a list that holds no more than its start, end and step.</summary>
public sealed class PyRange : IReadOnlyList<int>
{
    /// <summary>The integers from a start to before an end, by a step.</summary>
    /// <param name="start">The first.</param>
    /// <param name="stop">The end, which is not among them.</param>
    /// <param name="step">What lies between two; negative ones count downwards.</param>
    /// <exception cref="ValueError">The step is 0.</exception>
    public PyRange(int start, int stop, int step = 1)
    {
        if (step == 0)
            throw new ValueError("range() arg 3 must not be zero");
        (this.start, this.stop, this.step) = (start, stop, step);
        var steps = ((long)stop - start + step - Math.Sign(step)) / step;
        Count = checked((int)Math.Max(0, steps));
    }

    /// <summary>The first integer.</summary>
    public int start { get; }

    /// <summary>The end, which is not among the integers.</summary>
    public int stop { get; }

    /// <summary>What lies between two integers.</summary>
    public int step { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The integer at a position; negative positions count from the end.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public int this[int index]
    {
        get
        {
            var at = index < 0 ? index + Count : index;
            return at >= 0 && at < Count ? start + (at * step) : throw new IndexOutOfRangeException($"range object index out of range. Received: {index}, of {Count} integers");
        }
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return start + (i * step);
    }

    /// <summary><c>range(0, 3)</c>, as Python writes it.</summary>
    public override string ToString() =>
        step == 1 ? FormattableString.Invariant($"range({start}, {stop})") : FormattableString.Invariant($"range({start}, {stop}, {step})");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
