namespace TfNet.Engine;

/// <summary>
/// What becomes of the elements of a convolution's output while they are still in the processor. A row of the consumer is a pixel of the output,
/// ((n E + e) P + p) Q + q, a column is an output channel.
/// </summary>
/// <typeparam name="TConsumer">What takes the elements.</typeparam>
internal interface IEpilogue<TConsumer> where TConsumer : struct, ITileConsumer
{
    /// <summary>The consumer for one run: x is input 0, the filters are input 1, y is output 0; further inputs are the epilogue's.</summary>
    /// <param name="arguments">The kernel's tensors.</param>
    /// <param name="channels">The number of output channels.</param>
    TConsumer Create(in KernelArguments arguments, nint channels);
}

/// <summary>y as it is.</summary>
internal readonly unsafe struct StoreEpilogue : IEpilogue<StoreTile>
{
    public StoreTile Create(in KernelArguments arguments, nint channels) => new(arguments.Output<float>(0), channels);
}
