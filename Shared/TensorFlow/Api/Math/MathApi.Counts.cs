using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

// How often numbers occur.
public partial class MathApi
{
    /// <summary>How often each number from 0 on occurs.</summary>
    /// <param name="arr">Integers, not negative, of any shape.</param>
    /// <param name="weights">What each occurrence counts, in the shape of the numbers; 1 unless said.</param>
    /// <param name="minlength">How many numbers are counted at least.</param>
    /// <param name="maxlength">How many numbers are counted at most; larger ones are left out.</param>
    /// <param name="dtype">The element type of the counts; that of the weights where there are some.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <param name="axis"><see langword="null"/> or 0 counts all elements, -1 those of each row of a matrix.</param>
    /// <param name="binary_output">Whether to say only that a number occurs, by 1.</param>
    /// <exception cref="InvalidArgumentError">A number is negative, or the weights have another shape.</exception>
    /// <exception cref="ValueError">There is no such axis, or weights go with a binary output.</exception>
    public Tensor bincount(
        Tensor arr, Tensor? weights = null, int? minlength = null, int? maxlength = null, TF_DataType dtype = TF_DataType.TF_INT32, string? name = null, int? axis = null, bool binary_output = false)
    {
        if (axis is not (null or 0 or -1))
            throw new ValueError($"Unsupported value for argument axis={axis}. Only 0 and -1 are currently supported.");
        if (binary_output && weights is not null)
            throw new ValueError("Arguments `binary_output` and `weights` are mutually exclusive. Please specify only one.");
        return Tensor.Call(weights is null ? [arr] : [arr, weights], x =>
        {
            var numbers = Binding.tf.cast(x[0], TF_DataType.TF_INT64);
            var counted = x.Length == 2 ? x[1] : Binding.tf.ones(numbers.shape, dtype);
            if (counted.shape != numbers.shape)
                throw new InvalidArgumentError($"`weights` must be the same shape as `arr`. Received: weights.shape={counted.shape}, arr.shape={numbers.shape}.");
            var found = numbers.ToArray<long>();
            if (found.Length > 0 && found.Min() < 0)
                throw new InvalidArgumentError("Input arr must be non-negative!");
            var length = Math.Max(found.Length == 0 ? 0 : found.Max() + 1, minlength ?? 0);
            length = Math.Min(length, maxlength ?? long.MaxValue);
            var rows = axis == -1 && numbers.ndim > 1 ? numbers.shape[0] : 1;
            // The numbers of a row have places of their own; those that are too large have none.
            var starts = Binding.tf.reshape(Binding.tf.cast(Binding.tf.range(rows), TF_DataType.TF_INT64) * length, (rows, 1));
            numbers = Binding.tf.reshape(numbers, (rows, -1));
            var places = Binding.tf.where(numbers < length, numbers + starts, Binding.tf.fill(numbers.shape, -1L));
            var sums = new Tensor(Ops.UnsortedSegment(Binding.tf.reshape(counted, -1).Value, Binding.tf.reshape(places, -1).Value, rows * length, SegmentReduction.Sum));
            if (binary_output)
                sums = Binding.tf.cast(sums > Binding.tf.zeros_like(sums), dtype);
            return [axis == -1 && x[0].ndim > 1 ? Binding.tf.reshape(sums, (rows, (int)length)) : sums];
        })[0];
    }

    /// <summary>How often each class was predicted for each class: rows are the labels, columns the predictions.</summary>
    /// <param name="labels">The classes, 1-D integers.</param>
    /// <param name="predictions">The predicted classes.</param>
    /// <param name="num_classes">How many classes there are; as the numbers say unless given.</param>
    /// <param name="weights">What each prediction counts.</param>
    /// <param name="dtype">The element type of the counts.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">A class is negative or there is none of its number, or the shapes differ.</exception>
    public Tensor confusion_matrix(Tensor labels, Tensor predictions, int? num_classes = null, Tensor? weights = null, DTypeArg dtype = default, string? name = null) =>
        Tensor.Call(weights is null ? [labels, predictions] : [labels, predictions, weights], x =>
        {
            var (rows, columns) = (Squeezed(x[0], x[1]), Squeezed(x[1], x[0]));
            if (rows.ndim != 1 || rows.shape != columns.shape)
                throw new InvalidArgumentError($"Labels and predictions are as many class numbers, (N,). Received: labels.shape={x[0].shape}, predictions.shape={x[1].shape}.");
            var classes = num_classes ?? Math.Max(Classes(rows), Classes(columns));
            RequireClasses(rows, "labels", classes);
            RequireClasses(columns, "predictions", classes);
            var type = dtype.Or(TF_DataType.TF_INT32);
            var counted = Binding.tf.cast(x.Length == 3 ? x[2] : Binding.tf.ones(rows.shape, type), type);
            var counts = new Tensor(Ops.UnsortedSegment(counted.Value, ((rows * classes) + columns).Value, (long)classes * classes, SegmentReduction.Sum));
            return [Binding.tf.reshape(counts, (classes, classes))];
        })[0];

    /// <summary>A last size of 1 that the other does not have falls away.</summary>
    private static Tensor Squeezed(Tensor classes, Tensor other)
    {
        var numbers = Binding.tf.cast(classes, TF_DataType.TF_INT64);
        return numbers.ndim == other.ndim + 1 && numbers.shape[-1] == 1 ? Binding.tf.squeeze(numbers, -1) : numbers;
    }

    private static int Classes(Tensor numbers) => numbers.size == 0 ? 0 : checked((int)numbers.ToArray<long>().Max() + 1);

    private static void RequireClasses(Tensor numbers, string argument, int classes)
    {
        foreach (var number in numbers.ToArray<long>())
        {
            if (number < 0 || number >= classes)
                throw new InvalidArgumentError($"`{argument}` {(number < 0 ? "contains negative values" : "out of bound")}: {number} is none of the classes from 0 to {classes - 1}.");
        }
    }
}
