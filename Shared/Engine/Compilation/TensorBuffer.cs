namespace TfNet.Engine;

/// <summary>Where the memory of a tensor in a compiled graph comes from.</summary>
internal enum BufferKind
{
    /// <summary>The planned block.</summary>
    Arena,

    /// <summary>The caller, for an input.</summary>
    Input,

    /// <summary>The caller, for an output.</summary>
    Output,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>A constant of the graph.</summary>
    Constant,
}

/// <summary>One piece of memory that one or several tensors of a compiled graph live in, one after the other or as views.</summary>
/// <param name="kind">Where it comes from.</param>
/// <param name="index">The position among inputs, outputs, variables or constants.</param>
/// <param name="bytes">Its size.</param>
internal sealed class TensorBuffer(BufferKind kind, int index, long bytes)
{
    public BufferKind Kind { get; private set; } = kind;

    public int Index { get; private set; } = index;

    public long Bytes { get; } = bytes;

    /// <summary>The step that first writes it.</summary>
    public int First { get; set; } = int.MaxValue;

    /// <summary>The last step that touches it.</summary>
    public int Last { get; set; } = -1;

    /// <summary>Where it starts in the planned block.</summary>
    public long Offset { get; set; }

    /// <summary>Makes the caller's memory for an output the buffer's place.</summary>
    public void BecomeOutput(int output) => (Kind, Index) = (BufferKind.Output, output);

    /// <summary>Notes that a step touches it.</summary>
    public void Touch(int step)
    {
        First = Math.Min(First, step);
        Last = Math.Max(Last, step);
    }
}
