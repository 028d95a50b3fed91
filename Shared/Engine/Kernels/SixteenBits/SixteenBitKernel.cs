using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// An operation on 16-bit floating-point numbers by the kernel for float32: inputs are widened, which is exact, and outputs, or the variables that the operation writes to, are rounded once. What is
/// inside of one operation, sums above all, is never rounded to 16 bits.
/// </summary>
internal sealed unsafe class SixteenBitKernel : Kernel
{
    private const long Alignment = 64;

    private readonly Kernel _single;
    private readonly TensorSpec[] _specs;
    private readonly bool[] _written;
    private readonly long[] _places;
    private readonly int _inputCount;

    private SixteenBitKernel(Operation operation, Kernel single, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        _single = single;
        _inputCount = inputs.Length;
        _specs = [.. inputs, .. outputs];
        _written = [.. inputs.Select((_, i) => operation.Mutates(i)), .. outputs.Select(static _ => true)];
        _places = new long[_specs.Length];
        var bytes = Aligned(single.WorkspaceBytes);
        for (var i = 0; i < _specs.Length; i++)
        {
            _places[i] = bytes;
            if (SixteenBits.Is(_specs[i].DType))
                bytes += Aligned(_specs[i].Count * sizeof(float));
        }
        WorkspaceBytes = bytes;
    }

    /// <inheritdoc/>
    public override long WorkspaceBytes { get; }

    /// <summary>Makes the kernel.</summary>
    /// <param name="factory">Makes the kernel for float32.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="inputs">What goes in.</param>
    /// <param name="outputs">What comes out.</param>
    public static SixteenBitKernel Create(KernelFactory factory, Operation operation, TensorSpec[] inputs, TensorSpec[] outputs) =>
        new(operation, factory(operation, Array.ConvertAll(inputs, Wide), Array.ConvertAll(outputs, Wide)), inputs, outputs);

    /// <inheritdoc/>
    public override bool CanOverwrite(int input, int output)
    {
        var (from, to) = (SixteenBits.Is(_specs[input].DType), SixteenBits.Is(_specs[_inputCount + output].DType));
        return from == to && (from || _single.CanOverwrite(input, output));
    }

    /// <inheritdoc/>
    public override void Run(in KernelArguments arguments)
    {
        var pointers = stackalloc byte*[_specs.Length];
        for (var i = 0; i < _specs.Length; i++)
        {
            pointers[i] = Given(arguments, i);
            if (!SixteenBits.Is(_specs[i].DType))
                continue;
            var wide = arguments.Workspace + _places[i];
            if (i < _inputCount)
                SixteenBits.Widen(_specs[i].DType, (ushort*)pointers[i], (float*)wide, _specs[i].Count);
            pointers[i] = wide;
        }
        _single.Run(new KernelArguments(pointers, _inputCount, arguments.Workspace));
        for (var i = 0; i < _specs.Length; i++)
        {
            if (_written[i] && SixteenBits.Is(_specs[i].DType))
                SixteenBits.Narrow(_specs[i].DType, (float*)pointers[i], (ushort*)Given(arguments, i), _specs[i].Count);
        }
    }

    private byte* Given(in KernelArguments arguments, int index) => index < _inputCount ? arguments.Input<byte>(index) : arguments.Output<byte>(index - _inputCount);

    private static TensorSpec Wide(TensorSpec spec) => SixteenBits.Is(spec.DType) ? spec with { DType = TF_DataType.TF_FLOAT } : spec;

    private static long Aligned(long bytes) => (bytes + Alignment - 1) / Alignment * Alignment;
}
