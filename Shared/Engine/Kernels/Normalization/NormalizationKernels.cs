using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of normalizations. x is (O, C, I): what lies before the channels' axis, the channels, what lies behind them.</summary>
internal static class NormalizationKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<BatchNormTraining>(static (op, x, _) => Layout(x[0], op.Axis) switch
        {
            { Inner: 1 } n when x[0].DType == TF_DataType.TF_FLOAT => new BatchNormTrainingKernel(n.Outer, n.Size, op.Epsilon),
            var n => x[0].DType == TF_DataType.TF_FLOAT
                ? new NaiveBatchNormTrainingKernel<float>(n.Outer, n.Size, n.Inner, op.Epsilon)
                : new NaiveBatchNormTrainingKernel<double>(n.Outer, n.Size, n.Inner, op.Epsilon),
        });
        registry.Add<BatchNormInference>(static (op, x, _) => Layout(x[0], op.Axis) switch
        {
            { Inner: 1 } n when x[0].DType == TF_DataType.TF_FLOAT => new BatchNormInferenceKernel(n.Outer, n.Size, op.Epsilon),
            var n => x[0].DType == TF_DataType.TF_FLOAT
                ? new NaiveBatchNormInferenceKernel<float>(n.Outer, n.Size, n.Inner, op.Epsilon)
                : new NaiveBatchNormInferenceKernel<double>(n.Outer, n.Size, n.Inner, op.Epsilon),
        });
        registry.Add<BatchNormGrad>(static (op, x, _) => Layout(x[0], op.Axis) switch
        {
            { Inner: 1 } n when x[0].DType == TF_DataType.TF_FLOAT => new BatchNormGradKernel(n.Outer, n.Size, op.Epsilon),
            var n => x[0].DType == TF_DataType.TF_FLOAT
                ? new NaiveBatchNormGradKernel<float>(n.Outer, n.Size, n.Inner, op.Epsilon)
                : new NaiveBatchNormGradKernel<double>(n.Outer, n.Size, n.Inner, op.Epsilon),
        });
        registry.Add<LayerNorm>(static (op, x, y) => x[0].DType switch
        {
            TF_DataType.TF_FLOAT => new LayerNormKernel(y[1].Count, x[1].Count, op.Epsilon),
            TF_DataType.TF_DOUBLE => new NaiveLayerNormKernel<double>(y[1].Count, x[1].Count, op.Epsilon),
            var other => throw NumberTypes.Unsupported(other),
        });
        registry.Add<LayerNormGrad>(static (_, x, _) => x[0].DType switch
        {
            TF_DataType.TF_FLOAT => new LayerNormGradKernel(x[2].Count, x[1].Count),
            TF_DataType.TF_DOUBLE => new NaiveLayerNormGradKernel<double>(x[2].Count, x[1].Count),
            var other => throw NumberTypes.Unsupported(other),
        });
    }

    private static (long Outer, long Size, long Inner) Layout(TensorSpec x, int axis) => x.DType is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE
        ? ReductionKernels.Around(x.Shape, axis)
        : throw NumberTypes.Unsupported(x.DType);
}
