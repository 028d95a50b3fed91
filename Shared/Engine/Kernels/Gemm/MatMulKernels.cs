using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of matrix products.</summary>
internal static class MatMulKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<MatMul>(static (operation, inputs, outputs) => Create(operation.Type, Batches(inputs, outputs), operation.TransposeA, operation.TransposeB));
        registry.Add<BatchMatMul>(static (operation, inputs, outputs) => Create(operation.Type, Batches(inputs, outputs), operation.TransposeA, operation.TransposeB));
    }

    private static MatrixBatches Batches(TensorSpec[] inputs, TensorSpec[] outputs) => new(inputs[0], inputs[1], outputs[0]);

    private static Kernel Create(string type, MatrixBatches batches, bool transposeA, bool transposeB) => batches.DType switch
    {
        TF_DataType.TF_FLOAT => new MatMulKernel(batches, transposeA, transposeB),
        TF_DataType.TF_DOUBLE => new WideMatMulKernel<double>(batches, transposeA, transposeB),
        TF_DataType.TF_INT32 => new WideMatMulKernel<int>(batches, transposeA, transposeB),
        TF_DataType.TF_INT64 => new WideMatMulKernel<long>(batches, transposeA, transposeB),
        var other => throw new TypeError($"{type} multiplies float32, float64, int32 and int64. Received: {other.Name()}. Convert the tensors with tf.cast."),
    };
}
