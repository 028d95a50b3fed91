using System.Globalization;

namespace Tensorflow.Plotting;

/// <summary>A colour: parts from 0 to 1. Texts in matplotlib's spellings convert to it: "blue", "tab:orange", "#1f77b4", "0.5", "none", and "C3" for the fourth of the colours used in turn.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
/// <param name="A">Opacity.</param>
public readonly record struct Color(double R, double G, double B, double A = 1)
{
    internal static readonly Color Black = new(0, 0, 0);

    internal static readonly Color White = new(1, 1, 1);

    internal static readonly Color None = new(0, 0, 0, 0);

    /// <summary>The colour a text names.</summary>
    public static implicit operator Color(string text) => Parse(text);

    /// <summary>A colour of red, green and blue.</summary>
    public static implicit operator Color((double R, double G, double B) parts) => new(parts.R, parts.G, parts.B);

    /// <summary>A colour of red, green, blue and opacity.</summary>
    public static implicit operator Color((double R, double G, double B, double A) parts) => new(parts.R, parts.G, parts.B, parts.A);

    /// <summary>The colour a text names.</summary>
    /// <param name="text">A name, "#rgb", "#rrggbb", "#rrggbbaa", "C0" to "C9", a grey such as "0.5", or "none".</param>
    /// <exception cref="ValueError">It names no colour.</exception>
    public static Color Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.Equals(text, "none", StringComparison.OrdinalIgnoreCase)) return None;
        // Letters are small ones only: "k", but not "K".
        if ((text.Length > 1 || text == text.ToLowerInvariant()) && Drawing.NamedColors.TryFind(text, out var rgb)) return OfBytes(rgb >> 16, (rgb >> 8) & 255, rgb & 255, 255);
        if (text.Length > 1 && text[0] == 'C' && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            return Matplotlib.RcStyle.Current.Cycle[place % Matplotlib.RcStyle.Current.Cycle.Count];
        if (text.StartsWith('#') && TryHex(text[1..], out var color)) return color;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var grey) && grey is >= 0 and <= 1) return new(grey, grey, grey);
        throw new ValueError($"'{text}' is not a valid color. Use a name such as 'blue', '#rrggbb', 'C0' or a grey from '0' to '1'.");
    }

    internal Color WithAlpha(double? alpha) => alpha is { } a && A > 0 ? this with { A = a } : this;

    /// <summary>The relative luminance of WCAG, which says whether text on this colour should be dark.</summary>
    internal double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    internal (byte R, byte G, byte B, byte A) ToBytes() => (Byte(R), Byte(G), Byte(B), Byte(A));

    /// <summary>"#rrggbb", without the opacity.</summary>
    internal string ToHex()
    {
        var (r, g, b, _) = ToBytes();
        return string.Create(CultureInfo.InvariantCulture, $"#{r:x2}{g:x2}{b:x2}");
    }

    /// <summary>The colour with its saturation (of hue, lightness, saturation) multiplied.</summary>
    internal Color Desaturate(double share)
    {
        var (h, l, s) = ToHls();
        return FromHls(h, l, s * share) with { A = A };
    }

    private static byte Byte(double part) => (byte)Math.Round(Math.Clamp(part, 0, 1) * 255, MidpointRounding.ToEven);

    private static double Linear(double part) => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static Color OfBytes(int r, int g, int b, int a) => new(r / 255.0, g / 255.0, b / 255.0, a / 255.0);

    private static bool TryHex(string digits, out Color color)
    {
        color = default;
        if (digits.Length is 3 or 4) digits = string.Concat(digits.Select(static d => new string(d, 2)));
        if (digits.Length is not (6 or 8) || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)) return false;
        if (digits.Length == 6) bits = (bits << 8) | 255;
        color = OfBytes((int)(bits >> 24), (int)(bits >> 16) & 255, (int)(bits >> 8) & 255, (int)bits & 255);
        return true;
    }

    private (double H, double L, double S) ToHls()
    {
        var max = Math.Max(R, Math.Max(G, B));
        var min = Math.Min(R, Math.Min(G, B));
        var l = (min + max) / 2;
        if (min == max) return (0, l, 0);
        var range = max - min;
        var s = l <= 0.5 ? range / (max + min) : range / (2 - max - min);
        var (rc, gc, bc) = ((max - R) / range, (max - G) / range, (max - B) / range);
        var h = R == max ? bc - gc : G == max ? 2 + rc - bc : 4 + gc - rc;
        h = h / 6 % 1;
        return (h < 0 ? h + 1 : h, l, s);
    }

    private static Color FromHls(double h, double l, double s)
    {
        if (s == 0) return new(l, l, l);
        var high = l <= 0.5 ? l * (1 + s) : l + s - (l * s);
        var low = (2 * l) - high;
        return new(Hue(low, high, h + (1 / 3.0)), Hue(low, high, h), Hue(low, high, h - (1 / 3.0)));
    }

    private static double Hue(double low, double high, double hue)
    {
        hue %= 1;
        if (hue < 0) hue++;
        if (hue < 1 / 6.0) return low + ((high - low) * hue * 6);
        if (hue < 0.5) return high;
        return hue < 2 / 3.0 ? low + ((high - low) * ((2 / 3.0) - hue) * 6) : low;
    }
}
