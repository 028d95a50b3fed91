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
        var dims = new List<long>();
        var strides = new List<long>[inputs.Length];
        for (var k = 0; k < inputs.Length; k++)
            strides[k] = [];
        // From the last axis to the first: an axis joins the one after it where every input goes on (or stays) in step.
        var steps = new long[inputs.Length];
        Array.Fill(steps, 1);
        for (var axis = 1; axis <= output.ndim; axis++)
        {
            var size = output.Sizes[^axis];
            if (size == 1)
                continue;
            var joins = dims.Count > 0;
            var own = new long[inputs.Length];
            for (var k = 0; k < inputs.Length; k++)
            {
                var there = axis <= inputs[k].ndim && inputs[k].Sizes[^axis] != 1;
                own[k] = there ? steps[k] : 0;
                if (there)
                    steps[k] *= size;
                joins = joins && own[k] == strides[k][^1] * dims[^1];
            }
            if (joins)
            {
                dims[^1] *= size;
                continue;
            }
            dims.Add(size);
            for (var k = 0; k < inputs.Length; k++)
                strides[k].Add(own[k]);
        }
        if (dims.Count == 0)
        {
            dims.Add(1);
            foreach (var list in strides)
                list.Add(1);
        }
        RowLength = dims[0];
        _dims = [.. dims.Skip(1)];
        Moves = Array.ConvertAll(strides, static list => list[0] != 0);
        _strides = Array.ConvertAll(strides, static list => list.Skip(1).ToArray());
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
