using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of convolutions, and the fixed rules that choose among them by shape.</summary>
internal static class ConvolutionKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<Convolution>(static (operation, inputs, outputs) =>
        {
            var shape = new ConvolutionShape(inputs[0].Shape, operation.Windows, outputs[0].Shape.dims[^1], operation.Groups);
            return inputs[0].DType switch
            {
                TF_DataType.TF_FLOAT => new NaiveConvolutionKernel<float>(shape),
                TF_DataType.TF_DOUBLE => new NaiveConvolutionKernel<double>(shape),
                TF_DataType.TF_INT32 => new NaiveConvolutionKernel<int>(shape),
                var other => throw NumberTypes.Unsupported(other),
            };
        });
        registry.Add<ConvolutionInputGrad>(static (operation, inputs, outputs) =>
        {
            var shape = new ConvolutionShape(outputs[0].Shape, operation.Windows, inputs[0].Shape.dims[^1], operation.Groups);
            return inputs[0].DType switch
            {
                TF_DataType.TF_FLOAT => new NaiveConvolutionInputGradKernel<float>(shape),
                TF_DataType.TF_DOUBLE => new NaiveConvolutionInputGradKernel<double>(shape),
                TF_DataType.TF_INT32 => new NaiveConvolutionInputGradKernel<int>(shape),
                var other => throw NumberTypes.Unsupported(other),
            };
        });
        registry.Add<ConvolutionFilterGrad>(static (operation, inputs, outputs) =>
        {
            var shape = new ConvolutionShape(inputs[0].Shape, operation.Windows, outputs[0].Shape.dims[^1], operation.Groups);
            return inputs[0].DType switch
            {
                TF_DataType.TF_FLOAT => new NaiveConvolutionFilterGradKernel<float>(shape),
                TF_DataType.TF_DOUBLE => new NaiveConvolutionFilterGradKernel<double>(shape),
                TF_DataType.TF_INT32 => new NaiveConvolutionFilterGradKernel<int>(shape),
                var other => throw NumberTypes.Unsupported(other),
            };
        });
    }
}
