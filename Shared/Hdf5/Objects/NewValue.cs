using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>What stands on the right of <c>group["name"] = value</c> before it is a data set of a file.</summary>
/// <param name="value">The value.</param>
internal sealed class NewValue(H5Value value) : H5Object(null, new GroupNode(), "")
{
    /// <summary>The value.</summary>
    public H5Value Value { get; } = value;

    internal override string Kind => "Value";

    private protected override NDArray Elements(ReadOnlySpan<Slice> index) => index.IsEmpty ? Value.array : Value.array[index.ToArray()];

    private protected override NDArray Member(string index) => Value.array[index];
}
