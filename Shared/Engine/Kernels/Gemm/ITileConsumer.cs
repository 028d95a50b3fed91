namespace TfNet.Engine;

/// <summary>
/// Takes the finished elements of a matrix product while they are still in the processor: stores them, with a bias and an activation, say, or feeds a gradient straight
/// to an optimizer so that it never reaches memory. Make it a struct. Each element is handed over exactly once, in no particular order, from several threads.
/// </summary>
public unsafe interface ITileConsumer
{
    /// <summary>Where the product is to be stored as it is, if that is all: then it is written there at once. Otherwise null, and <see cref="Consume"/> is called.</summary>
    float* Target { get; }

    /// <summary>Elements from one row of <see cref="Target"/> to the next.</summary>
    nint TargetStep { get; }

    /// <summary>Takes elements (row, column), (row, column + 1), …</summary>
    /// <param name="value">The elements.</param>
    /// <param name="row">Their row, from 0 to M - 1.</param>
    /// <param name="column">The column of the first.</param>
    /// <param name="access">How to read and write as many elements of other arrays.</param>
    void Consume<S, V, TAccess>(V value, nint row, nint column, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess;
}
