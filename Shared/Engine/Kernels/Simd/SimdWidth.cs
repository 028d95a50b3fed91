using System.Runtime.Intrinsics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Something to be done with whatever vectors the processor has.</summary>
public interface ISimdAction
{
    /// <summary>Does it with vectors of this width.</summary>
    void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged;
}

/// <summary>Which width of vectors the kernels use: the processor's widest, unless a test asks for another. All widths give the same bits.</summary>
public static class SimdWidth
{
    private static int s_bits = Native;

    /// <summary>The width that the processor does best: 512, 256 or 128 bits.</summary>
    public static int Native => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>The width in use, in bits: 512, 256, 128, or 32 for one element at a time.</summary>
    /// <exception cref="ValueError">There is no such width.</exception>
    public static int Bits
    {
        get => s_bits;
        set => s_bits = value is 512 or 256 or 128 or 32 ? value : throw new ValueError($"Vectors have 512, 256, 128 or 32 bits. Received: {value}.");
    }

    /// <summary>The width in use, or a narrower one if so many elements do not fill a vector.</summary>
    internal static int Fitting(long elements)
    {
        var bits = s_bits;
        while (bits > 32 && bits / 32 > elements)
            bits = bits > 128 ? bits / 2 : 32;
        return bits;
    }

    /// <summary>Does something with vectors of the width in use.</summary>
    public static void Run<TAction>(ref TAction action) where TAction : struct, ISimdAction, allows ref struct => Run(s_bits, ref action);

    /// <summary>Does something with vectors of this many bits, whether the processor has them or not.</summary>
    internal static void Run<TAction>(int bits, ref TAction action) where TAction : struct, ISimdAction, allows ref struct
    {
        switch (bits)
        {
            case 512: action.Invoke<Simd512, Vector512<float>>(); break;
            case 256: action.Invoke<Simd256, Vector256<float>>(); break;
            case 128: action.Invoke<Simd128, Vector128<float>>(); break;
            default: action.Invoke<SimdScalar, float>(); break;
        }
    }
}
