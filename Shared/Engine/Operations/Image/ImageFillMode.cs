namespace TfNet.Engine;

/// <summary>What lies outside an image abcd.</summary>
public enum ImageFillMode
{
    /// <summary>One value: kkkk|abcd|kkkk.</summary>
    Constant,

    /// <summary>The image mirrored at its edge: dcba|abcd|dcba.</summary>
    Reflect,

    /// <summary>The image again: abcd|abcd|abcd.</summary>
    Wrap,

    /// <summary>The pixel at the edge: aaaa|abcd|dddd.</summary>
    Nearest,
}
