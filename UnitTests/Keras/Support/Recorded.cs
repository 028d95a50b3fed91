using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Keras;

/// <summary>Reads what the generate.py scripts recorded of real Keras.</summary>
internal static class Recorded
{
    /// <summary>A JSON file, by its path from the folder of the test that asks.</summary>
    public static JsonElement Load(string path, [CallerFilePath] string caller = "") =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(caller)!, path))).RootElement;

    /// <summary>float32 numbers that were written in base64.</summary>
    public static float[] Floats(JsonElement base64) => MemoryMarshal.Cast<byte, float>(base64.GetBytesFromBase64()).ToArray();

    /// <summary>zlib.crc32 of the elements.</summary>
    public static uint Checksum(NDArray array)
    {
        var crc = uint.MaxValue;
        foreach (var value in array.ToByteArray())
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0u - (crc & 1)));
        }
        return ~crc;
    }
}
