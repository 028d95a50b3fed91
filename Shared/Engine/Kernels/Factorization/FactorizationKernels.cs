using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that invert, factor and solve matrices, one after the other, in double precision.</summary>
internal static class FactorizationKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<MatrixInverse>(static (_, x, _) => x[0].DType == TF_DataType.TF_FLOAT ? new MatrixInverseKernel<float>(x[0].Shape) : new MatrixInverseKernel<double>(x[0].Shape));
        registry.Add<MatrixDeterminant>(static (_, x, _) => x[0].DType == TF_DataType.TF_FLOAT ? new MatrixDeterminantKernel<float>(x[0].Shape) : new MatrixDeterminantKernel<double>(x[0].Shape));
        registry.Add<Cholesky>(static (_, x, _) => x[0].DType == TF_DataType.TF_FLOAT ? new CholeskyKernel<float>(x[0].Shape) : new CholeskyKernel<double>(x[0].Shape));
        registry.Add<Qr>(static (op, x, _) => x[0].DType == TF_DataType.TF_FLOAT ? new QrKernel<float>(x[0].Shape, op.FullMatrices) : new QrKernel<double>(x[0].Shape, op.FullMatrices));
        registry.Add<TriangularSolve>(static (op, x, _) =>
            x[0].DType == TF_DataType.TF_FLOAT ? new TriangularSolveKernel<float>(x[1].Shape, op) : new TriangularSolveKernel<double>(x[1].Shape, op));
    }

    /// <summary>How many matrices a stack has.</summary>
    internal static long Stack(Shape shape) => shape.Slice(0, shape.ndim - 2).size;
}
