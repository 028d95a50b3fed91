namespace Tensorflow;

/// <summary>Reads TensorFlow's names of layouts and paddings. The engine computes with channels last: others are transposed before and after.</summary>
internal static class SpatialLayout
{
    /// <summary>Whether a layout such as <c>"NCHW"</c> has the channels before the spatial dimensions.</summary>
    /// <exception cref="ValueError">There is no such layout.</exception>
    public static bool IsFirst(string? dataFormat) => dataFormat?.ToUpperInvariant() switch
    {
        null or "NWC" or "NHWC" or "NDHWC" => false,
        "NCW" or "NCHW" or "NCDHW" => true,
        _ => throw new ValueError($"`data_format` is NWC, NHWC or NDHWC for channels last, NCW, NCHW or NCDHW for channels first. Received: {dataFormat}"),
    };

    /// <summary>Whether the padding is <c>"SAME"</c>.</summary>
    /// <exception cref="ValueError">It is not <c>"VALID"</c> either.</exception>
    public static bool IsSame(string padding) => padding.ToUpperInvariant() switch
    {
        "SAME" => true,
        "VALID" => false,
        _ => throw new ValueError($"`padding` must be either 'VALID' or 'SAME'. Received: {padding}"),
    };

    /// <summary>From the layout to (N, spatial…, C).</summary>
    public static Tensor ToLast(Tensor x, string? dataFormat) => IsFirst(dataFormat) && x.ndim > 2
        ? Binding.tf.transpose(x, new Axis([0, .. Enumerable.Range(2, x.ndim - 2), 1]))
        : x;

    /// <summary>From (N, spatial…, C) to the layout.</summary>
    public static Tensor FromLast(Tensor x, string? dataFormat) => IsFirst(dataFormat) && x.ndim > 2
        ? Binding.tf.transpose(x, new Axis([0, x.ndim - 1, .. Enumerable.Range(1, x.ndim - 2)]))
        : x;
}
