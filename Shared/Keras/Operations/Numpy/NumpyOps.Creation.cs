using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

internal static partial class NumpyOps
{
    /// <summary>A tensor of zeros.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="dtype">The element type; what <c>keras.backend.floatx()</c> says unless said.</param>
    public static Tensor zeros(ShapeArg shape, DTypeArg? dtype = null) => tf.zeros(shape, BackendConfig.TypeOf(dtype));

    /// <summary>A tensor of ones.</summary>
    /// <inheritdoc cref="zeros"/>
    public static Tensor ones(ShapeArg shape, DTypeArg? dtype = null) => tf.ones(shape, BackendConfig.TypeOf(dtype));

    /// <summary>A tensor of zeros: memory without elements is not given out.</summary>
    /// <inheritdoc cref="zeros"/>
    public static Tensor empty(ShapeArg shape, DTypeArg? dtype = null) => tf.zeros(shape, BackendConfig.TypeOf(dtype));

    /// <summary>A tensor with the same number everywhere.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="fill_value">The number.</param>
    /// <param name="dtype">The element type; what <c>keras.backend.floatx()</c> says unless said.</param>
    public static Tensor full(ShapeArg shape, Tensor fill_value, DTypeArg? dtype = null) => Tensor.Call(fill_value, x => tf.broadcast_to(x.To(BackendConfig.TypeOf(dtype)), shape));

    /// <summary>Zeros in the shape of another tensor.</summary>
    public static Tensor zeros_like(Tensor x, DTypeArg? dtype = null) => Tensor.Call(x, x => tf.zeros_like(x, TypeOr(dtype, x)));

    /// <summary>Ones in the shape of another tensor.</summary>
    public static Tensor ones_like(Tensor x, DTypeArg? dtype = null) => Tensor.Call(x, x => tf.ones_like(x, TypeOr(dtype, x)));

    /// <summary>The same number everywhere, in the shape of another tensor.</summary>
    public static Tensor full_like(Tensor x, Tensor fill_value, DTypeArg? dtype = null) => Tensor.Call(x, fill_value, (x, value) => tf.broadcast_to(value.To(TypeOr(dtype, x)), x.shape));

    /// <summary>Numbers from a start, by a step, as far as below an end; from 0 to below the start when no end is given.</summary>
    /// <param name="start">The first number, or the end.</param>
    /// <param name="stop">Where to end; not in the result.</param>
    /// <param name="step">The step.</param>
    /// <param name="dtype">The element type; int32 for integers, what <c>keras.backend.floatx()</c> says for fractions unless said.</param>
    /// <exception cref="InvalidArgumentError">The step is 0 or leads away from the end.</exception>
    public static Tensor arange(Tensor start, Tensor? stop = null, Tensor? step = null, DTypeArg? dtype = null)
    {
        var (from, to, by) = stop is null ? (0, start, step ?? 1) : (start, stop, step ?? 1);
        return tf.range(from, to, by, dtype is { IsGiven: true } given ? given.Type : stop is null ? Promotion.Of(start, by) : Promotion.Of(start, stop, by));
    }

    /// <summary>Evenly spaced numbers.</summary>
    /// <param name="start">The first.</param>
    /// <param name="stop">The last, or what would follow it.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether the end is the last of them.</param>
    /// <param name="dtype">The element type; what <c>keras.backend.floatx()</c> says unless said.</param>
    /// <exception cref="ValueError">The number is negative.</exception>
    public static Tensor linspace(double start, double stop, int num = 50, bool endpoint = true, DTypeArg? dtype = null)
    {
        if (num < 0)
            throw new ValueError($"`num` must be a non-negative integer. Received: num={num}");
        var numbers = HostArray.Allocate<double>(num);
        var parts = endpoint ? num - 1 : num;
        for (var i = 0; i < num; i++)
            numbers[i] = parts == 0 ? start : start + ((stop - start) * i / parts);
        var type = BackendConfig.TypeOf(dtype);
        return tf.cast(type.IsInteger() ? tf.floor(numbers) : new Tensor(HostArrays.Exactly(numbers)), type);
    }

    /// <summary>Numbers that are evenly spaced on a logarithmic scale: the powers of a base.</summary>
    /// <param name="start">The first exponent.</param>
    /// <param name="stop">The last exponent, or what would follow it.</param>
    /// <param name="num">How many.</param>
    /// <param name="endpoint">Whether the end is the last exponent.</param>
    /// <param name="base">The base.</param>
    /// <param name="dtype">The element type; what <c>keras.backend.floatx()</c> says unless said.</param>
    public static Tensor logspace(double start, double stop, int num = 50, bool endpoint = true, double @base = 10, DTypeArg? dtype = null) =>
        tf.pow(tf.cast(@base, BackendConfig.TypeOf(dtype)), linspace(start, stop, num, endpoint, dtype));

    /// <summary>Ones on a diagonal, zeros elsewhere.</summary>
    /// <param name="N">The number of rows.</param>
    /// <param name="M">The number of columns; by default as many as rows.</param>
    /// <param name="k">Which diagonal: above the main one when positive.</param>
    /// <param name="dtype">The element type; what <c>keras.backend.floatx()</c> says unless said.</param>
    public static Tensor eye(int N, int? M = null, int k = 0, DTypeArg? dtype = null) => tf.one_hot(tf.range(N) + k, M ?? N, dtype: BackendConfig.TypeOf(dtype));

    /// <summary>The identity matrix.</summary>
    public static Tensor identity(int n, DTypeArg? dtype = null) => eye(n, dtype: dtype);

    /// <summary>Ones on and below a diagonal, zeros above.</summary>
    /// <inheritdoc cref="eye"/>
    public static Tensor tri(int N, int? M = null, int k = 0, DTypeArg? dtype = null) => tf.cast(Below(N, M ?? N, k), BackendConfig.TypeOf(dtype));

    /// <summary>A tensor with the elements of a number, a C# array, a NumPy array or a tensor.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="dtype">The element type; by default the elements' own.</param>
    public static Tensor array(Tensor x, DTypeArg? dtype = null) => CoreOps.convert_to_tensor(x, dtype);

    /// <summary>The same elements.</summary>
    public static Tensor copy(Tensor x) => Tensor.Call(x, static x => tf.identity(x));

    /// <summary>The coordinates of the points of a grid: one tensor for each vector, with the sizes of all.</summary>
    /// <param name="x">The vectors.</param>
    public static Tensor[] meshgrid(params Tensor[] x) => meshgrid(x, "xy");

    /// <summary>The coordinates of the points of a grid: one tensor for each vector, with the sizes of all.</summary>
    /// <param name="x">The vectors.</param>
    /// <param name="indexing"><c>xy</c> puts the second vector along the first axis, <c>ij</c> the first.</param>
    /// <exception cref="ValueError">There is no such indexing.</exception>
    public static Tensor[] meshgrid(Tensor[] x, string indexing)
    {
        if (indexing is not ("xy" or "ij"))
            throw new ValueError($"Valid values for `indexing` are 'xy' and 'ij', but received {indexing}.");
        return Tensor.Call(x, vectors =>
        {
            var sizes = Array.ConvertAll(vectors, static v => (long)v.size);
            return [.. vectors.Select((vector, i) =>
            {
                var shape = new long[vectors.Length];
                Array.Fill(shape, 1);
                shape[i] = sizes[i];
                var grid = tf.broadcast_to(tf.reshape(vector, new Shape(shape)), new Shape(sizes));
                return indexing == "xy" && vectors.Length > 1 ? Swapped(grid, 0, 1) : grid;
            })];
        });
    }

    private static TF_DataType TypeOr(DTypeArg? dtype, Tensor x) => dtype is { IsGiven: true } given ? given.Type : x.dtype;

    /// <summary>Whether a place of a matrix lies on or below a diagonal.</summary>
    private static Tensor Below(int rows, int columns, int k) => tf.expand_dims(tf.range(rows), 1) >= tf.range(columns) - k;
}
