using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// losses[b] = -log softmax(logits)[b, labels[b]] and gradient[b, c] = softmax(logits)[b, c] - (c is labels[b]). A label that is no class is an error.
/// </summary>
internal sealed unsafe class SparseCrossEntropyKernel<T, TMath, TLabel>(long rows, long classes) : Kernel
    where T : unmanaged, IFloatingPointIeee754<T> where TMath : struct, IRowMath<T> where TLabel : unmanaged, INumber<TLabel>
{
    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<TLabel>(0), arguments.Input<T>(1), arguments.Output<T>(0), arguments.Output<T>(1), classes);
        Workers.ForRange(ref job, rows, Blocks.Rows(classes));
    }

    private readonly struct Job(TLabel* labels, T* logits, T* losses, T* gradient, long classes) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var row = start; row < end; row++)
            {
                var x = logits + (row * classes);
                var target = gradient + (row * classes);
                var label = long.CreateTruncating(labels[row]);
                if (label < 0 || label >= classes)
                {
                    throw new InvalidArgumentError(
                        $"Received a label value of {label} which is outside the valid range of [0, {classes}). Give the model as many outputs as there are classes, or correct the labels.");
                }
                var max = TMath.Max(x, classes);
                var sum = TMath.ExpAndSum(x, max, target, classes);
                losses[row] = TMath.Log(sum) - (x[label] - max);
                TMath.Divide(target, sum, null, classes);
                target[label] -= T.One;
            }
        }
    }
}
