using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.NumPy.Loops;

/// <summary>The conversions that data preparation spends its time in, eight elements at once. Each returns how many elements it converted.</summary>
internal static unsafe class WideCasts
{
    /// <summary>uint8, int32 or float64 to float32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static nint ToFloat(byte* source, float* target, nint n, int sourceSize)
    {
        nint i = 0;
        switch (sourceSize)
        {
            case 1:
                for (; i <= n - 16; i += 16)
                {
                    var (low, high) = Vector128.Widen(Vector128.Load(source + i));
                    var (a, b) = Vector128.Widen(low);
                    var (c, d) = Vector128.Widen(high);
                    Vector128.ConvertToSingle(a.AsInt32()).Store(target + i);
                    Vector128.ConvertToSingle(b.AsInt32()).Store(target + i + 4);
                    Vector128.ConvertToSingle(c.AsInt32()).Store(target + i + 8);
                    Vector128.ConvertToSingle(d.AsInt32()).Store(target + i + 12);
                }
                break;
            case 4:
                for (; i <= n - 8; i += 8)
                    Vector256.ConvertToSingle(Vector256.Load((int*)source + i)).Store(target + i);
                break;
            default:
                for (; i <= n - 8; i += 8)
                    Vector256.Narrow(Vector256.Load((double*)source + i), Vector256.Load((double*)source + i + 4)).Store(target + i);
                break;
        }
        return i;
    }

    /// <summary>uint8 or float32 to float64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static nint ToDouble(byte* source, double* target, nint n, bool isFloat)
    {
        nint i = 0;
        if (isFloat)
        {
            for (; i <= n - 8; i += 8)
            {
                var (low, high) = Vector256.Widen(Vector256.Load((float*)source + i));
                low.Store(target + i);
                high.Store(target + i + 4);
            }
            return i;
        }
        var block = stackalloc float[16];
        for (; i <= n - 16; i += 16)
        {
            ToFloat(source + i, block, 16, 1);
            for (var k = 0; k < 16; k += 8)
            {
                var (low, high) = Vector256.Widen(Vector256.Load(block + k));
                low.Store(target + i + k);
                high.Store(target + i + k + 4);
            }
        }
        return i;
    }
}
