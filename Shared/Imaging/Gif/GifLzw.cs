namespace Tensorflow.Imaging.Gif;

/// <summary>Expands the pixels of a GIF file: codes of 3 to 12 bits, each for a sequence that came before and one more pixel.</summary>
internal sealed class GifLzw(ImageBytes file)
{
    private const int MostCodes = 4096;

    private readonly short[] _before = new short[MostCodes];
    private readonly byte[] _last = new byte[MostCodes];
    private readonly byte[] _sequence = new byte[MostCodes + 1];
    private byte[] _block = [];
    private int _place;
    private int _bits;
    private int _bitCount;

    /// <summary>A block: its length and as many bytes; nothing at the end of a list of blocks.</summary>
    public static byte[] Block(ImageBytes file) => file.Take(file.Byte()).ToArray();

    /// <summary>The pixels of a frame, its smallest code size first.</summary>
    /// <exception cref="InvalidDataException">A code is not possible, or there are too few.</exception>
    public byte[] Read(int count)
    {
        var pixels = new byte[count];
        var size = (int)file.Byte();
        if (size is < 1 or > 11)
            throw file.DamagedHere($"a code size of {size} is not possible");
        var (clear, end) = (1 << size, (1 << size) + 1);
        var (next, width, previous) = (clear + 2, size + 1, -1);
        var done = 0;
        while (done < count)
        {
            var code = Code(width);
            if (code == clear)
            {
                (next, width, previous) = (clear + 2, size + 1, -1);
                continue;
            }
            if (code == end)
                throw file.DamagedHere($"the pixels end after {done} of {count}, before");
            if (code > next || (code == next && previous < 0) || (previous < 0 && code > end))
                throw file.DamagedHere($"there is a code that stands for nothing ({code}), before");
            var length = Expand(code == next ? previous : code, clear);
            var begin = _sequence[^length];
            if (code == next)
                length = Lengthen(length, first: begin);
            var taken = Math.Min(length, count - done);
            _sequence.AsSpan(_sequence.Length - length, taken).CopyTo(pixels.AsSpan(done));
            done += taken;
            if (previous >= 0 && next < MostCodes)
            {
                (_before[next], _last[next]) = ((short)previous, begin);
                if (++next == 1 << width && width < 12)
                    width++;
            }
            previous = code;
        }
        return pixels;
    }

    /// <summary>Writes the sequence of a code to the end of <see cref="_sequence"/>.</summary>
    private int Expand(int code, int roots)
    {
        var length = 0;
        for (; code >= roots; code = _before[code])
            _sequence[^++length] = _last[code];
        _sequence[^++length] = (byte)code;
        return length;
    }

    /// <summary>Puts the first pixel of the sequence behind it.</summary>
    private int Lengthen(int length, byte first)
    {
        _sequence.AsSpan(_sequence.Length - length, length).CopyTo(_sequence.AsSpan(_sequence.Length - length - 1));
        _sequence[^1] = first;
        return length + 1;
    }

    private int Code(int width)
    {
        while (_bitCount < width)
        {
            if (_place == _block.Length)
            {
                (_block, _place) = (Block(file), 0);
                if (_block.Length == 0)
                    throw file.DamagedHere("the pixels end too early, before");
            }
            _bits |= _block[_place++] << _bitCount;
            _bitCount += 8;
        }
        var code = _bits & ((1 << width) - 1);
        (_bits, _bitCount) = (_bits >> width, _bitCount - width);
        return code;
    }
}
