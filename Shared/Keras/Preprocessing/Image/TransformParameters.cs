namespace Tensorflow.Keras.Preprocessing;

/// <summary>What <see cref="ImageDataGenerator.get_random_transform"/> draws for one image; the names are the keys of Keras' dictionary.</summary>
public record struct TransformParameters
{
    /// <summary>No transformation.</summary>
    public TransformParameters()
    {
    }

    /// <summary>Rotation in degrees.</summary>
    public double theta { get; set; }

    /// <summary>Shift along the rows, in pixels.</summary>
    public double tx { get; set; }

    /// <summary>Shift along the columns, in pixels.</summary>
    public double ty { get; set; }

    /// <summary>Shear angle in degrees.</summary>
    public double shear { get; set; }

    /// <summary>Zoom along the rows; below 1 magnifies.</summary>
    public double zx { get; set; } = 1;

    /// <summary>Zoom along the columns; below 1 magnifies.</summary>
    public double zy { get; set; } = 1;

    /// <summary>Whether left and right are exchanged.</summary>
    public bool flip_horizontal { get; set; }

    /// <summary>Whether top and bottom are exchanged.</summary>
    public bool flip_vertical { get; set; }

    /// <summary>What is added to all channels, within the image's own range.</summary>
    public double? channel_shift_intensity { get; set; }

    /// <summary>The factor of the brightness.</summary>
    public double? brightness { get; set; }
}
