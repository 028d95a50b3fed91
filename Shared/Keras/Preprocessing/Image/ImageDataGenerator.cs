using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>
/// Makes batches of randomly transformed and normalized images. Parameters are drawn from <c>np.random</c> in Keras' order: a seed gives Keras' images.
/// Source: keras.src.legacy.preprocessing.image (<c>from tensorflow.keras.preprocessing.image import ImageDataGenerator</c>).
/// </summary>
[KerasExport("image")]
public sealed partial class ImageDataGenerator
{
    private readonly FillMode _fillMode;
    private readonly ShiftRange _widthShift;
    private readonly ShiftRange _heightShift;
    private readonly (double Low, double High) _zoom;
    private readonly (double Low, double High)? _brightness;

    /// <summary>A generator.</summary>
    /// <param name="featurewise_center">Whether the mean of the data, which <see cref="fit"/> learns, becomes 0, for each channel.</param>
    /// <param name="samplewise_center">Whether the mean of each image becomes 0.</param>
    /// <param name="featurewise_std_normalization">Whether the standard deviation of the data becomes 1, for each channel.</param>
    /// <param name="samplewise_std_normalization">Whether the standard deviation of each image becomes 1.</param>
    /// <param name="zca_whitening">Whether pixels are decorrelated.</param>
    /// <param name="zca_epsilon">Keeps the whitening finite.</param>
    /// <param name="rotation_range">Rotation up to so many degrees, either way.</param>
    /// <param name="width_shift_range">Shift along the columns: a fraction of the width, pixels, or a list to choose from.</param>
    /// <param name="height_shift_range">Shift along the rows.</param>
    /// <param name="brightness_range">Bounds of the brightness' factor. Images pass through bytes: scale them to 0 to 255 before.</param>
    /// <param name="shear_range">Shear up to so many degrees, either way.</param>
    /// <param name="zoom_range">Bounds of the zoom, or a distance from 1.</param>
    /// <param name="channel_shift_range">What is added to all channels, up to this number either way.</param>
    /// <param name="fill_mode">What is seen beyond the edges: <c>"nearest"</c>, <c>"constant"</c>, <c>"reflect"</c> or <c>"wrap"</c>.</param>
    /// <param name="cval">The value there, for <c>"constant"</c>.</param>
    /// <param name="horizontal_flip">Whether half of the images are flipped left to right.</param>
    /// <param name="vertical_flip">Whether half of the images are flipped upside down.</param>
    /// <param name="rescale">A factor, after the transformation.</param>
    /// <param name="preprocessing_function">What is done with each image, after the transformation and before the normalization.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; as <c>keras.backend.image_data_format()</c> unless given.</param>
    /// <param name="validation_split">The part of the images that belong to the subset <c>"validation"</c>: the first ones.</param>
    /// <param name="interpolation_order">0 takes the nearest pixel, 1 interpolates between neighbours, 2 to 5 fit splines.</param>
    /// <param name="dtype">float32 or float64; as <c>keras.backend.floatx()</c> unless given.</param>
    /// <exception cref="ValueError">An argument is out of its range.</exception>
    public ImageDataGenerator(
        bool featurewise_center = false,
        bool samplewise_center = false,
        bool featurewise_std_normalization = false,
        bool samplewise_std_normalization = false,
        bool zca_whitening = false,
        double zca_epsilon = 1e-6,
        double rotation_range = 0,
        ShiftRange? width_shift_range = null,
        ShiftRange? height_shift_range = null,
        FloatRange? brightness_range = null,
        double shear_range = 0,
        FloatRange? zoom_range = null,
        double channel_shift_range = 0,
        string fill_mode = "nearest",
        double cval = 0,
        bool horizontal_flip = false,
        bool vertical_flip = false,
        double? rescale = null,
        Func<NDArray, NDArray>? preprocessing_function = null,
        string? data_format = null,
        double validation_split = 0,
        int interpolation_order = 1,
        DTypeArg dtype = default)
    {
        this.data_format = data_format ?? BackendConfig.ImageDataFormat;
        if (this.data_format is not ("channels_last" or "channels_first"))
        {
            throw new ValueError(
                "`data_format` should be `\"channels_last\"` (channel after row and column) or `\"channels_first\"` (channel before row and column). " +
                $"Received: {data_format}");
        }
        if (validation_split is not 0 and not (> 0 and < 1))
            throw new ValueError($"`validation_split` must be strictly between 0 and 1.  Received: {PythonNumber.Repr(validation_split)}");
        if (interpolation_order is < 0 or > SplineFilter.MaxOrder)
            throw new ValueError($"`interpolation_order` must be an integer from 0 to {SplineFilter.MaxOrder}. Received: interpolation_order={interpolation_order}");
        this.dtype = dtype.Or(BackendConfig.FloatX);
        if (this.dtype is not (TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE))
            throw new ValueError($"`dtype` must be float32 or float64: images of other types cannot be resampled. Received: dtype={this.dtype.Name()}");
        this.featurewise_center = featurewise_center;
        this.samplewise_center = samplewise_center;
        this.featurewise_std_normalization = featurewise_std_normalization;
        this.samplewise_std_normalization = samplewise_std_normalization;
        this.zca_whitening = zca_whitening;
        this.zca_epsilon = zca_epsilon;
        this.rotation_range = rotation_range;
        _widthShift = width_shift_range ?? 0.0;
        _heightShift = height_shift_range ?? 0.0;
        this.shear_range = shear_range;
        _zoom = (zoom_range ?? 0.0).AroundOne("zoom_range");
        this.channel_shift_range = channel_shift_range;
        _fillMode = FillModes.Parse(fill_mode);
        this.fill_mode = fill_mode;
        this.cval = cval;
        this.horizontal_flip = horizontal_flip;
        this.vertical_flip = vertical_flip;
        this.rescale = rescale;
        this.preprocessing_function = preprocessing_function;
        this.validation_split = PythonNumber.Exact(validation_split);
        this.interpolation_order = interpolation_order;
        _brightness = brightness_range?.Bounds("brightness_range");
        ResolveOverrides(featurewise_std_normalization);
    }

    /// <summary>Whether the mean of the data becomes 0.</summary>
    public bool featurewise_center { get; private set; }

    /// <summary>Whether the mean of each image becomes 0.</summary>
    public bool samplewise_center { get; private set; }

    /// <summary>Whether the standard deviation of the data becomes 1.</summary>
    public bool featurewise_std_normalization { get; private set; }

    /// <summary>Whether the standard deviation of each image becomes 1.</summary>
    public bool samplewise_std_normalization { get; }

    /// <summary>Whether pixels are decorrelated.</summary>
    public bool zca_whitening { get; }

    /// <summary>Keeps the whitening finite.</summary>
    public double zca_epsilon { get; }

    /// <summary>The greatest rotation, in degrees.</summary>
    public double rotation_range { get; }

    /// <summary>The greatest shear, in degrees.</summary>
    public double shear_range { get; }

    /// <summary>The bounds of the zoom.</summary>
    public double[] zoom_range => [_zoom.Low, _zoom.High];

    /// <summary>The greatest shift of the channels.</summary>
    public double channel_shift_range { get; }

    /// <summary>What is seen beyond the edges.</summary>
    public string fill_mode { get; }

    /// <summary>The value beyond the edges.</summary>
    public double cval { get; }

    /// <summary>Whether half of the images are flipped left to right.</summary>
    public bool horizontal_flip { get; }

    /// <summary>Whether half of the images are flipped upside down.</summary>
    public bool vertical_flip { get; }

    /// <summary>A factor, after the transformation.</summary>
    public double? rescale { get; }

    /// <summary>What is done with each image before the normalization.</summary>
    public Func<NDArray, NDArray>? preprocessing_function { get; }

    /// <summary>Where images have their channels.</summary>
    public string data_format { get; }

    /// <summary>The part of the images that belong to the subset <c>"validation"</c>.</summary>
    public double validation_split { get; }

    /// <summary>The order of the interpolation.</summary>
    public int interpolation_order { get; }

    /// <summary>The element type of the images.</summary>
    public TF_DataType dtype { get; }

    /// <summary>The mean that <see cref="fit"/> found, of shape (1, 1, C) or (C, 1, 1).</summary>
    public NDArray? mean { get; set; }

    /// <summary>The standard deviation that <see cref="fit"/> found.</summary>
    public NDArray? std { get; set; }

    /// <summary>The matrix that <see cref="fit"/> found, (H W C, H W C).</summary>
    public NDArray? zca_whitening_matrix { get; set; }

    internal bool ChannelsFirst => data_format == "channels_first";

    private int ChannelAxis => ChannelsFirst ? 1 : 3;

    /// <summary>Some normalizations need others, and some exclude others; Keras says so and goes on.</summary>
    private void ResolveOverrides(bool featurewiseStd)
    {
        if (zca_whitening)
        {
            if (!featurewise_center)
            {
                featurewise_center = true;
                Warnings.Warn("This ImageDataGenerator specifies `zca_whitening`, which overrides setting of `featurewise_center`.");
            }
            if (featurewise_std_normalization)
            {
                featurewise_std_normalization = false;
                Warnings.Warn("This ImageDataGenerator specifies `zca_whitening` which overrides setting of`featurewise_std_normalization`.");
            }
        }
        // As in the original, what decides is whether the argument was given, and it was false that counts for the centre.
        if (featurewiseStd && !featurewise_center)
        {
            featurewise_center = true;
            Warnings.Warn("This ImageDataGenerator specifies `featurewise_std_normalization`, which overrides setting of `featurewise_center`.");
        }
        if (samplewise_std_normalization && !samplewise_center)
        {
            samplewise_center = true;
            Warnings.Warn("This ImageDataGenerator specifies `samplewise_std_normalization`, which overrides setting of `samplewise_center`.");
        }
    }
}
