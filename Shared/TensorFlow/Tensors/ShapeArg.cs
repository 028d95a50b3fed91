using System.Runtime.CompilerServices;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// The sizes that a function of <c>tf</c> takes: a shape, integers, or tensors of integers among them, <c>tf.ones((batch, 1))</c>.
/// A collection expression takes any mixture: <c>[batch, height, width, 3]</c>.
/// </summary>
[CollectionBuilder(typeof(ShapeArg), nameof(Create))]
public readonly struct ShapeArg
{
    private ShapeArg(Shape shape) => Shape = shape;

    /// <summary>The number of elements that the sizes name.</summary>
    internal long size => Shape.size;

    private Shape Shape { get; }

    /// <summary>Builds sizes from a collection expression.</summary>
    /// <exception cref="TypeError">A size is no integer.</exception>
    public static ShapeArg Create(ReadOnlySpan<Tensor> sizes)
    {
        var dims = new long[sizes.Length];
        for (var i = 0; i < dims.Length; i++)
            dims[i] = Size(sizes[i]);
        return new ShapeArg(new Shape(dims));
    }

    /// <summary>The sizes one by one.</summary>
    public IEnumerator<Tensor> GetEnumerator() => Shape.dims.Select(static dim => (Tensor)dim).GetEnumerator();

    /// <summary>A shape.</summary>
    public static implicit operator ShapeArg(Shape shape) => new(shape);

    /// <summary>The sizes as a shape; -1 where the program says so.</summary>
    public static implicit operator Shape(ShapeArg sizes) => sizes.Shape;

    /// <summary>One size.</summary>
    public static implicit operator ShapeArg(int size) => new(size);

    /// <summary>One size.</summary>
    public static implicit operator ShapeArg(long size) => new(size);

    /// <summary>These sizes.</summary>
    public static implicit operator ShapeArg(int[] sizes) => new(sizes);

    /// <summary>These sizes.</summary>
    public static implicit operator ShapeArg(long[] sizes) => new(sizes);

    /// <summary>These sizes.</summary>
    public static implicit operator ShapeArg(NDArray sizes) => (Tensor)sizes;

    /// <summary>The sizes that a tensor holds, such as <c>tf.shape(x)</c>; one size if it is a number.</summary>
    /// <exception cref="TypeError">It holds no integers.</exception>
    /// <exception cref="ValueError">It is neither a number nor a vector.</exception>
    public static implicit operator ShapeArg(Tensor sizes)
    {
        if (sizes.ndim == 0)
            return new ShapeArg(new Shape([Size(sizes)]));
        if (sizes.ndim > 1)
            throw new ValueError($"Sizes are a vector of integers. Received: a tensor of shape {sizes.shape}.");
        var numbers = Numbers(sizes);
        return new ShapeArg(new Shape(numbers));
    }

    /// <summary>One size, written as Python's <c>(n,)</c>.</summary>
    public static implicit operator ShapeArg(ValueTuple<int> sizes) => new(sizes);

    /// <summary>One size, written as Python's <c>(n,)</c>.</summary>
    public static implicit operator ShapeArg(ValueTuple<Tensor> sizes) => Create([sizes.Item1]);

    /// <summary>Two sizes.</summary>
    public static implicit operator ShapeArg((int, int) sizes) => new(sizes);

    /// <summary>Three sizes.</summary>
    public static implicit operator ShapeArg((int, int, int) sizes) => new(sizes);

    /// <summary>Four sizes.</summary>
    public static implicit operator ShapeArg((int, int, int, int) sizes) => new(sizes);

    /// <summary>Five sizes.</summary>
    public static implicit operator ShapeArg((int, int, int, int, int) sizes) => new(sizes);

    /// <summary>Two sizes.</summary>
    public static implicit operator ShapeArg((long, long) sizes) => new(sizes);

    /// <summary>Three sizes.</summary>
    public static implicit operator ShapeArg((long, long, long) sizes) => new(sizes);

    /// <summary>Four sizes.</summary>
    public static implicit operator ShapeArg((long, long, long, long) sizes) => new(sizes);

    /// <summary>Five sizes.</summary>
    public static implicit operator ShapeArg((long, long, long, long, long) sizes) => new(sizes);

    /// <summary>Two sizes.</summary>
    public static implicit operator ShapeArg((Tensor, int) sizes) => Create([sizes.Item1, sizes.Item2]);

    /// <summary>Two sizes.</summary>
    public static implicit operator ShapeArg((int, Tensor) sizes) => Create([sizes.Item1, sizes.Item2]);

    /// <summary>Two sizes.</summary>
    public static implicit operator ShapeArg((Tensor, Tensor) sizes) => Create([sizes.Item1, sizes.Item2]);

    /// <summary>Three sizes.</summary>
    public static implicit operator ShapeArg((Tensor, int, int) sizes) => Create([sizes.Item1, sizes.Item2, sizes.Item3]);

    /// <summary>Three sizes.</summary>
    public static implicit operator ShapeArg((Tensor, Tensor, int) sizes) => Create([sizes.Item1, sizes.Item2, sizes.Item3]);

    /// <summary>Three sizes.</summary>
    public static implicit operator ShapeArg((Tensor, Tensor, Tensor) sizes) => Create([sizes.Item1, sizes.Item2, sizes.Item3]);

    /// <summary>Four sizes.</summary>
    public static implicit operator ShapeArg((Tensor, int, int, int) sizes) => Create([sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4]);

    /// <summary>Four sizes.</summary>
    public static implicit operator ShapeArg((Tensor, Tensor, Tensor, int) sizes) => Create([sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4]);

    /// <summary>Four sizes.</summary>
    public static implicit operator ShapeArg((Tensor, Tensor, Tensor, Tensor) sizes) => Create([sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4]);

    private static long Size(Tensor size) => size.ndim == 0
        ? Numbers(size)[0]
        : throw new ValueError($"A size is one integer. Received: a tensor of shape {size.shape}. Take one element of it.");

    private static long[] Numbers(Tensor sizes)
    {
        if (!sizes.dtype.IsInteger())
            throw new TypeError($"Sizes are integers. Received: a tensor of {sizes.dtype.Name()}. Convert it with tf.cast.");
        var value = sizes.Concrete();
        using var eager = Emitter.Use(EagerEmitter.Instance);
        using var unseen = Tape.Suspend();
        return ((TensorValue)Ops.Cast(value, TF_DataType.TF_INT64)).Span<long>().ToArray();
    }
}
