using Tensorflow;

namespace TfNet.Engine;

/// <summary>The kernels of Fourier transforms.</summary>
internal static class SpectralKernels
{
    public static void Register(KernelRegistry registry) => registry.Add<Fft>(static (op, x, _) =>
        x[0].DType == TF_DataType.TF_FLOAT ? new FftKernel<float>(x[0].Shape, op.Inverse) : new FftKernel<double>(x[0].Shape, op.Inverse));
}
