using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>y yᵀ = x, y lower triangular; not a number from the first row on for which there is none.</summary>
internal sealed unsafe class CholeskyKernel<T>(Shape shape) : Kernel where T : unmanaged, INumber<T>
{
    private readonly long _stack = FactorizationKernels.Stack(shape);
    private readonly int _size = shape[^1];

    public override long WorkspaceBytes => (long)_size * _size * sizeof(double);

    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<T>(0);
        var y = arguments.Output<T>(0);
        var l = (double*)arguments.Workspace;
        for (long matrix = 0; matrix < _stack; matrix++, x += _size * _size, y += _size * _size)
        {
            Factor(x, l);
            for (var i = 0; i < _size; i++)
            {
                for (var j = 0; j < _size; j++)
                    y[(i * _size) + j] = j <= i ? T.CreateTruncating(l[(i * _size) + j]) : T.Zero;
            }
        }
    }

    private void Factor(T* x, double* l)
    {
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = double.CreateTruncating(x[(i * _size) + j]);
                for (var k = 0; k < j; k++)
                    rest -= l[(i * _size) + k] * l[(j * _size) + k];
                l[(i * _size) + j] = j < i ? rest / l[(j * _size) + j] : rest > 0 ? Math.Sqrt(rest) : double.NaN;
            }
        }
    }
}
