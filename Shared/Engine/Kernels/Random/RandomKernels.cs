using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that draw random numbers.</summary>
internal static class RandomKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.AddForAllTypes<StatelessUniform>(static (op, x, y) => new StatelessKernel<UniformDraws>(x[0].DType, y[0], new(op.Low, op.High, op.Output)));
        registry.AddForAllTypes<StatelessNormal>(static (op, x, y) => new StatelessKernel<NormalDraws>(x[0].DType, y[0], new(op.Mean, op.Deviation, op.Output)));
        registry.AddForAllTypes<StatelessTruncatedNormal>(static (op, x, y) => new StatelessKernel<TruncatedNormalDraws>(x[0].DType, y[0], new(op.Mean, op.Deviation, op.Output)));
        registry.AddForAllTypes<Dropout>(static (op, x, _) => x[0].DType switch
        {
            TF_DataType.TF_FLOAT => new DropoutKernel<float, SingleDropout>(op, x[0], x[1].DType),
            TF_DataType.TF_DOUBLE => new DropoutKernel<double, DoubleDropout>(op, x[0], x[1].DType),
            TF_DataType.TF_HALF => new DropoutKernel<Half, ShortDropout<Half>>(op, x[0], x[1].DType),
            TF_DataType.TF_BFLOAT16 => new DropoutKernel<BFloat16, ShortDropout<BFloat16>>(op, x[0], x[1].DType),
            _ => throw NumberTypes.Unsupported(x[0].DType),
        });
        registry.AddForAllTypes<DropoutMask>(static (op, x, _) => x[0].DType switch
        {
            TF_DataType.TF_FLOAT => new DropoutMaskKernel<float, SingleDropout>(op.Rate, x[0].Shape, x[1].Shape),
            TF_DataType.TF_DOUBLE => new DropoutMaskKernel<double, DoubleDropout>(op.Rate, x[0].Shape, x[1].Shape),
            TF_DataType.TF_HALF => new DropoutMaskKernel<Half, ShortDropout<Half>>(op.Rate, x[0].Shape, x[1].Shape),
            TF_DataType.TF_BFLOAT16 => new DropoutMaskKernel<BFloat16, ShortDropout<BFloat16>>(op.Rate, x[0].Shape, x[1].Shape),
            _ => throw NumberTypes.Unsupported(x[0].DType),
        });
    }

    /// <summary>The stream of a seed in memory: int32 as it is, wider ones as Keras folds them.</summary>
    public static unsafe Philox Stream(byte* seed, TF_DataType type) => type switch
    {
        TF_DataType.TF_INT32 => Philox.FromStatelessSeed(((int*)seed)[0], ((int*)seed)[1]),
        TF_DataType.TF_UINT32 => new KerasSeeds(((uint*)seed)[0], ((uint*)seed)[1]).Stream,
        _ => new KerasSeeds(((long*)seed)[0], ((long*)seed)[1]).Stream,
    };

    /// <summary>Notes that a seed has been used: its second number goes up by one.</summary>
    public static unsafe void Advance(byte* seed, TF_DataType type)
    {
        if (type == TF_DataType.TF_INT64)
            ((long*)seed)[1]++;
        else
            ((uint*)seed)[1]++;
    }
}
