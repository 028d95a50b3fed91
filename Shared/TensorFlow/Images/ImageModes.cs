using Tensorflow;

namespace PIL;

/// <summary>What the modes of pictures mean.</summary>
internal static class ImageModes
{
    /// <summary>Bytes a pixel takes.</summary>
    /// <exception cref="ValueError">There is no such mode.</exception>
    public static int PixelBytes(string mode) => mode switch
    {
        "1" or "L" or "P" => 1,
        "LA" or "I;16" => 2,
        "RGB" => 3,
        "RGBA" or "CMYK" or "I" => 4,
        _ => throw new ValueError($"unrecognized image mode. Expected 1, L, LA, P, RGB, RGBA, CMYK, I;16 or I. Received: {mode}"),
    };

    /// <summary>The names of the channels.</summary>
    public static string[] Bands(string mode) => mode switch
    {
        "LA" => ["L", "A"],
        "RGB" => ["R", "G", "B"],
        "RGBA" => ["R", "G", "B", "A"],
        "CMYK" => ["C", "M", "Y", "K"],
        "I;16" => ["I"],
        _ => [mode],
    };
}
