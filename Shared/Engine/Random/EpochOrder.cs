namespace TfNet.Engine;

/// <summary>
/// In which order <c>fit</c> of Keras 3 on TensorFlow takes shuffled samples. Each epoch makes its iterator anew and so starts the shuffle's
/// stream again: every epoch of a seeded program has the same order.
/// </summary>
/// <param name="count">The number of samples.</param>
/// <param name="seed">TensorFlow's global seed; <see langword="null"/> makes every epoch's order another.</param>
public sealed class EpochOrder(int count, long? seed)
{
    /// <summary>The number of samples.</summary>
    public int Count { get; } = count;

    /// <summary>The order of an epoch with <c>shuffle=True</c>.</summary>
    public int[] Draw()
    {
        var order = new int[Count];
        Draw(order);
        return order;
    }

    /// <summary>Writes the order of an epoch with <c>shuffle=True</c>.</summary>
    /// <param name="order">As many elements as there are samples.</param>
    public void Draw(Span<int> order)
    {
        Start(order);
        var stream = NewStream();
        Shuffle(order, ref stream);
    }

    /// <summary>Writes the order of an epoch with <c>shuffle="batch"</c>: the batches keep their places, the samples move within each.</summary>
    /// <param name="order">As many elements as there are samples.</param>
    /// <param name="batchSize">The number of samples in a batch; the last may have fewer.</param>
    public void DrawWithinBatches(Span<int> order, int batchSize)
    {
        Start(order);
        var stream = NewStream();
        for (var start = 0; start < order.Length; start += batchSize)
            Shuffle(order.Slice(start, Math.Min(batchSize, order.Length - start)), ref stream);
    }

    /// <summary>Shuffles as <c>tf.random.shuffle</c> does; the stream moves on by whole blocks.</summary>
    public static void Shuffle<T>(Span<T> items, ref Philox stream)
    {
        Span<uint> words = stackalloc uint[1024];
        for (var start = 0; start < items.Length - 1; start += words.Length)
        {
            var part = words[..Math.Min(words.Length, items.Length - 1 - start)];
            stream.Fill(part);
            stream = stream.Skip((part.Length + Philox.BlockWords - 1) / Philox.BlockWords);
            for (var k = 0; k < part.Length; k++)
            {
                var i = start + k;
                var j = i + (int)(part[k] % (uint)(items.Length - i));
                (items[i], items[j]) = (items[j], items[i]);
            }
        }
    }

    private void Start(Span<int> order)
    {
        if (order.Length != Count)
            throw new ArgumentException($"The order of {Count} samples takes as many elements. Received: {order.Length}.", nameof(order));
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
    }

    private Philox NewStream()
    {
        if (seed is { } global)
            return RandomStreams.OperationStream(global, 0);
        Span<byte> entropy = stackalloc byte[16];
        Entropy.Fill(entropy);
        return Philox.FromOperationSeeds(BitConverter.ToUInt64(entropy), BitConverter.ToUInt64(entropy[8..]));
    }
}
