using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>q r = x by Householder's reflections, with the signs that LAPACK and Eigen give.</summary>
internal sealed unsafe class QrKernel<T>(Shape shape, bool full) : Kernel where T : unmanaged, INumber<T>
{
    private readonly long _stack = FactorizationKernels.Stack(shape);
    private readonly int _rows = shape[^2];
    private readonly int _columns = shape[^1];

    private int Rank => Math.Min(_rows, _columns);

    private int Inner => full ? _rows : Rank;

    /// <summary>The matrix that becomes r, the reflections below its diagonal; their factors; q.</summary>
    public override long WorkspaceBytes => (((long)_rows * _columns) + Rank + ((long)_rows * Inner)) * sizeof(double);

    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<T>(0);
        var q = arguments.Output<T>(0);
        var r = arguments.Output<T>(1);
        var a = (double*)arguments.Workspace;
        var factors = a + (_rows * _columns);
        var product = factors + Rank;
        for (long matrix = 0; matrix < _stack; matrix++, x += _rows * _columns, q += _rows * Inner, r += Inner * _columns)
        {
            for (var i = 0; i < _rows * _columns; i++)
                a[i] = double.CreateTruncating(x[i]);
            for (var k = 0; k < Rank; k++)
            {
                factors[k] = Reflect(a, k);
                Apply(a, k, factors[k], a, _columns, k + 1);
            }
            for (var i = 0; i < _rows; i++)
            {
                for (var j = 0; j < Inner; j++)
                    product[(i * Inner) + j] = i == j ? 1 : 0;
            }
            for (var k = Rank - 1; k >= 0; k--)
                Apply(a, k, factors[k], product, Inner, 0);
            for (var i = 0; i < _rows * Inner; i++)
                q[i] = T.CreateTruncating(product[i]);
            for (var i = 0; i < Inner; i++)
            {
                for (var j = 0; j < _columns; j++)
                    r[(i * _columns) + j] = j >= i ? T.CreateTruncating(a[(i * _columns) + j]) : T.Zero;
            }
        }
    }

    /// <summary>Makes the reflection that clears a column below the diagonal; it stays there.</summary>
    private double Reflect(double* a, int k)
    {
        var first = a[(k * _columns) + k];
        double tail = 0;
        for (var i = k + 1; i < _rows; i++)
            tail += a[(i * _columns) + k] * a[(i * _columns) + k];
        if (tail == 0)
            return 0;
        var length = Math.Sqrt((first * first) + tail);
        var diagonal = first >= 0 ? -length : length;
        for (var i = k + 1; i < _rows; i++)
            a[(i * _columns) + k] /= first - diagonal;
        a[(k * _columns) + k] = diagonal;
        return (diagonal - first) / diagonal;
    }

    /// <summary>Applies a reflection to the columns of a matrix from one on.</summary>
    private void Apply(double* a, int k, double factor, double* target, int width, int from)
    {
        if (factor == 0)
            return;
        for (var j = from; j < width; j++)
        {
            var dot = target[(k * width) + j];
            for (var i = k + 1; i < _rows; i++)
                dot += a[(i * _columns) + k] * target[(i * width) + j];
            dot *= factor;
            target[(k * width) + j] -= dot;
            for (var i = k + 1; i < _rows; i++)
                target[(i * width) + j] -= dot * a[(i * _columns) + k];
        }
    }
}
