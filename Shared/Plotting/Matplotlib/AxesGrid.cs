using System.Collections;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The axes of a grid of subplots: <c>axs[row, column]</c>, or <c>axs[i]</c> along the rows.</summary>
public sealed class AxesGrid : IReadOnlyList<Axes>
{
    private readonly Axes[,] _axes;

    internal AxesGrid(Axes[,] axes) => _axes = axes;

    /// <inheritdoc/>
    public int Count => _axes.Length;

    /// <summary>Rows and columns.</summary>
    public (int rows, int columns) shape => (_axes.GetLength(0), _axes.GetLength(1));

    /// <summary>The axes along the rows.</summary>
    public IReadOnlyList<Axes> flat => this;

    /// <summary>The axes at a position along the rows.</summary>
    public Axes this[int index] => _axes[index / _axes.GetLength(1), index % _axes.GetLength(1)];

    /// <summary>The axes at a row and column from 0.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public Axes this[int row, int column] => _axes[row, column];

    /// <summary>The axes along the rows.</summary>
    public IReadOnlyList<Axes> ravel() => this;

    /// <summary>The axes along the rows.</summary>
    public IReadOnlyList<Axes> flatten() => this;

    /// <inheritdoc/>
    public IEnumerator<Axes> GetEnumerator() => _axes.Cast<Axes>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _axes.GetEnumerator();
}
