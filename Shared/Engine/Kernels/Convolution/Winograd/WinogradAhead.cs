using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace TfNet.Engine;

/// <summary>
/// Asks for memory that is needed soon, a little at a time while the processor multiplies: images come from main memory, and waiting for them would cost as much as
/// transforming them. It changes nothing but when they arrive.
/// </summary>
/// <param name="start">The first row.</param>
/// <param name="rows">How many rows.</param>
/// <param name="elements">Elements of a row that are needed.</param>
/// <param name="rowStep">Elements from one row to the next.</param>
internal unsafe struct WinogradAhead(float* start, int rows, nint elements, nint rowStep)
{
    private const int Line = 16;

    private readonly int _lines = (int)((elements + Line - 1) / Line);
    private float* _row = start;
    private int _rows = rows;
    private int _line;

    /// <summary>So many calls of <see cref="Fetch"/> with this many lines ask for everything.</summary>
    public readonly int Share(int calls) => (int)((((long)_rows * _lines) + calls - 1) / calls);

    /// <summary>Asks for the next lines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int lines)
    {
        if (!Sse.IsSupported)
            return;
        for (; lines > 0 && _rows > 0; lines--)
        {
            Sse.Prefetch1(_row + (_line * Line));
            if (++_line < _lines)
                continue;
            _line = 0;
            _row += rowStep;
            _rows--;
        }
    }
}
