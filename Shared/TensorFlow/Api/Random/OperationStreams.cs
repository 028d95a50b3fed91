using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// Where the random operations of an eager program stand. An operation without a seed of its own starts a new stream at every call;
/// one with a seed goes on where its last call with the same seed, kind and element type ended, until the global seed is set again.
/// </summary>
internal static class OperationStreams
{
    private const int BlocksPerNumber = 256;
    private static readonly Dictionary<(string Operation, TF_DataType DType, long Seed), Philox> s_streams = [];

    /// <summary>Forgets where the seeded operations stand.</summary>
    public static void Reset()
    {
        lock (s_streams)
            s_streams.Clear();
    }

    /// <summary>The stream of a call that draws numbers: TensorFlow sets plenty aside for each.</summary>
    /// <param name="operation">The kind of operation.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="seed">The operation's own seed.</param>
    /// <param name="count">How many numbers the call draws.</param>
    public static Philox ForNumbers(string operation, TF_DataType dtype, long? seed, long count) =>
        Next(operation, dtype, seed, count * BlocksPerNumber);

    /// <summary>The stream of a call that uses this many blocks.</summary>
    public static Philox Next(string operation, TF_DataType dtype, long? seed, long blocks)
    {
        if (seed is not { } own)
            return RandomStreams.NextOperationStream();
        lock (s_streams)
        {
            var key = (operation, dtype, own);
            if (!s_streams.TryGetValue(key, out var stream))
                stream = RandomStreams.NextOperationStream(own);
            s_streams[key] = stream.Skip(blocks);
            return stream;
        }
    }
}
