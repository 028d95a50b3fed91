namespace TfNet.Engine;

/// <summary>Where streams without a seed start: from the operating system's random numbers, which need no library of cryptography to be installed.</summary>
internal static class Entropy
{
    /// <summary>Fills a span with bytes that no other process has.</summary>
    public static void Fill(Span<byte> bytes) => System.Random.Shared.NextBytes(bytes);
}
