namespace Tensorflow.Plotting.Pandas;

/// <summary>Orders cells by number or by the code points of their text.</summary>
internal sealed class CellComparer : IComparer<Cell>
{
    public static readonly CellComparer Numbers = new(static (a, b) => a.AsDouble().CompareTo(b.AsDouble()));

    public static readonly CellComparer Texts = new(static (a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    private readonly Comparison<Cell> _compare;

    private CellComparer(Comparison<Cell> compare) => _compare = compare;

    public int Compare(Cell x, Cell y) => _compare(x, y);
}
