using System.Diagnostics;
using System.Globalization;
using TfNet.Engine;

namespace TfNet.Benchmarks;

/// <summary>
/// A ladder of convolutions: for each layer its output, its input's and its filters' gradient; milliseconds, GFLOPS by the definition's operations, the share of the peak of the
/// cores' multiply-adds, and how many times as fast as TensorFlow it is. Ours, the peak and TensorFlow are measured in turns.
/// </summary>
/// <param name="python">A program that runs Python with TensorFlow, or null.</param>
internal sealed class ConvolutionSuite(string? python)
{
    /// <summary>The suite's name on the command line.</summary>
    public const string Command = "conv";

    private const double Milliseconds = 20;
    private static readonly string[] s_directions = ["forward", "input", "filter"];

    /// <summary>Measures the layers and prints a line each.</summary>
    /// <param name="turns">How often each is measured.</param>
    /// <param name="networks">The networks whose layers are measured; all if there are none.</param>
    public void Run(int turns, List<string> networks)
    {
        using var reference = python is null ? null : new ReferenceProcess(python, Path.Combine(AppContext.BaseDirectory, "Reference", "convolution.py"), Cores.Count.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine($"{"layer",-42}{string.Concat(s_directions.Select(d => $"{d,9}{"GFLOPS",9}{"peak",6}{(reference is null ? "" : $"{"ratio",7}")}"))}");
        foreach (var layer in ConvolutionLayer.All.Where(layer => networks.Count == 0 || networks.Contains(layer.Network)))
            Console.WriteLine($"{layer,-42}{Measure(layer, turns, reference)}");
    }

    private static string Measure(ConvolutionLayer layer, int turns, ReferenceProcess? reference)
    {
        var runs = Array.ConvertAll(s_directions, direction => new ConvolutionRun(layer, direction));
        var repetitions = Array.ConvertAll(runs, static run => Math.Max(1, (int)(Milliseconds / run.Milliseconds(3))));
        var (peaks, ours, theirs) = (new double[turns], Table(), Table());
        for (var turn = 0; turn < turns; turn++)
        {
            peaks[turn] = FmaPeak.Measure(Workers.Count);
            for (var d = 0; d < runs.Length; d++)
            {
                ours[d][turn] = runs[d].Milliseconds(repetitions[d]);
                if (reference is not null)
                    theirs[d][turn] = reference.Ask(Question(layer, s_directions[d]));
            }
        }
        var peak = Median(peaks);
        return string.Concat(runs.Select((_, d) =>
        {
            var time = Median(ours[d]);
            var rate = layer.Operations / time / 1e6;
            var ratio = reference is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Median(theirs[d]) / time,7:F2}");
            return string.Create(CultureInfo.InvariantCulture, $"{time,9:F3}{rate,9:F0}{rate / peak,6:P0}{ratio}");
        }));

        double[][] Table() => Array.ConvertAll(runs, _ => new double[turns]);
    }

    private static string Question(ConvolutionLayer layer, string direction) => string.Create(
        CultureInfo.InvariantCulture,
        $"{direction} {layer.Batch} {layer.Size} {layer.Channels} {layer.Filters} {layer.Window} {layer.Stride} {(layer.Same ? "SAME" : "VALID")} {Milliseconds}");

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}

/// <summary>One direction of a layer, ready to run.</summary>
internal sealed unsafe class ConvolutionRun
{
    private readonly Kernel _kernel;
    private readonly Storage[] _tensors;
    private readonly Storage _workspace;

    public ConvolutionRun(ConvolutionLayer layer, string direction)
    {
        var (x, f, y) = (Spec(layer.X), Spec(layer.F), Spec(layer.Y));
        var (operation, inputs, output) = direction switch
        {
            "forward" => ((Operation)new Engine.Convolution(layer.Windows, 1), new[] { x, f }, y),
            "input" => (new ConvolutionInputGrad(layer.X, layer.Windows, 1), new[] { y, f }, x),
            _ => (new ConvolutionFilterGrad(layer.F, layer.Windows, 1), new[] { x, y }, f),
        };
        _kernel = CpuKernels.Create(operation, inputs, [output]);
        _tensors = [.. inputs.Append(output).Select(static (spec, i) => Numbers(spec, i))];
        _workspace = Storage.Allocate(_kernel.WorkspaceBytes, pinned: true);
    }

    /// <summary>Runs it this often and returns the milliseconds of one run.</summary>
    public double Milliseconds(int repetitions)
    {
        var pointers = stackalloc byte*[_tensors.Length];
        for (var i = 0; i < _tensors.Length; i++)
            pointers[i] = _tensors[i].Pointer;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
            _kernel.Run(new KernelArguments(pointers, _tensors.Length - 1, _workspace.Pointer));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / repetitions;
    }

    private static TensorSpec Spec(Tensorflow.Shape shape) => new(Tensorflow.TF_DataType.TF_FLOAT, shape);

    private static Storage Numbers(TensorSpec spec, int seed)
    {
        var random = new Random(seed);
        var storage = Storage.Allocate(spec.Bytes, pinned: true);
        foreach (ref var element in storage.As<float>())
            element = (float)((random.NextDouble() * 2) - 1);
        return storage;
    }
}
