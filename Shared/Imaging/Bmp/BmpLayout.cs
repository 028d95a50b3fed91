using System.Buffers.Binary;

namespace Tensorflow.Imaging.Bmp;

/// <summary>Where the channels of a pixel are. A channel that is missing is -1.</summary>
internal sealed record BmpLayout(string Mode, int Red, int Green, int Blue, int Alpha = -1, int GreenBits = 0)
{
    /// <summary>Pixels are palette entries.</summary>
    public static BmpLayout None { get; } = new("P", -1, -1, -1);

    /// <summary>The layouts that Pillow knows.</summary>
    /// <param name="bits">Bits a pixel: 16, 24 or 32.</param>
    /// <param name="masks">The bits of red, green, blue and opacity, when the file names them.</param>
    /// <returns>Nothing for another layout.</returns>
    public static BmpLayout? Of(int bits, uint[]? masks) => (bits, masks) switch
    {
        (16, null or [0x7C00, 0x3E0, 0x1F, _]) => new("RGB", 10, 5, 0, GreenBits: 5),
        (16, [0xF800, 0x7E0, 0x1F, _]) => new("RGB", 11, 5, 0, GreenBits: 6),
        (24, null or [0xFF0000, 0xFF00, 0xFF, _]) => new("RGB", 2, 1, 0),
        (32, null or [0xFF0000, 0xFF00, 0xFF, 0]) => new("RGB", 2, 1, 0),
        (32, [0xFF000000, 0xFF0000, 0xFF00, 0]) => new("RGB", 3, 2, 1),
        (32, [0xFF000000, 0xFF00, 0xFF, 0]) => new("RGB", 3, 1, 0),
        (32, [0xFF000000, 0xFF0000, 0xFF00, 0xFF]) => new("RGBA", 3, 2, 1, 0),
        (32, [0xFF, 0xFF00, 0xFF0000, 0xFF000000]) => new("RGBA", 0, 1, 2, 3),
        (32, [0xFF0000, 0xFF00, 0xFF, 0xFF000000] or [0, 0, 0, 0]) => new("RGBA", 2, 1, 0, 3),
        (32, [0xFF000000, 0xFF00, 0xFF, 0xFF0000]) => new("RGBA", 3, 1, 0, 2),
        _ => null,
    };

    /// <summary>The same with the byte that no colour takes as opacity, of four bytes a pixel.</summary>
    public BmpLayout WithOpacity() => Alpha >= 0 ? this : this with { Mode = "RGBA", Alpha = 6 - Red - Green - Blue };

    /// <summary>Reads one pixel.</summary>
    public void Read(ReadOnlySpan<byte> stored, Span<byte> pixel)
    {
        if (GreenBits > 0)
        {
            var word = BinaryPrimitives.ReadUInt16LittleEndian(stored);
            var most = (1 << GreenBits) - 1;
            pixel[0] = (byte)(((word >> Red) & 31) * 255 / 31);
            pixel[1] = (byte)(((word >> Green) & most) * 255 / most);
            pixel[2] = (byte)((word & 31) * 255 / 31);
            return;
        }
        (pixel[0], pixel[1], pixel[2]) = (stored[Red], stored[Green], stored[Blue]);
        if (Alpha >= 0)
            pixel[3] = stored[Alpha];
    }
}
