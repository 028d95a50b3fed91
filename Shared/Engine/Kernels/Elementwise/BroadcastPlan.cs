using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Walks inputs of different shapes side by side. Axes that all inputs treat alike are joined; what remains is rows, along which each input either moves on
/// element by element or stays, and the axes that the rows are counted by.
/// </summary>
internal sealed class BroadcastPlan
{
    private readonly long[] _dims;
    private readonly long[][] _strides;

    public BroadcastPlan(Shape output, params ReadOnlySpan<Shape> inputs)
    {
        var dims = new long[output.ndim + 1];
        var strides = new long[inputs.Length][];
        for (var k = 0; k < inputs.Length; k++)
            strides[k] = new long[output.ndim + 1];
        var last = -1;
        // From the last axis to the first: an axis joins the one after it where every input goes on (or stays) in step.
        var steps = new long[inputs.Length];
        Array.Fill(steps, 1);
        for (var axis = 1; axis <= output.ndim; axis++)
        {
            var size = output.Sizes[^axis];
            if (size == 1)
                continue;
            var joins = last >= 0;
            var own = new long[inputs.Length];
            for (var k = 0; k < inputs.Length; k++)
            {
                var there = axis <= inputs[k].ndim && inputs[k].Sizes[^axis] != 1;
                own[k] = there ? steps[k] : 0;
                if (there)
                    steps[k] *= size;
                joins = joins && own[k] == strides[k][last] * dims[last];
            }
            if (joins)
            {
                dims[last] *= size;
                continue;
            }
            dims[++last] = size;
            for (var k = 0; k < inputs.Length; k++)
                strides[k][last] = own[k];
        }
        if (last < 0)
        {
            dims[++last] = 1;
            foreach (var own in strides)
                own[last] = 1;
        }
        RowLength = dims[0];
        _dims = dims[1..(last + 1)];
        Moves = new bool[inputs.Length];
        for (var k = 0; k < inputs.Length; k++)
        {
            Moves[k] = strides[k][0] != 0;
            strides[k] = strides[k][1..(last + 1)];
        }
        _strides = strides;
        Rows = 1;
        foreach (var dim in _dims)
            Rows *= dim;
    }

    /// <summary>Elements a row.</summary>
    public long RowLength { get; }

    /// <summary>Rows.</summary>
    public long Rows { get; }

    /// <summary>Whether an input moves on along a row, or stays at one element.</summary>
    public bool[] Moves { get; }

    /// <summary>Whether an input is one row that is met by every row of the other one, which is whole.</summary>
    public bool Repeats(int input) =>
        _dims.Length == 1 && Moves[0] && Moves[1] && _strides[input][0] == 0 && _strides[1 - input][0] == RowLength;

    /// <summary>Where a row begins in an input.</summary>
    public long Offset(int input, long row)
    {
        var strides = _strides[input];
        if (strides.Length == 1)
            return row * strides[0];
        long offset = 0;
        for (var d = 0; d < strides.Length - 1; d++)
        {
            var (next, index) = Math.DivRem(row, _dims[d]);
            offset += index * strides[d];
            row = next;
        }
        return strides.Length == 0 ? 0 : offset + (row * strides[^1]);
    }
}
