namespace TfNet.Engine;

/// <summary>Work that is cut into blocks which may run on any thread in any order. Make it a struct: it is passed by reference and never boxed.</summary>
public interface IParallelJob
{
    /// <summary>Does one block.</summary>
    /// <param name="block">The block's number, from 0.</param>
    void Run(int block);
}

/// <summary>Work on a range of elements that may be cut anywhere. Make it a struct.</summary>
public interface IRangeJob
{
    /// <summary>Does the elements from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    void Run(long start, long end);
}
