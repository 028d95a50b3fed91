using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Transforms rows, in double precision whatever their type.</summary>
internal sealed unsafe class FftKernel<T> : Kernel where T : unmanaged, INumber<T>
{
    /// <summary>No more blocks than this, so that scratch memory stays small beside the rows.</summary>
    private const int MostBlocks = 64;

    private readonly int _length;
    private readonly long _rows;
    private readonly long _rowsOfABlock;
    private readonly FourierPlan? _plan;

    public FftKernel(Shape shape, bool inverse)
    {
        _length = shape[^1];
        _rows = _length == 0 ? 0 : shape.size / _length;
        // A row is gone over once for each power of two in its length.
        _rowsOfABlock = Math.Max(Blocks.Rows((long)_length * (1 + BitOperations.Log2((uint)_length))), (_rows + MostBlocks - 1) / MostBlocks);
        _plan = _rows == 0 ? null : new FourierPlan(_length, inverse);
    }

    public override long WorkspaceBytes => _plan is null ? 0 : (_rows + _rowsOfABlock - 1) / _rowsOfABlock * ScratchOfABlock * sizeof(double);

    private long ScratchOfABlock => (2L * _length) + _plan!.Scratch;

    public override void Run(in KernelArguments arguments)
    {
        if (_plan is null)
            return;
        var job = new Job(this, arguments.Input<T>(0), arguments.Input<T>(1), arguments.Output<T>(0), arguments.Output<T>(1), (double*)arguments.Workspace);
        Workers.ForRange(ref job, _rows, _rowsOfABlock);
    }

    private readonly struct Job(FftKernel<T> kernel, T* x, T* xi, T* y, T* yi, double* workspace) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var length = kernel._length;
            var real = workspace + (start / kernel._rowsOfABlock * kernel.ScratchOfABlock);
            var imaginary = real + length;
            var scratch = imaginary + length;
            for (var row = start; row < end; row++)
            {
                var at = row * length;
                for (var i = 0; i < length; i++)
                    (real[i], imaginary[i]) = (double.CreateTruncating(x[at + i]), double.CreateTruncating(xi[at + i]));
                kernel._plan!.Run(real, imaginary, scratch);
                for (var i = 0; i < length; i++)
                    (y[at + i], yi[at + i]) = (T.CreateTruncating(real[i]), T.CreateTruncating(imaginary[i]));
            }
        }
    }
}
