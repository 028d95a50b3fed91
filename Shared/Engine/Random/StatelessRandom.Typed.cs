using System.Runtime.InteropServices;
using Tensorflow;

namespace TfNet.Engine;

/// <content>Draws of an element type that is known only at run time.</content>
public static partial class StatelessRandom
{
    /// <summary>Uniform numbers in [low, high).</summary>
    /// <param name="stream">Where they come from.</param>
    /// <param name="values">The memory of the numbers.</param>
    /// <param name="dtype">Their type: one of fractions, int32 or int64.</param>
    /// <param name="low">The lowest.</param>
    /// <param name="high">Below what all lie.</param>
    /// <exception cref="TypeError">There are no draws of the type.</exception>
    public static void Uniform(Philox stream, Span<byte> values, TF_DataType dtype, double low, double high)
    {
        switch (dtype)
        {
            case TF_DataType.TF_FLOAT: Uniform(stream, MemoryMarshal.Cast<byte, float>(values), (float)low, (float)high); break;
            case TF_DataType.TF_DOUBLE: Uniform(stream, MemoryMarshal.Cast<byte, double>(values), low, high); break;
            case TF_DataType.TF_HALF: UniformShort(stream, MemoryMarshal.Cast<byte, Half>(values), low, high); break;
            case TF_DataType.TF_BFLOAT16: UniformShort(stream, MemoryMarshal.Cast<byte, BFloat16>(values), low, high); break;
            case TF_DataType.TF_INT32: Uniform(stream, MemoryMarshal.Cast<byte, int>(values), (int)low, (int)high); break;
            case TF_DataType.TF_INT64: Uniform(stream, MemoryMarshal.Cast<byte, long>(values), (long)low, (long)high); break;
            default: throw NumberTypes.Unsupported(dtype);
        }
    }

    /// <summary>Normal numbers.</summary>
    /// <param name="stream">Where they come from.</param>
    /// <param name="values">The memory of the numbers.</param>
    /// <param name="dtype">Their type, one of fractions.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="stddev">The standard deviation.</param>
    /// <exception cref="TypeError">There are no draws of the type.</exception>
    public static void Normal(Philox stream, Span<byte> values, TF_DataType dtype, double mean, double stddev)
    {
        switch (dtype)
        {
            case TF_DataType.TF_FLOAT: Normal(stream, MemoryMarshal.Cast<byte, float>(values), (float)mean, (float)stddev); break;
            case TF_DataType.TF_DOUBLE: Normal(stream, MemoryMarshal.Cast<byte, double>(values), mean, stddev); break;
            case TF_DataType.TF_HALF: NormalShort(stream, MemoryMarshal.Cast<byte, Half>(values), mean, stddev); break;
            case TF_DataType.TF_BFLOAT16: NormalShort(stream, MemoryMarshal.Cast<byte, BFloat16>(values), mean, stddev); break;
            default: throw NumberTypes.Unsupported(dtype);
        }
    }

    /// <summary>Normal numbers within two standard deviations.</summary>
    /// <inheritdoc cref="Normal(Philox, Span{byte}, TF_DataType, double, double)"/>
    public static void TruncatedNormal(Philox stream, Span<byte> values, TF_DataType dtype, double mean, double stddev)
    {
        switch (dtype)
        {
            case TF_DataType.TF_FLOAT: TruncatedNormal(stream, MemoryMarshal.Cast<byte, float>(values), (float)mean, (float)stddev); break;
            case TF_DataType.TF_DOUBLE: TruncatedNormal(stream, MemoryMarshal.Cast<byte, double>(values), mean, stddev); break;
            case TF_DataType.TF_HALF: TruncatedNormalShort(stream, MemoryMarshal.Cast<byte, Half>(values), mean, stddev); break;
            case TF_DataType.TF_BFLOAT16: TruncatedNormalShort(stream, MemoryMarshal.Cast<byte, BFloat16>(values), mean, stddev); break;
            default: throw NumberTypes.Unsupported(dtype);
        }
    }
}
