using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>a x = b or aᵀ x = b, a triangular, row by row.</summary>
internal sealed unsafe class TriangularSolveKernel<T>(Shape right, TriangularSolve op) : Kernel where T : unmanaged, INumber<T>
{
    private readonly long _stack = FactorizationKernels.Stack(right);
    private readonly int _size = right[^2];
    private readonly int _columns = right[^1];

    public override long WorkspaceBytes => (long)_size * _columns * sizeof(double);

    public override void Run(in KernelArguments arguments)
    {
        var a = arguments.Input<T>(0);
        var b = arguments.Input<T>(1);
        var x = arguments.Output<T>(0);
        var solved = (double*)arguments.Workspace;
        for (long i = 0; i < _stack; i++, a += _size * _size, b += _size * _columns, x += _size * _columns)
            Solve(a, b, x, solved);
    }

    private void Solve(T* a, T* b, T* x, double* solved)
    {
        // A transposed lower triangle is an upper one.
        var forward = op.Lower != op.Adjoint;
        var (down, across) = op.Adjoint ? (1, _size) : (_size, 1);
        for (var step = 0; step < _size; step++)
        {
            var i = forward ? step : _size - 1 - step;
            var diagonal = double.CreateTruncating(a[(i * _size) + i]);
            for (var c = 0; c < _columns; c++)
            {
                var rest = double.CreateTruncating(b[(i * _columns) + c]);
                for (var before = 0; before < step; before++)
                {
                    var j = forward ? before : _size - 1 - before;
                    rest -= double.CreateTruncating(a[(i * down) + (j * across)]) * solved[(j * _columns) + c];
                }
                solved[(i * _columns) + c] = rest / diagonal;
            }
        }
        for (var i = 0; i < _size * _columns; i++)
            x[i] = T.CreateTruncating(solved[i]);
    }
}
