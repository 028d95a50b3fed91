namespace TfNet.Engine;

/// <summary>
/// A stream of draws from a <see cref="MersenneTwister"/> that makes normals two at a time and keeps the second. Any number of threads may draw from it.
/// </summary>
public abstract class TwisterStream
{
    /// <summary>Held while numbers are drawn: those of one call follow one another in the stream.</summary>
    private protected readonly Lock _drawing = new();

    /// <summary>Where the bits come from.</summary>
    private protected readonly MersenneTwister _words = new();

    /// <summary>The second of the last two normals, until it is drawn.</summary>
    private protected double? _nextGauss;

    private protected TwisterStream()
    {
    }

    /// <summary>Writes the position in the stream, to go on from there later.</summary>
    public void Save(BinaryWriter writer)
    {
        lock (_drawing)
        {
            _words.Save(writer);
            writer.Write(_nextGauss ?? double.NaN);
        }
    }

    /// <summary>Goes on from a position that <see cref="Save"/> wrote. Where the data holds none, the stream stays where it is.</summary>
    /// <exception cref="InvalidDataException">The data is no position.</exception>
    /// <exception cref="EndOfStreamException">The data ends before the position does.</exception>
    public void Restore(BinaryReader reader)
    {
        var words = new MersenneTwister();
        words.Restore(reader);
        var gauss = reader.ReadDouble();
        lock (_drawing)
        {
            _words.GoTo(words);
            _nextGauss = double.IsNaN(gauss) ? null : gauss;
        }
    }

    /// <summary>Goes on from where a stream is that nobody draws from.</summary>
    internal void GoTo(TwisterStream other)
    {
        lock (_drawing)
        {
            _words.GoTo(other._words);
            _nextGauss = other._nextGauss;
        }
    }

    /// <summary>Starts the stream of words anywhere.</summary>
    private protected void SeedAnywhere()
    {
        Span<uint> key = stackalloc uint[8];
        Entropy.Fill(System.Runtime.InteropServices.MemoryMarshal.AsBytes(key));
        _words.Seed(key);
    }
}
