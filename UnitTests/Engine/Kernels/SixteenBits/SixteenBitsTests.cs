using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Kernels.SixteenBits;

/// <summary>Conversions between float32 and the 16-bit types: exact one way, to the nearest and to even the other.</summary>
public sealed class SixteenBitsTests
{
    private static readonly ushort[] s_all = [.. Enumerable.Range(0, 65536).Select(static bits => (ushort)bits)];

    [Fact]
    public void Every_half_is_a_float() => Assert.Equal(
        s_all.Select(static bits => (float)BitConverter.UInt16BitsToHalf(bits)),
        ((TensorValue)Ops.Cast(Values<Half>(s_all, TF_DataType.TF_HALF), TF_DataType.TF_FLOAT)).Span<float>().ToArray());

    [Fact]
    public void Every_bfloat16_is_the_upper_half_of_a_float() => Assert.Equal(
        s_all.Select(static bits => BitConverter.UInt32BitsToSingle((uint)bits << 16)),
        ((TensorValue)Ops.Cast(Values<BFloat16>(s_all, TF_DataType.TF_BFLOAT16), TF_DataType.TF_FLOAT)).Span<float>().ToArray());

    [Fact]
    public void Floats_round_to_the_nearest_half()
    {
        var floats = Floats();
        var halves = ((TensorValue)Ops.Cast(TensorValue.From<float>(floats, floats.Length), TF_DataType.TF_HALF)).Span<Half>().ToArray();
        Assert.Equal(floats.Select(static x => (Half)x), halves);
        Assert.Equal(floats.Select(static x => BitConverter.HalfToUInt16Bits((Half)x) >> 15), halves.Select(static x => BitConverter.HalfToUInt16Bits(x) >> 15));
    }

    [Fact]
    public void Floats_round_to_the_nearest_bfloat16()
    {
        var floats = Floats();
        var rounded = ((TensorValue)Ops.Cast(TensorValue.From<float>(floats, floats.Length), TF_DataType.TF_BFLOAT16)).Span<BFloat16>().ToArray();
        for (var i = 0; i < floats.Length; i++)
        {
            Assert.Equal(((BFloat16)floats[i]).ToBits(), rounded[i].ToBits());
            if (float.IsNaN(floats[i]))
            {
                Assert.True(BFloat16.IsNaN(rounded[i]));
                continue;
            }
            // In double, the distances to the numbers around are exact; beyond the largest number stands what would follow it.
            var bits = BitConverter.SingleToUInt32Bits(floats[i]) & 0xFFFF_0000;
            var (below, above) = (Exact(bits), Exact(bits + 0x10000));
            var (down, up) = (Math.Abs(floats[i] - below), Math.Abs(above - floats[i]));
            var expected = down < up || (down == up && (bits & 0x10000) == 0) || float.IsInfinity(floats[i]) ? bits : bits + 0x10000;
            Assert.Equal(expected >> 16, (uint)rounded[i].ToBits());
        }

        static double Exact(uint bits) => (bits & 0x7FFF_FFFF) == 0x7F80_0000 ? Math.CopySign(Math.Pow(2, 128), (int)bits) : BitConverter.UInt32BitsToSingle(bits);
    }

    [Theory]
    [InlineData(1.00390625f, 1f)]
    [InlineData(1.01171875f, 1.015625f)]
    [InlineData(3.3961775e38f, float.PositiveInfinity)]
    [InlineData(65504f, 65536f)]
    [InlineData(1e-40f, 9.183549615799121e-41f)]
    [InlineData(0.1f, 0.10009765625f)]
    public void A_bfloat16_rounds_as_ml_dtypes_does(float number, float rounded) => Assert.Equal(rounded, (float)(BFloat16)number);

    private static TensorValue Values<T>(ushort[] bits, TF_DataType dtype)
    {
        var value = TensorValue.Uninitialized(new TensorSpec(dtype, bits.Length));
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(bits.AsSpan()).CopyTo(value.Storage.Bytes);
        return value;
    }

    /// <summary>Numbers of all sizes, around the places where rounding turns, and those that are none.</summary>
    private static float[] Floats()
    {
        var random = new System.Random(1);
        var floats = new List<float> { 0, -0f, float.NaN, -float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon, 65519.996f, 65520, 65536, -65520, 2.98023224e-8f, 2.9802326e-8f, 6.1e-5f };
        for (var i = 0; i < 200_000; i++)
        {
            floats.Add(BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)));
            // Halfway between two numbers of 16 bits, and next to it.
            floats.Add(BitConverter.UInt32BitsToSingle(((uint)random.Next(65536) << 16) + 0x8000 + (uint)random.Next(3) - 1));
            floats.Add(BitConverter.UInt32BitsToSingle(((uint)random.Next(0x7080, 0x8F00) << 15) + 0x1000 + (uint)random.Next(3) - 1));
        }
        return [.. floats];
    }
}
