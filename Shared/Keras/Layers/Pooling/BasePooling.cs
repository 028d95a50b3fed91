using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Layers;

/// <summary>Layers that make one number of each place of a window that slides over their inputs, channel by channel.</summary>
[ConfigKeys("pool_size", "padding")]
public abstract class BasePooling : Layer
{
    private readonly bool _same;

    /// <summary>Checks and keeps the arguments.</summary>
    private protected BasePooling(
        int rank, SizesArg? pool_size, SizesArg? strides, string padding, string? data_format, Shape? input_shape, string? name, DTypePolicy? dtype)
        : base(name, true, dtype, input_shape)
    {
        input_spec = new InputSpec(ndim: rank + 2);
        var window = pool_size ?? 2;
        this.pool_size = window.Resolve(rank, nameof(pool_size));
        this.strides = (strides ?? window).Resolve(rank, nameof(strides), allowZero: true);
        this.data_format = DataFormat.Standardize(data_format);
        this.padding = padding.ToLowerInvariant();
        _same = this.padding switch
        {
            "valid" => false,
            "same" => true,
            _ => throw new ValueError($"Argument `padding` must be either 'valid' or 'same'. Received: padding={padding}"),
        };
    }

    /// <summary>The window's sizes.</summary>
    public int[] pool_size { get; }

    /// <summary>How far the window moves.</summary>
    public int[] strides { get; }

    /// <summary>The name of the padding.</summary>
    public string padding { get; }

    /// <summary>Where the channels are.</summary>
    public string data_format { get; }

    private int Rank => pool_size.Length;

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        RequireStrides();
        var x = DataFormat.ToLast(inputs, data_format);
        return DataFormat.FromLast(Pool(x, Windows.Create(_same, x.shape.Sizes.Slice(1, Rank), pool_size, strides)), data_format);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        CheckInput(input_shape);
        RequireStrides();
        var spatial = DataFormat.Spatial(input_shape, data_format).dims;
        var sizes = new long[Rank];
        for (var d = 0; d < Rank; d++)
        {
            // Rounded down as in Keras: a window that is a little too large has no place at all, one that is much too large is an error.
            var last = Math.Floor((spatial[d] - (_same ? 1 : pool_size[d])) / (double)strides[d]);
            sizes[d] = spatial[d] < 0 ? -1 : (long)last + 1;
            if (spatial[d] >= 0 && sizes[d] < 0)
                throw new ValueError($"Computed output size would be negative. Received: `inputs.shape=[{ShapeText.Describe(input_shape)[1..^1].Replace(",", "", StringComparison.Ordinal)}]` and `pool_size=[{string.Join(' ', pool_size)}]`.");
        }
        return DataFormat.WithSpatial(input_shape, sizes, data_format);
    }

    /// <summary>The pooling itself: (N, spatial…, C) to (N, places…, C).</summary>
    protected abstract Tensor Pool(Tensor x, Windows windows);

    private void RequireStrides()
    {
        if (Array.IndexOf(strides, 0) >= 0)
            throw new ValueError($"Stride must be > 0, but got 0. Received: strides={SizesArg.Tuple(strides)}");
    }
}
