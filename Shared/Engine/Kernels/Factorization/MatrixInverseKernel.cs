using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>y = x⁻¹ by elimination with the largest pivot of each column.</summary>
internal sealed unsafe class MatrixInverseKernel<T>(Shape shape) : Kernel where T : unmanaged, INumber<T>
{
    private readonly long _stack = FactorizationKernels.Stack(shape);
    private readonly int _size = shape[^1];

    public override long WorkspaceBytes => 2L * _size * _size * sizeof(double);

    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<T>(0);
        var y = arguments.Output<T>(0);
        var work = (double*)arguments.Workspace;
        for (long i = 0; i < _stack; i++, x += _size * _size, y += _size * _size)
            Invert(x, y, work);
    }

    /// <summary>Turns [x, 1] into [1, y].</summary>
    private void Invert(T* x, T* y, double* rows)
    {
        var width = 2 * _size;
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j < _size; j++)
            {
                rows[(i * width) + j] = double.CreateTruncating(x[(i * _size) + j]);
                rows[(i * width) + _size + j] = i == j ? 1 : 0;
            }
        }
        for (var column = 0; column < _size; column++)
        {
            var pivot = column;
            for (var i = column + 1; i < _size; i++)
            {
                if (Math.Abs(rows[(i * width) + column]) > Math.Abs(rows[(pivot * width) + column]))
                    pivot = i;
            }
            var divisor = rows[(pivot * width) + column];
            if (divisor == 0)
                throw new InvalidArgumentError("Input is not invertible. Add a small multiple of the identity matrix, or use tf.linalg.lstsq with an l2_regularizer.");
            for (var j = 0; j < width; j++)
            {
                var above = rows[(column * width) + j];
                rows[(column * width) + j] = rows[(pivot * width) + j];
                rows[(pivot * width) + j] = above;
                rows[(column * width) + j] /= divisor;
            }
            for (var i = 0; i < _size; i++)
            {
                var factor = rows[(i * width) + column];
                if (i == column || factor == 0)
                    continue;
                for (var j = 0; j < width; j++)
                    rows[(i * width) + j] -= factor * rows[(column * width) + j];
            }
        }
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j < _size; j++)
                y[(i * _size) + j] = T.CreateTruncating(rows[(i * width) + _size + j]);
        }
    }
}
