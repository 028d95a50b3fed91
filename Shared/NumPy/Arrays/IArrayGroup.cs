namespace Tensorflow.NumPy;

/// <summary>Several arrays that an <see cref="NDArray"/> stands for, because a function gives them where others give one.</summary>
internal interface IArrayGroup
{
    /// <summary>The number of parts.</summary>
    int Count { get; }

    /// <summary>The names, where the parts have some.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <summary>All arrays.</summary>
    NDArrays Arrays { get; }

    /// <summary>A part by its position.</summary>
    NDArray At(int index);

    /// <summary>A part by its name.</summary>
    NDArray ByName(string name);
}
