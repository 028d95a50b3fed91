using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Kernels.Softmax;

public sealed class SoftmaxTests
{
    private static double[] Numbers(int count, double scale)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => ((random.NextDouble() * 2) - 1) * scale)];
    }

    private static TensorValue Tensor(double[] x, Shape shape, TF_DataType dtype) => dtype == TF_DataType.TF_FLOAT
        ? TensorValue.From<float>(Array.ConvertAll(x, static v => (float)v), shape)
        : TensorValue.From<double>(x, shape);

    private static double[] Doubles(Value value) => value.DType == TF_DataType.TF_FLOAT
        ? Array.ConvertAll(((TensorValue)value).Span<float>().ToArray(), static v => (double)v)
        : ((TensorValue)value).Span<double>().ToArray();

    [Theory]
    [InlineData(TF_DataType.TF_FLOAT, 2e-6)]
    [InlineData(TF_DataType.TF_DOUBLE, 1e-14)]
    public void Softmax_and_its_logarithm_along_every_axis(TF_DataType dtype, double tolerance)
    {
        int[] sizes = [3, 37, 5];
        var x = Tensor(Numbers(3 * 37 * 5, 30), new Shape(sizes), dtype);
        var source = Doubles(x);
        for (var axis = 0; axis < 3; axis++)
        {
            var (y, log) = (Doubles(Ops.Softmax(x, axis)), Doubles(Ops.LogSoftmax(x, axis)));
            var step = sizes.Skip(axis + 1).Aggregate(1, static (a, b) => a * b);
            for (var i = 0; i < y.Length; i++)
            {
                var first = i - (i / step % sizes[axis] * step);
                var sum = Enumerable.Range(0, sizes[axis]).Sum(c => Math.Exp(source[first + (c * step)] - source[i]));
                Assert.Equal(1 / sum, y[i], tolerance);
                Assert.Equal(-Math.Log(sum), log[i], tolerance * 20);
            }
        }
    }

    [Theory]
    [InlineData(TF_DataType.TF_FLOAT, 10, 1e-5)]
    [InlineData(TF_DataType.TF_FLOAT, 300, 1e-4)]
    [InlineData(TF_DataType.TF_DOUBLE, 10, 1e-13)]
    public void Cross_entropy_and_its_gradient(TF_DataType dtype, int classes, double tolerance)
    {
        const int Rows = 32;
        var logits = Tensor(Numbers(Rows * classes, 8), (Rows, classes), dtype);
        var weights = Array.ConvertAll(Numbers(Rows * classes, 1), static v => Math.Abs(v));
        for (var r = 0; r < Rows; r++)
        {
            var total = weights.Skip(r * classes).Take(classes).Sum();
            for (var c = 0; c < classes; c++)
                weights[(r * classes) + c] /= total;
        }
        int[] chosen = [.. Enumerable.Range(0, Rows).Select(r => r * 7 % classes)];
        var dense = Ops.EmitAll(new SoftmaxCrossEntropy(), Tensor(weights, (Rows, classes), dtype), logits);
        var sparse = Ops.EmitAll(new SparseSoftmaxCrossEntropy(), TensorValue.From<int>(chosen, Rows), logits);
        var (x, softmax) = (Doubles(logits), Doubles(Ops.Softmax(logits)));
        for (var r = 0; r < Rows; r++)
        {
            var row = Enumerable.Range(r * classes, classes).ToArray();
            var log = Math.Log(row.Sum(i => Math.Exp(x[i])));
            Assert.Equal(row.Sum(i => weights[i] * (log - x[i])), Doubles(dense[0])[r], tolerance);
            Assert.Equal(log - x[row[chosen[r]]], Doubles(sparse[0])[r], tolerance);
            foreach (var i in row)
            {
                Assert.Equal(softmax[i] - weights[i], Doubles(dense[1])[i], tolerance);
                Assert.Equal(softmax[i] - (i == row[chosen[r]] ? 1 : 0), Doubles(sparse[1])[i], tolerance);
            }
        }
    }

    [Fact]
    public void A_label_that_is_no_class_is_refused()
    {
        var logits = Tensor(Numbers(12, 1), (3, 4), TF_DataType.TF_FLOAT);
        var error = Assert.Throws<InvalidArgumentError>(() => Ops.EmitAll(new SparseSoftmaxCrossEntropy(), TensorValue.From<long>([1, 4, 0], 3), logits));
        Assert.Contains("label value of 4 which is outside the valid range of [0, 4)", error.Message);
    }
}
