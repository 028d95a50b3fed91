using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// losses[b] = -sum over c of labels[b, c] log softmax(logits)[b, c] and gradient[b, c] = softmax(logits)[b, c] - labels[b, c], in one pass over the rows.
/// </summary>
internal sealed unsafe class CrossEntropyKernel<T, TMath>(long rows, long classes) : Kernel
    where T : unmanaged, IFloatingPointIeee754<T> where TMath : struct, IRowMath<T>
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<T>(0), arguments.Input<T>(1), arguments.Output<T>(0), arguments.Output<T>(1), classes);
        Workers.ForRange(ref job, rows, Blocks.Rows(classes));
    }

    private readonly struct Job(T* labels, T* logits, T* losses, T* gradient, long classes) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
            {
                var x = logits + (row * classes);
                var label = labels + (row * classes);
                var target = gradient + (row * classes);
                var max = TMath.Max(x, classes);
                var sum = TMath.ExpAndSum(x, max, target, classes);
                losses[row] = TMath.WeightedDistance(label, x, max, TMath.Log(sum), classes);
                TMath.Divide(target, sum, label, classes);
            }
        }
    }
}
