using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>An array of what it is given: a copy of an array, a .NET array of any rank, a collection expression such as <c>[[1, 2], [3, 4]]</c>, or a number.</summary>
    /// <param name="data">The data.</param>
    /// <param name="dtype">The type of the elements; that of the data when not given.</param>
    /// <param name="copy">Whether an array is copied.</param>
    /// <exception cref="ValueError">Elements of a list differ in shape.</exception>
    [OverloadResolutionPriority(1)]
    public static NDArray array(NDArray data, DTypeArg dtype = default, bool copy = true) =>
        dtype.IsGiven ? data.Strong().astype(dtype, copy) : copy ? data.Strong().copy() : data.Strong();

    /// <summary>An array of the elements of a list.</summary>
    /// <param name="data">Numbers, bools, texts or arrays.</param>
    /// <param name="dtype">The type of the elements; that of the data when not given.</param>
    /// <exception cref="TypeError">The elements are of another type.</exception>
    public static NDArray array<T>(IEnumerable<T> data, DTypeArg dtype = default)
    {
        var array = new NDArray((Array)data.ToArray());
        return dtype.IsGiven ? array.astype(dtype, copy: false) : array;
    }

    /// <summary>A copy of a .NET array of any rank.</summary>
    /// <param name="data">Numbers, bools or texts.</param>
    /// <param name="dtype">The type of the elements; that of the data when not given.</param>
    /// <exception cref="TypeError">The elements are of another type.</exception>
    [OverloadResolutionPriority(-1)]
    public static NDArray array(Array data, DTypeArg dtype = default)
    {
        var array = new NDArray(data);
        return dtype.IsGiven ? array.astype(dtype, copy: false) : array;
    }

    /// <summary>An array of numbers, bools or texts: <c>np.array(1f, 2f, 3f)</c>.</summary>
    /// <exception cref="TypeError">The elements are of another type.</exception>
    [OverloadResolutionPriority(-2)]
    public static NDArray array<T>(params T[] data) => new((Array)data);

    /// <summary>The array itself where its type fits, else a converted copy.</summary>
    public static NDArray asarray(NDArray data, DTypeArg dtype = default) => dtype.IsGiven ? data.Strong().astype(dtype, copy: false) : data.Strong();

    /// <summary>The array itself when dense, else a dense copy.</summary>
    public static NDArray ascontiguousarray(NDArray data, DTypeArg dtype = default) => asarray(data, dtype).AsDense();

    /// <summary>A copy.</summary>
    public static NDArray copy(NDArray a) => a.copy();

    /// <summary>An array whose elements are still to be written (zeros here).</summary>
    public static NDArray empty(Shape shape, DTypeArg dtype = default) => zeros(shape, dtype);

    /// <summary>An array whose elements are still to be written (zeros here).</summary>
    public static NDArray ndarray(Shape shape, DTypeArg dtype = default) => zeros(shape, dtype);

    /// <summary>An array of zeros, of float64 when no type is given.</summary>
    /// <exception cref="ValueError">A size is negative.</exception>
    public static NDArray zeros(Shape shape, DTypeArg dtype = default) => NDArray.Zeros(NDArray.Sizes(shape), dtype.Or(TF_DataType.TF_DOUBLE));

    /// <summary>An array of ones, of float64 when no type is given.</summary>
    /// <exception cref="ValueError">A size is negative.</exception>
    public static NDArray ones(Shape shape, DTypeArg dtype = default) => full(shape, new NDArray(1.0), dtype.Or(TF_DataType.TF_DOUBLE));

    /// <summary>An array of one value, in its type when no type is given.</summary>
    /// <exception cref="ValueError">A size is negative, or the value does not fit the shape.</exception>
    public static NDArray full(Shape shape, NDArray fill_value, DTypeArg dtype = default)
    {
        var result = NDArray.Empty(NDArray.Sizes(shape), dtype.Or(fill_value.dtype), dtype.IsGiven ? 0 : fill_value.itemsize);
        Copying.Copy(fill_value, result);
        return result;
    }

    /// <summary>Zeros in an array's shape and type.</summary>
    public static NDArray zeros_like(NDArray a, DTypeArg dtype = default) => zeros(a.shape, dtype.Or(a.dtype));

    /// <summary>An array of another's shape and type whose elements are still to be written (zeros here).</summary>
    public static NDArray empty_like(NDArray a, DTypeArg dtype = default) => zeros(a.shape, dtype.Or(a.dtype));

    /// <summary>Ones in an array's shape and type.</summary>
    public static NDArray ones_like(NDArray a, DTypeArg dtype = default) => ones(a.shape, dtype.Or(a.dtype));

    /// <summary>One value in an array's shape and type.</summary>
    public static NDArray full_like(NDArray a, NDArray fill_value, DTypeArg dtype = default) => full(a.shape, fill_value, dtype.Or(a.dtype));

    /// <summary>Ones on a diagonal, zeros elsewhere.</summary>
    /// <param name="N">The number of rows.</param>
    /// <param name="M">The number of columns; as many as rows when not given.</param>
    /// <param name="k">The diagonal: above the main one when positive.</param>
    /// <param name="dtype">The type of the elements.</param>
    public static NDArray eye(int N, int? M = null, int k = 0, DTypeArg dtype = default)
    {
        var result = zeros(new Shape(N, M ?? N), dtype);
        for (var i = Math.Max(0, -k); i < N && i + k < (M ?? N); i++)
            result[i, i + k] = 1;
        return result;
    }

    /// <summary>Ones on the main diagonal, zeros elsewhere.</summary>
    public static NDArray identity(int n, DTypeArg dtype = default) => eye(n, dtype: dtype);

    /// <summary>Whole steps from 0 to below a number.</summary>
    public static NDArray arange(NDArray stop, DTypeArg dtype = default) => arange(0, stop, null, dtype);

    /// <summary>Steps from a number to below another; int64 for C# integers, as in NumPy.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The number that is not reached.</param>
    /// <param name="step">The distance, 1 when not given.</param>
    /// <param name="dtype">The type of the elements.</param>
    /// <exception cref="ValueError">The number of elements is none, or has more than 63 bits.</exception>
    /// <exception cref="MemoryError">There would be more elements than an array can hold.</exception>
    /// <exception cref="DivideByZeroException">The step is zero.</exception>
    public static NDArray arange(NDArray start, NDArray stop, NDArray? step = null, DTypeArg dtype = default)
    {
        step ??= 1;
        var type = dtype.Or(Promotion.Of(start, stop, step));
        double first = start, last = stop, distance = step;
        if (distance == 0)
            throw new DivideByZeroException("Maximum allowed size exceeded: the step of arange is zero.");
        var count = Math.Ceiling((last - first) / distance);
        if (double.IsNaN(count) || count > long.MaxValue)
            throw new ValueError("Maximum allowed size exceeded");
        var length = Layout.Length(Math.Max(0, (long)count));
        if (type.IsInteger() && !Promotion.Of(start, stop, step).IsFloating())
        {
            var whole = HostArray.Allocate<long>(length);
            long from = start, by = step;
            for (var i = 0; i < length; i++)
                whole[i] = from + i * by;
            return new NDArray(whole).astype(type, copy: false);
        }
        // NumPy writes the first two elements and continues with their difference.
        return type == TF_DataType.TF_FLOAT ? new NDArray((Array)Steps((float)first, (float)(first + distance), length))
            : new NDArray((Array)Steps(first, first + distance, length)).astype(type, copy: false);
    }

    /// <summary>Numbers at equal distances, ends included.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The last number.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether the last number is among them.</param>
    /// <param name="dtype">The type of the elements, float64 when not given.</param>
    /// <exception cref="ValueError">The number is negative.</exception>
    public static NDArray linspace(double start, double stop, int num = 50, bool endpoint = true, DTypeArg dtype = default)
    {
        if (num < 0)
            throw new ValueError($"Number of samples, {num}, must be non-negative.");
        var parts = endpoint ? num - 1 : num;
        var step = (stop - start) / parts;
        var numbers = HostArray.Allocate<double>(num);
        for (var i = 0; i < num; i++)
            numbers[i] = parts > 0 ? step != 0 ? i * step + start : (double)i / parts * (stop - start) + start : start;
        if (endpoint && num > 1)
            numbers[^1] = stop;
        var result = new NDArray((Array)numbers);
        return dtype.IsGiven ? (dtype.Type.IsInteger() ? floor(result) : result).astype(dtype) : result;
    }

    /// <summary>Numbers at equal ratios: <c>base ** linspace(start, stop)</c>.</summary>
    public static NDArray logspace(double start, double stop, int num = 50, bool endpoint = true, double @base = 10, DTypeArg dtype = default)
    {
        var result = power(new NDArray(@base), linspace(start, stop, num, endpoint));
        return dtype.IsGiven ? result.astype(dtype) : result;
    }

    /// <summary>The coordinates of a grid, the first array running along the columns (<c>"xy"</c>) or along the rows (<c>"ij"</c>).</summary>
    /// <exception cref="ValueError">The indexing is neither.</exception>
    public static (NDArray, NDArray) meshgrid(NDArray x, NDArray y, string indexing = "xy")
    {
        if (indexing is not ("xy" or "ij"))
            throw new ValueError($"Valid values for `indexing` are 'xy' and 'ij'. Received: '{indexing}'.");
        (x, y) = (x.ravel(), y.ravel());
        var dims = indexing == "xy" ? new Shape(y.size, x.size) : new Shape(x.size, y.size);
        var (first, second) = indexing == "xy"
            ? (x.reshape(new Shape(1, x.size)), y.reshape(new Shape(y.size, 1)))
            : (x.reshape(new Shape(x.size, 1)), y.reshape(new Shape(1, y.size)));
        return (Stretch(first, dims).copy(), Stretch(second, dims).copy());
    }

    /// <summary>The coordinates of a grid, an array for each slice: <c>var (y, x) = np.mgrid[":16", ":16"]</c>.</summary>
    public static GridIndex mgrid { get; } = new();

    /// <summary>The elements of a diagonal of a matrix, or a matrix with these elements on it.</summary>
    /// <exception cref="ValueError">The array has more than two dimensions.</exception>
    public static NDArray diag(NDArray v, int k = 0)
    {
        if (v.ndim == 2)
            return diagonal(v, k).copy();
        if (v.ndim != 1)
            throw new ValueError("Input must be 1- or 2-d.");
        var n = v.size + Math.Abs(k);
        var result = NDArray.Zeros([n, n], v.dtype);
        var start = k >= 0 ? k * result.Strides[1] : -k * result.Strides[0];
        Copying.Copy(v, result.View(start, [v.size], [result.Strides[0] + result.Strides[1]]));
        return result;
    }

    /// <summary>The lower triangle, zeros above.</summary>
    public static NDArray tril(NDArray m, int k = 0) => where(tri(m.Dims[^2], m.Dims[^1], k, TF_DataType.TF_BOOL), m, zeros_like(m));

    /// <summary>The upper triangle, zeros below.</summary>
    public static NDArray triu(NDArray m, int k = 0) => where(tri(m.Dims[^2], m.Dims[^1], k - 1, TF_DataType.TF_BOOL), zeros_like(m), m);

    /// <summary>Ones on and below a diagonal.</summary>
    public static NDArray tri(int N, int? M = null, int k = 0, DTypeArg dtype = default) =>
        greater_equal(expand_dims(arange(N), 1), expand_dims(arange(-k, (M ?? N) - k), 0)).astype(dtype.Or(TF_DataType.TF_DOUBLE));

    /// <summary>An array of elements given as their bytes, in one dimension.</summary>
    /// <exception cref="ValueError">The bytes do not make whole elements.</exception>
    public static NDArray frombuffer(byte[] buffer, DTypeArg dtype = default)
    {
        var type = dtype.Or(TF_DataType.TF_DOUBLE);
        if (buffer.Length % type.ElementSize() != 0)
            throw new ValueError("buffer size must be a multiple of element size");
        return new NDArray(buffer, new Shape(buffer.Length / type.ElementSize()), type);
    }

    /// <summary>An array of elements given as their bytes.</summary>
    /// <exception cref="ValueError">There are too few or too many bytes.</exception>
    public static NDArray frombuffer(byte[] bytes, Shape shape, DTypeArg dtype) => new(bytes, shape, dtype.Or(TF_DataType.TF_DOUBLE));

    private static T[] Steps<T>(T first, T second, int count) where T : unmanaged, System.Numerics.INumber<T>
    {
        var numbers = HostArray.Allocate<T>(count);
        var step = second - first;
        for (var i = 0; i < count; i++)
            numbers[i] = i == 0 ? first : i == 1 ? second : first + T.CreateTruncating(i) * step;
        return numbers;
    }
}
