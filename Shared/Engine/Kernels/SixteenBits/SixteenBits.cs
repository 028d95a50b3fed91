using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Elements of 16-bit floating-point types as floats, and back.</summary>
internal static unsafe class SixteenBits
{
    /// <summary>Whether elements of this type are floating-point numbers of 16 bits.</summary>
    public static bool Is(TF_DataType dtype) => dtype is TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16;

    /// <summary>target[n] = source[n] as float.</summary>
    public static void Widen(TF_DataType dtype, ushort* source, float* target, long count)
    {
        if (dtype == TF_DataType.TF_HALF)
            Widen<HalfFormat>(source, target, count);
        else
            Widen<BFloat16Format>(source, target, count);
    }

    /// <summary>target[n] = source[n], rounded.</summary>
    public static void Narrow(TF_DataType dtype, float* source, ushort* target, long count)
    {
        if (dtype == TF_DataType.TF_HALF)
            Narrow<HalfFormat>(source, target, count);
        else
            Narrow<BFloat16Format>(source, target, count);
    }

    private static void Widen<TFormat>(ushort* source, float* target, long count) where TFormat : struct, ISixteenBitFormat
    {
        var job = new WidenJob<TFormat>(source, target);
        Workers.ForRange(ref job, count, Blocks.Elements);
    }

    private static void Narrow<TFormat>(float* source, ushort* target, long count) where TFormat : struct, ISixteenBitFormat
    {
        var job = new NarrowJob<TFormat>(source, target);
        Workers.ForRange(ref job, count, Blocks.Elements);
    }

    private readonly struct WidenJob<TFormat>(ushort* source, float* target) : IRangeJob where TFormat : struct, ISixteenBitFormat
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(long start, long end)
        {
            var i = start;
            for (; i <= end - Vector<ushort>.Count; i += Vector<ushort>.Count)
                Packet(Vector.Load(source + i), target + i);
            if (i == end)
                return;
            var rest = (int)(end - i);
            var bits = stackalloc ushort[Vector<ushort>.Count];
            var floats = stackalloc float[Vector<ushort>.Count];
            new Span<ushort>(source + i, rest).CopyTo(new Span<ushort>(bits, rest));
            Packet(Vector.Load(bits), floats);
            new Span<float>(floats, rest).CopyTo(new Span<float>(target + i, rest));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Packet(Vector<ushort> bits, float* target)
        {
            Vector.Widen(bits, out var low, out var high);
            Vector.Store(TFormat.Widen(low), (uint*)target);
            Vector.Store(TFormat.Widen(high), (uint*)target + Vector<uint>.Count);
        }
    }

    private readonly struct NarrowJob<TFormat>(float* source, ushort* target) : IRangeJob where TFormat : struct, ISixteenBitFormat
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(long start, long end)
        {
            var i = start;
            for (; i <= end - Vector<ushort>.Count; i += Vector<ushort>.Count)
                Vector.Store(Packet(source + i), target + i);
            if (i == end)
                return;
            var rest = (int)(end - i);
            var floats = stackalloc float[Vector<ushort>.Count];
            new Span<float>(source + i, rest).CopyTo(new Span<float>(floats, rest));
            var packet = Packet(floats);
            new Span<ushort>(&packet, rest).CopyTo(new Span<ushort>(target + i, rest));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<ushort> Packet(float* source) =>
            Vector.Narrow(TFormat.Narrow(Vector.Load((uint*)source)), TFormat.Narrow(Vector.Load((uint*)source + Vector<uint>.Count)));
    }
}
