namespace TfNet.UnitTests.Hdf5.Hostile;

/// <summary>A file that is damaged here and there, and looked at each time.</summary>
internal sealed class DamagedFile
{
    private const long Megabyte = 1 << 20;

    private readonly byte[] _bytes;
    private readonly byte[] _whole;
    private readonly Checksums _checksums;

    public DamagedFile(byte[] bytes)
    {
        (_bytes, _whole, _checksums) = ([.. bytes], bytes, Checksums.Of(bytes));
        Assert.True(Survey.Of(bytes, bytes.Length).Read > 0);
    }

    public int Length => _bytes.Length;

    /// <summary>Damages some bytes, looks, and puts them back.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="at">Where.</param>
    /// <param name="damage">What is done.</param>
    /// <param name="repair">Whether the checksum over the bytes is made to fit, as whoever does harm on purpose would.</param>
    public void Check(string name, int at, Damage damage, bool repair) => Check(name, [(at, damage)], repair);

    /// <summary>Damages several places, looks, and puts them back.</summary>
    public void Check(string name, (int At, Damage Damage)[] places, bool repair)
    {
        foreach (var (at, damage) in places)
        {
            if (at + damage.Length <= _bytes.Length)
                damage.Do(_bytes.AsSpan(at, damage.Length));
        }
        if (repair)
            _checksums.Repair(_bytes);
        Look($"{name}: {string.Join(", ", places.Select(static p => $"{p.Damage.Name} at {p.At}"))}{(repair ? ", with checksums" : "")}");
        _whole.CopyTo(_bytes, 0);
    }

    private void Look(string what)
    {
        var (before, began) = (GC.GetAllocatedBytesForCurrentThread(), Environment.TickCount64);
        try
        {
            Survey.Of(_bytes, _bytes.Length);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{what}: {error.GetType().Name}", error);
        }
        var (bytes, ticks) = (GC.GetAllocatedBytesForCurrentThread() - before, Environment.TickCount64 - began);
        Assert.True(bytes < 300 * Megabyte, $"{what}: {bytes} bytes were taken.");
        // A hang is found, not a slow machine.
        Assert.True(ticks < 60_000, $"{what}: it took {ticks} ms.");
    }
}
