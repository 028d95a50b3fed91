namespace Tensorflow.NumPy.Loops;

/// <summary>
/// Walks several arrays of the same sizes together, row by row: neighbouring dimensions that lie densely in all of them become one,
/// so that dense arrays are a single row.
/// </summary>
internal unsafe ref struct StridedWalk
{
    /// <summary>The most arrays that can be walked together.</summary>
    public const int MaxOperands = 4;

    private readonly int _operands;
    private readonly int _outer;
    private fixed int _dims[Layout.MaxRank];
    private fixed int _index[Layout.MaxRank];
    private fixed int _strides[Layout.MaxRank * MaxOperands];
    private fixed long _rows[MaxOperands];
    private fixed long _steps[MaxOperands];

    /// <summary>Starts a walk.</summary>
    /// <param name="dims">The common sizes.</param>
    /// <param name="starts">The first element of each array.</param>
    /// <param name="strides">Their byte strides.</param>
    public StridedWalk(ReadOnlySpan<int> dims, ReadOnlySpan<nint> starts, params ReadOnlySpan<int[]> strides)
    {
        _operands = strides.Length;
        var rank = 0;
        var empty = false;
        for (var i = 0; i < dims.Length; i++)
        {
            empty |= dims[i] == 0;
            if (dims[i] == 1)
                continue;
            if (rank > 0 && Continues(strides, i, dims[i], rank - 1))
            {
                _dims[rank - 1] *= dims[i];
                for (var k = 0; k < _operands; k++)
                    _strides[(rank - 1) * MaxOperands + k] = strides[k][i];
                continue;
            }
            _dims[rank] = dims[i];
            for (var k = 0; k < _operands; k++)
                _strides[rank * MaxOperands + k] = strides[k][i];
            rank++;
        }
        for (var k = 0; k < _operands; k++)
        {
            _rows[k] = starts[k];
            _steps[k] = rank > 0 ? _strides[(rank - 1) * MaxOperands + k] : 0;
        }
        RowLength = empty ? 0 : rank > 0 ? _dims[rank - 1] : 1;
        _outer = rank - 1;
    }

    /// <summary>The number of elements of a row; 0 when the arrays are empty.</summary>
    public nint RowLength { get; }

    /// <summary>The first element of an array's current row.</summary>
    public readonly byte* Row(int operand) => (byte*)_rows[operand];

    /// <summary>The distance in bytes between the elements of an array's row.</summary>
    public readonly nint Step(int operand) => (nint)_steps[operand];

    /// <summary>Goes to the next row; <see langword="false"/> after the last.</summary>
    public bool Next()
    {
        for (var axis = _outer - 1; axis >= 0; axis--)
        {
            if (++_index[axis] < _dims[axis])
            {
                for (var k = 0; k < _operands; k++)
                    _rows[k] += _strides[axis * MaxOperands + k];
                return true;
            }
            _index[axis] = 0;
            for (var k = 0; k < _operands; k++)
                _rows[k] -= (long)_strides[axis * MaxOperands + k] * (_dims[axis] - 1);
        }
        return false;
    }

    private readonly bool Continues(ReadOnlySpan<int[]> strides, int axis, int dim, int previous)
    {
        for (var k = 0; k < strides.Length; k++)
        {
            if (_strides[previous * MaxOperands + k] != (long)strides[k][axis] * dim)
                return false;
        }
        return true;
    }
}
