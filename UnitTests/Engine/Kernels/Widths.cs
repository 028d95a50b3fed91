using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Kernels;

/// <summary>The widths of vectors and numbers of threads that kernels are tried with.</summary>
internal static class Widths
{
    /// <summary>Whether the processor multiplies and adds at once; software takes a hundred times as long.</summary>
    public static bool MultiplyAddIsFast => Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>
    /// All widths, those that the processor lacks included: the runtime makes them of narrower ones. Without fused multiply-add, which software then computes element by
    /// element, wide vectors are nothing but several narrow ones, and large tests take minutes: there only the narrow ones are tried.
    /// </summary>
    public static IReadOnlyList<(int Bits, int Threads)> All { get; } = MultiplyAddIsFast
        ? [(SimdWidth.Native, 1), (SimdWidth.Native, 4), (512, 2), (256, 3), (128, 1), (32, 2)]
        : [(128, 1), (128, 4), (32, 2)];
}
