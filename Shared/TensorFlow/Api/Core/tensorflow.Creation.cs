using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public partial class tensorflow
{
    /// <summary>A tensor of these numbers.</summary>
    /// <param name="value">A number, a C# array, a NumPy array or a tensor.</param>
    /// <param name="dtype">The element type; by default the value's own, and float32 for C#'s double as for Python's float.</param>
    /// <param name="shape">The sizes; a single number fills them.</param>
    /// <param name="name">A name, as TensorFlow takes one; tensors that run at once have none.</param>
    /// <exception cref="TypeError">The value does not fit the element type or the shape.</exception>
    public Tensor constant(Tensor value, DTypeArg dtype = default, Shape? shape = null, string name = "Const") => Tensor.Call(value, value =>
    {
        var tensor = convert_to_tensor(value, dtype);
        if (shape is null || tensor.shape == shape)
            return tensor;
        if (tensor.size == 1)
            return new Tensor(Ops.BroadcastTo(Ops.Reshape(tensor.Value, Shape.Scalar), shape));
        return (long)tensor.size == shape.size
            ? new Tensor(Ops.Reshape(tensor.Value, shape))
            : throw new TypeError($"Eager execution of tf.constant with unsupported shape. Tensor has {tensor.size} elements, but got `shape` {shape} with {shape.size} elements.");
    });

    /// <summary>A tensor with the elements of a number, a C# array, a NumPy array or a tensor.</summary>
    /// <param name="value">The elements.</param>
    /// <param name="dtype">The element type; by default the value's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="TypeError">A fraction would be lost.</exception>
    public Tensor convert_to_tensor(Tensor value, DTypeArg dtype = default, string? name = null)
    {
        if (value.Weakness == Weakness.None)
        {
            return dtype.Or(value.dtype) == value.dtype
                ? value
                : throw new ValueError($"Tensor conversion requested dtype {dtype.Type.Name()} for Tensor with dtype {value.dtype.Name()}: {value}. Use tf.cast.");
        }
        return new Tensor((dtype.IsGiven ? value.Adapt(dtype) : value).Value);
    }

    /// <summary>A variable that starts with these elements.</summary>
    /// <param name="data">A number, a C# array, a NumPy array or a tensor.</param>
    /// <param name="trainable">Whether gradient tapes watch it unasked.</param>
    /// <param name="name">The name.</param>
    /// <param name="dtype">The element type; by default the data's own.</param>
    public ResourceVariable Variable(Tensor data, bool trainable = true, string? name = null, DTypeArg dtype = default) =>
        new(convert_to_tensor(data, dtype), trainable, name ?? "Variable");

    /// <summary>A tensor of zeros.</summary>
    public Tensor zeros(ShapeArg shape, DTypeArg dtype = default, string? name = null) => new(TensorValue.Zeros(new TensorSpec(dtype.Or(TF_DataType.TF_FLOAT), shape)));

    /// <summary>A tensor of ones.</summary>
    public Tensor ones(ShapeArg shape, DTypeArg dtype = default, string? name = null) => new(TensorValue.Filled(1, new TensorSpec(dtype.Or(TF_DataType.TF_FLOAT), shape)));

    /// <summary>Zeros in the shape of another tensor.</summary>
    public Tensor zeros_like(Tensor input, DTypeArg dtype = default, string? name = null) =>
        Tensor.Call(input, x => zeros(x.shape, dtype.Or(x.dtype)));

    /// <summary>Ones in the shape of another tensor.</summary>
    public Tensor ones_like(Tensor input, DTypeArg dtype = default, string? name = null) =>
        Tensor.Call(input, x => ones(x.shape, dtype.Or(x.dtype)));

    /// <summary>A tensor with the same number everywhere.</summary>
    public Tensor fill(ShapeArg dims, Tensor value, string? name = null) => Map(x => Ops.BroadcastTo(x, dims), value);

    /// <summary>The identity matrix.</summary>
    /// <param name="num_rows">The number of rows.</param>
    /// <param name="num_columns">The number of columns; by default as many as rows.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor eye(int num_rows, int? num_columns = null, DTypeArg dtype = default, string? name = null)
    {
        var columns = num_columns ?? num_rows;
        return one_hot(range(num_rows), columns, dtype: dtype);
    }

    /// <summary>0, 1, 2, … below a limit.</summary>
    public Tensor range(Tensor limit, string? name = null) => range(0, limit, 1);

    /// <summary>Numbers from a start, by a step, as far as below a limit.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="limit">Where to end; not in the result.</param>
    /// <param name="delta">The step; 1 by default.</param>
    /// <param name="dtype">The element type; by default the widest of the three.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The step is 0 or leads away from the limit.</exception>
    public Tensor range(Tensor start, Tensor limit, Tensor? delta = null, DTypeArg dtype = default, string? name = null)
    {
        var step = delta ?? 1;
        var (from, to, by) = ((double)start, (double)limit, (double)step);
        if (by == 0)
            throw new InvalidArgumentError("Requires delta != 0: 0");
        if (by > 0 ? from > to : from < to)
            throw new InvalidArgumentError(by > 0 ? $"Requires start <= limit when delta > 0: {from}/{to}" : $"Requires start >= limit when delta < 0: {from}/{to}");
        var numbers = HostArray.Allocate<double>((long)Math.Ceiling((to - from) / by));
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = from + i * by;
        return new Tensor(Ops.Cast(HostArrays.Exactly(numbers), dtype.Or(Widest(start.dtype, limit.dtype, step.dtype))));
    }

    /// <summary>Evenly spaced numbers, both ends included.</summary>
    public Tensor linspace(double start, double stop, int num, string? name = null)
    {
        if (num <= 0)
            throw new InvalidArgumentError($"Requires num > 0: {num}");
        var numbers = HostArray.Allocate<double>(num);
        for (var i = 0; i < num; i++)
            numbers[i] = num == 1 ? start : start + (stop - start) * i / (num - 1);
        return new Tensor(HostArrays.ToValue(numbers));
    }

    private static TF_DataType Widest(params ReadOnlySpan<TF_DataType> types)
    {
        ReadOnlySpan<TF_DataType> order = [TF_DataType.TF_INT32, TF_DataType.TF_INT64, TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE];
        var best = 0;
        foreach (var type in types)
            best = Math.Max(best, order.IndexOf(type));
        return order[best];
    }
}
