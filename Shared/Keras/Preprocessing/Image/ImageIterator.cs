using System.Numerics;
using System.Runtime.InteropServices;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Preprocessing;

/// <summary>Batches of images, wherever they come from: each is read, transformed and normalized on its own, several at once.</summary>
public abstract class ImageIterator : Iterator
{
    private readonly ImageLayout _layout;
    private readonly SavedImages? _saved;

    [ThreadStatic]
    private static byte[]? t_image;

    private protected ImageIterator(
        ImageDataGenerator generator, Shape image_shape, TF_DataType dtype, bool channelsFirst, int n, int batch_size, bool shuffle, long? seed, SavedImages? saved)
        : base(n, batch_size, shuffle, seed)
    {
        _saved = saved;
        image_data_generator = generator;
        this.image_shape = image_shape;
        this.dtype = dtype;
        _layout = ImageLayout.Of(image_shape, channelsFirst);
    }

    /// <summary>What transforms and normalizes the images.</summary>
    public ImageDataGenerator image_data_generator { get; }

    /// <summary>The shape of an image.</summary>
    public Shape image_shape { get; }

    /// <summary>The element type of the images.</summary>
    public TF_DataType dtype { get; }

    // A function of the program may draw from np.random, between the draws for one image and those for the next.
    internal override bool CanMakeLater => image_data_generator.preprocessing_function is null;

    internal override Batch Make(DrawnBatch drawn, Batch? former, bool alone)
    {
        var images = Memory(former?.x, dtype, [drawn.Count, .. image_shape.dims], out var storage);
        if (dtype == TF_DataType.TF_DOUBLE)
            MakeImages<double>(drawn, images, storage, alone);
        else
            MakeImages<float>(drawn, images, storage, alone);
        if (!CanMakeLater)
            _saved?.Draw(drawn);
        _saved?.Save(images, drawn, _layout.ChannelsFirst ? "channels_first" : "channels_last");
        return Complete(images, drawn, former);
    }

    private protected override void DrawTransforms(DrawnBatch drawn)
    {
        if (!CanMakeLater)
            return;
        foreach (ref var parameters in drawn.Parameters)
            parameters = image_data_generator.Draw(_layout);
        _saved?.Draw(drawn);
    }

    /// <summary>Writes an image as elements of <see cref="dtype"/>.</summary>
    private protected abstract void Read(int sample, Span<byte> image);

    /// <summary>Adds what belongs to the images.</summary>
    private protected abstract Batch Complete(NDArray images, DrawnBatch drawn, Batch? former);

    /// <summary>Rows of an array, written over an array that is no longer needed where it fits.</summary>
    private protected static NDArray Gather(NDArray array, ReadOnlySpan<int> rows, NDArray? former)
    {
        var gathered = Memory(former, array.dtype, [rows.Length, .. array.shape.Sizes[1..]], out var storage);
        var bytes = (int)(gathered.nbytes / rows.Length);
        for (var i = 0; i < rows.Length; i++)
            array.CopyRow(rows[i], storage.Bytes.Slice(i * bytes, bytes), array.dtype);
        return gathered;
    }

    private static NDArray Memory(NDArray? former, TF_DataType dtype, long[] dims, out Storage storage)
    {
        if (former is not null && former.dtype == dtype && former.shape.Sizes.SequenceEqual(dims) && former.TryGetMemory(out var memory, out var offset) && offset == 0)
        {
            storage = memory;
            return former;
        }
        var value = TensorValue.Uninitialized(new TensorSpec(dtype, new Shape(dims)));
        storage = value.Storage;
        return new NDArray(storage, value.Shape, dtype);
    }

    private void MakeImages<T>(DrawnBatch drawn, NDArray images, Storage storage, bool alone) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var job = new Job<T>(this, drawn, images, storage);
        if (CanMakeLater && !alone)
        {
            Workers.For(ref job, drawn.Count);
            return;
        }
        for (var i = 0; i < drawn.Count; i++)
        {
            if (!CanMakeLater)
                drawn.Parameters[i] = image_data_generator.Draw(_layout);
            job.Run(i);
        }
    }

    /// <summary>Makes one image of a batch.</summary>
    private readonly struct Job<T>(ImageIterator owner, DrawnBatch drawn, NDArray images, Storage storage) : IParallelJob
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int block)
        {
            var layout = owner._layout;
            var bytes = layout.Size * Marshal.SizeOf<T>();
            if (t_image is not { } memory || memory.Length < bytes)
                t_image = memory = new byte[bytes];
            var source = memory.AsSpan(0, bytes);
            owner.Read(drawn.Indices[block], source);
            var target = MemoryMarshal.Cast<byte, T>(storage.Bytes.Slice(block * bytes, bytes));
            var generator = owner.image_data_generator;
            generator.Transform<T>(MemoryMarshal.Cast<byte, T>(source), target, layout, drawn.Parameters[block]);
            if (generator.OnlyRescales)
            {
                generator.Rescale(target);
                return;
            }
            var image = images[block];
            var normalized = generator.standardize(image);
            if (!ReferenceEquals(normalized, image))
                images[block] = normalized;
        }
    }
}
