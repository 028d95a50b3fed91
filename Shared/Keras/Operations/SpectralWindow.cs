using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

/// <summary>The window under which pieces of signals are transformed.</summary>
internal sealed class SpectralWindow
{
    private readonly int _length;
    private readonly string? _name;
    private readonly Tensor? _own;

    /// <summary>A window by its name, or none.</summary>
    /// <exception cref="ValueError">The transform is shorter than the window, or there is no such window.</exception>
    public SpectralWindow(int length, int stride, int fftLength, string? name)
    {
        if (length < 1 || stride < 1)
            throw new ValueError($"`sequence_length` and `sequence_stride` must be 1 or more. Received: sequence_length={length}, sequence_stride={stride}");
        if (fftLength < length)
            throw new ValueError($"`fft_length` must equal or larger than `sequence_length`. Received: sequence_length={length}, fft_length={fftLength}");
        if (name is not (null or "hann" or "hamming"))
            throw new ValueError($"If a string is passed to `window`, it must be one of `\"hann\"`, `\"hamming\"`. Received: window={name}");
        (_length, Stride, FftLength, _name) = (length, stride, fftLength, name);
    }

    /// <summary>A window of one's own.</summary>
    /// <exception cref="ValueError">The transform is shorter than the window, or the window has another length.</exception>
    public SpectralWindow(int length, int stride, int fftLength, Tensor window) : this(length, stride, fftLength, (string?)null)
    {
        if (window.ndim != 1 || window.shape[0] != length)
            throw new ValueError($"The shape of `window` must be equal to [sequence_length].Received: window shape={window.shape}");
        _own = window;
    }

    /// <summary>How far the next piece begins behind the last one.</summary>
    public int Stride { get; }

    /// <summary>The length of the transform.</summary>
    public int FftLength { get; }

    /// <summary>The factors of a piece, in the middle of the length of the transform; <see langword="null"/> where there is no window.</summary>
    public Tensor? Of(TF_DataType dtype)
    {
        if (_name is null && _own is null)
            return null;
        var factors = _own is null ? tf.constant(Cosines(), dtype: dtype) : tf.cast(_own, dtype);
        var before = (FftLength - _length) / 2;
        return tf.pad(factors, new[,] { { before, FftLength - _length - before } });
    }

    /// <summary>The factors with which pieces under this window are added up to the signal again.</summary>
    public Tensor? Inverse(TF_DataType dtype)
    {
        if (Of(dtype) is not { } factors)
            return null;
        var overlaps = (FftLength + Stride - 1) / Stride;
        var squares = tf.pad(tf.square(factors), new[,] { { 0, (overlaps * Stride) - FftLength } });
        var sums = tf.tile(tf.reduce_sum(tf.reshape(squares, (overlaps, Stride)), axis: 0), overlaps);
        return factors / tf.gather(sums, tf.range(FftLength));
    }

    /// <summary>As TensorFlow has it, a window of an odd length repeats after one step less.</summary>
    private double[] Cosines()
    {
        if (_length == 1)
            return [1];
        var (mean, amplitude) = _name == "hann" ? (0.5, 0.5) : (0.54, 0.46);
        var period = _length % 2 == 0 ? _length : _length - 1;
        return [.. Enumerable.Range(0, _length).Select(i => mean - (amplitude * Math.Cos(2 * Math.PI * i / period)))];
    }
}
