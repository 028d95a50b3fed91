using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels that resample images: x (N, H, W, C).</summary>
internal static class ImageKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.Add<Resize>(static (op, x, y) => op.Method switch
        {
            ResizeMethod.Nearest => new PickKernel(x[0], y[0]),
            ResizeMethod.Bilinear when y[0].DType == TF_DataType.TF_FLOAT => new BilinearKernel<float>(x[0].Shape, y[0].Shape),
            ResizeMethod.Bilinear when y[0].DType == TF_DataType.TF_DOUBLE => new BilinearKernel<double>(x[0].Shape, y[0].Shape),
            _ => Resample(op.Method, op.Antialias, x[0], y[0], transposed: false),
        });
        registry.Add<ResizeGrad>(static (op, x, y) => Resample(op.Method, op.Antialias, x[0], y[0], transposed: true));
        registry.Add<ProjectiveTransform>(static (op, x, y) => y[0].DType switch
        {
            TF_DataType.TF_FLOAT => new ProjectiveKernel<float>(op, x[0].Shape, Shared(x[1])),
            TF_DataType.TF_DOUBLE => new ProjectiveKernel<double>(op, x[0].Shape, Shared(x[1])),
            _ => throw NumberTypes.Unsupported(y[0].DType),
        });
        registry.Add<ProjectiveTransformGrad>(static (op, x, y) => y[0].DType switch
        {
            TF_DataType.TF_FLOAT => new ProjectiveGradKernel<float>(op, x[0].Shape, Shared(x[1])),
            TF_DataType.TF_DOUBLE => new ProjectiveGradKernel<double>(op, x[0].Shape, Shared(x[1])),
            _ => throw NumberTypes.Unsupported(y[0].DType),
        });
    }

    private static bool Shared(TensorSpec transforms) => transforms.Shape.Sizes[0] == 1;

    private static Kernel Resample(ResizeMethod method, bool antialias, TensorSpec x, TensorSpec y, bool transposed)
    {
        var (rows, columns) = (Axis(1), Axis(2));
        return y.DType switch
        {
            TF_DataType.TF_FLOAT => new ResampleKernel<float>(x.Shape, y.Shape, rows, columns),
            TF_DataType.TF_DOUBLE => new ResampleKernel<double>(x.Shape, y.Shape, rows, columns),
            _ => throw NumberTypes.Unsupported(y.DType),
        };

        AxisWeights Axis(int axis)
        {
            var (from, to) = ((int)x.Shape.Sizes[axis], (int)y.Shape.Sizes[axis]);
            return transposed ? ResizeWeights.Create(method, to, from, antialias).Transpose(to) : ResizeWeights.Create(method, from, to, antialias);
        }
    }
}
