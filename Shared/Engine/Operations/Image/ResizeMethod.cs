namespace TfNet.Engine;

/// <summary>How the pixels of a resized image come from those of the original. Pixels are areas: their centres lie at halves.</summary>
public enum ResizeMethod
{
    /// <summary>The two neighbours by their distance (TensorFlow's ResizeBilinear).</summary>
    Bilinear,

    /// <summary>The pixel whose area holds the place (ResizeNearestNeighbor): values are copied, whatever their type.</summary>
    Nearest,

    /// <summary>Four neighbours by the cubic of Keys from a table of 1024 steps (ResizeBicubic).</summary>
    Bicubic,

    /// <summary>The mean of the covered area (ResizeArea).</summary>
    Area,

    /// <summary>The triangle, which widens when the image shrinks and antialiasing is on (ScaleAndTranslate, as all that follow).</summary>
    Triangle,

    /// <summary>The cubic of Keys.</summary>
    KeysCubic,

    /// <summary>The windowed sinc of radius 3.</summary>
    Lanczos3,

    /// <summary>The windowed sinc of radius 5.</summary>
    Lanczos5,

    /// <summary>The Gaussian of radius 1.5 and standard deviation 0.5.</summary>
    Gaussian,

    /// <summary>The cubic of Mitchell and Netravali.</summary>
    MitchellCubic,
}
