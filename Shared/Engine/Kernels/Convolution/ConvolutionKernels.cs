using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of convolutions, and the fixed rules that choose among them by shape.</summary>
internal static class ConvolutionKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<Convolution>(static (operation, inputs, outputs) =>
        {
            var shape = new ConvolutionShape(inputs[0].Shape, operation.Windows, outputs[0].Shape.Sizes[^1], operation.Groups);
            return inputs[0].DType switch
            {
                TF_DataType.TF_FLOAT => Forward<StoreEpilogue, StoreTile>(shape, operation.InOrder, default),
                TF_DataType.TF_DOUBLE => new NaiveConvolutionKernel<double>(shape),
                TF_DataType.TF_INT32 => new NaiveConvolutionKernel<int>(shape),
                var other => throw NumberTypes.Unsupported(other),
            };
        });
        registry.Add<ConvolutionInputGrad>(static (operation, inputs, outputs) =>
        {
            var shape = new ConvolutionShape(outputs[0].Shape, operation.Windows, inputs[0].Shape.Sizes[^1], operation.Groups);
            return inputs[0].DType switch
            {
                TF_DataType.TF_FLOAT => InputGradient(shape),
                TF_DataType.TF_DOUBLE => new NaiveConvolutionInputGradKernel<double>(shape),
                TF_DataType.TF_INT32 => new NaiveConvolutionInputGradKernel<int>(shape),
                var other => throw NumberTypes.Unsupported(other),
            };
        });
        registry.Add<ConvolutionFilterGrad>(static (operation, inputs, outputs) =>
        {
            var shape = new ConvolutionShape(inputs[0].Shape, operation.Windows, outputs[0].Shape.Sizes[^1], operation.Groups);
            return inputs[0].DType switch
            {
                TF_DataType.TF_FLOAT => FilterGradient(shape),
                TF_DataType.TF_DOUBLE => new NaiveConvolutionFilterGradKernel<double>(shape),
                TF_DataType.TF_INT32 => new NaiveConvolutionFilterGradKernel<int>(shape),
                var other => throw NumberTypes.Unsupported(other),
            };
        });
    }

    /// <summary>The kernel of a float32 convolution: inputs x, filters and what the epilogue takes, output y.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="inOrder">Whether elements are summed up in the definition's order.</param>
    /// <param name="epilogue">What becomes of y.</param>
    public static Kernel Forward<TEpilogue, TConsumer>(ConvolutionShape shape, bool inOrder, TEpilogue epilogue) where TEpilogue : struct, IEpilogue<TConsumer> where TConsumer : struct, ITileConsumer
    {
        if (shape.IsPointwise)
            return new PointwiseConvolutionKernel<TEpilogue, TConsumer>(shape, epilogue);
        if (shape.IsDepthwise)
            return new DepthwiseKernel<TEpilogue, TConsumer>(shape, epilogue);
        if (!inOrder && WinogradRule.Forward(shape))
            return new WinogradKernel<TEpilogue, TConsumer>(shape, epilogue);
        return new ImplicitConvolutionKernel<TEpilogue, TConsumer>(shape, epilogue);
    }

    /// <summary>The kernel of the gradient of a float32 convolution's input: inputs dy and filters, output dx.</summary>
    /// <param name="shape">The convolution's sizes.</param>
    public static Kernel InputGradient(ConvolutionShape shape)
    {
        if (shape.IsPointwise)
            return new PointwiseInputGradKernel(shape);
        if (shape.IsDepthwise)
            return new DepthwiseInputGradKernel(shape);
        if (WinogradRule.InputGradient(shape))
            return new WinogradInputGradKernel(shape);
        return new ImplicitInputGradKernel(shape);
    }

    /// <summary>The kernel of the gradient of a float32 convolution's filters: inputs x and dy, output dfilters.</summary>
    /// <param name="shape">The convolution's sizes.</param>
    public static Kernel FilterGradient(ConvolutionShape shape)
    {
        if (shape.IsDepthwise)
            return new DepthwiseFilterGradKernel(shape);
        if (WinogradRule.FilterGradient(shape))
            return new WinogradFilterGradKernel(shape);
        return new ImplicitFilterGradKernel(shape);
    }
}
