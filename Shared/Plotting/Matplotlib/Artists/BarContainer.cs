using System.Collections;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The bars that one call has drawn.</summary>
public sealed class BarContainer : IReadOnlyList<Rectangle>
{
    private readonly Rectangle[] _bars;

    internal BarContainer(Rectangle[] bars, bool upright) => (_bars, Upright) = (bars, upright);

    /// <inheritdoc/>
    public int Count => _bars.Length;

    internal bool Upright { get; }

    /// <inheritdoc/>
    public Rectangle this[int index] => _bars[index];

    /// <inheritdoc/>
    public IEnumerator<Rectangle> GetEnumerator() => ((IEnumerable<Rectangle>)_bars).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _bars.GetEnumerator();
}
