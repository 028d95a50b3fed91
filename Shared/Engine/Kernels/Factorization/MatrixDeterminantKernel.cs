using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>y = the determinant of x, the product of the pivots of an elimination with the largest pivot of each column; 1 of a matrix without rows.</summary>
internal sealed unsafe class MatrixDeterminantKernel<T>(Shape shape) : Kernel where T : unmanaged, INumber<T>
{
    private readonly long _stack = FactorizationKernels.Stack(shape);
    private readonly int _size = shape[^1];

    public override long WorkspaceBytes => (long)_size * _size * sizeof(double);

    public override void Run(in KernelArguments arguments)
    {
        var (x, y, work) = ((nint)arguments.Input<T>(0), (nint)arguments.Output<T>(0), (nint)arguments.Workspace);
        for (long i = 0; i < _stack; i++)
            ((T*)y)[i] = T.CreateTruncating(Determinant((T*)x + (i * _size * _size), (double*)work));
    }

    private double Determinant(T* x, double* rows)
    {
        for (var i = 0; i < _size * _size; i++)
            rows[i] = double.CreateTruncating(x[i]);
        var product = 1.0;
        for (var column = 0; column < _size; column++)
        {
            var pivot = column;
            for (var i = column + 1; i < _size; i++)
            {
                if (Math.Abs(rows[(i * _size) + column]) > Math.Abs(rows[(pivot * _size) + column]))
                    pivot = i;
            }
            var divisor = rows[(pivot * _size) + column];
            product *= pivot == column ? divisor : -divisor;
            if (divisor == 0)
                return product;
            for (var j = column; j < _size; j++)
                (rows[(column * _size) + j], rows[(pivot * _size) + j]) = (rows[(pivot * _size) + j], rows[(column * _size) + j]);
            for (var i = column + 1; i < _size; i++)
            {
                var factor = rows[(i * _size) + column] / divisor;
                for (var j = column; j < _size; j++)
                    rows[(i * _size) + j] -= factor * rows[(column * _size) + j];
            }
        }
        return product;
    }
}
