using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

/// <summary>Fourier transforms of <c>keras.ops</c>. What has complex elements in Python is a pair of tensors, of real and of imaginary parts. Source: https://keras.io/api/ops/fft/.</summary>
[KerasExport("ops")]
internal static class SpectralOps
{
    /// <summary>The discrete Fourier transform along the last axis.</summary>
    /// <param name="x">The real and the imaginary parts: <c>(real, imag)</c>.</param>
    /// <exception cref="ValueError">These are not two tensors of fractions of one shape.</exception>
    public static (Tensor real, Tensor imag) fft(Tensors x) => OfPair(x, static (real, imag) => Transform(real, imag));

    /// <summary>The discrete Fourier transform along the last two axes.</summary>
    /// <param name="x">The real and the imaginary parts: <c>(real, imag)</c>.</param>
    /// <exception cref="ValueError">These are not two tensors of fractions of one shape, or they have fewer than two axes.</exception>
    public static (Tensor real, Tensor imag) fft2(Tensors x) => OfPair(x, static (real, imag) =>
    {
        if (real.ndim < 2)
            throw new ValueError($"`fft2` needs at least 2 axes. Received: x[0].shape = {real.shape}");
        (real, imag) = Transform(real, imag);
        (real, imag) = Transform(tf.linalg.matrix_transpose(real), tf.linalg.matrix_transpose(imag));
        return (tf.linalg.matrix_transpose(real), tf.linalg.matrix_transpose(imag));
    });

    /// <summary>The Fourier transform of real numbers along the last axis: frequencies from 0 to half of the length, since the others mirror them.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="fft_length">To which length they are cut off or filled up with zeros; they stay as they are when left out.</param>
    /// <exception cref="ValueError">The length is less than 1.</exception>
    public static (Tensor real, Tensor imag) rfft(Tensor x, int? fft_length = null)
    {
        CheckLength(fft_length);
        var results = Tensor.Call([x], inputs =>
        {
            var (real, imag) = OfReal(inputs[0].Floats(), fft_length);
            return [real, imag];
        });
        return (results[0], results[1]);
    }

    /// <summary>The real numbers of which these are the frequencies, along the last axis.</summary>
    /// <param name="x">The real and the imaginary parts, <c>(real, imag)</c>, as <c>rfft</c> gives them.</param>
    /// <param name="fft_length">How many numbers there are; twice as many as frequencies less two when left out.</param>
    /// <exception cref="ValueError">These are not two tensors of fractions of one shape, or the length is less than 1.</exception>
    public static Tensor irfft(Tensors x, int? fft_length = null)
    {
        CheckLength(fft_length);
        return Tensor.Call(Pair(x), inputs => [ToReal(inputs[0], inputs[1], fft_length)])[0];
    }

    /// <summary>The frequencies of short pieces of signals, one behind the other: (…, samples) become (…, pieces, fft_length / 2 + 1).</summary>
    /// <param name="x">The signals, float32 or float64.</param>
    /// <param name="sequence_length">How long the window is.</param>
    /// <param name="sequence_stride">How far the next piece begins behind the last one.</param>
    /// <param name="fft_length">The length of the transform, at least that of the window.</param>
    /// <param name="window"><c>"hann"</c>, <c>"hamming"</c>, or nothing.</param>
    /// <param name="center">Whether the signal is mirrored at its ends, so that pieces lie around their places and do not begin there.</param>
    /// <exception cref="TypeError">The signals are no such fractions.</exception>
    /// <exception cref="ValueError">The transform is shorter than the window, or there is no such window.</exception>
    public static (Tensor real, Tensor imag) stft(Tensor x, int sequence_length, int sequence_stride, int fft_length, string? window = "hann", bool center = true) =>
        Pieces([x], _ => new SpectralWindow(sequence_length, sequence_stride, fft_length, window), center);

    /// <summary>The frequencies of short pieces of signals under a window of one's own.</summary>
    /// <param name="x">The signals, float32 or float64.</param>
    /// <param name="sequence_length">How long the window is.</param>
    /// <param name="sequence_stride">How far the next piece begins behind the last one.</param>
    /// <param name="fft_length">The length of the transform, at least that of the window.</param>
    /// <param name="window">The window, (sequence_length,).</param>
    /// <param name="center">Whether the signal is mirrored at its ends.</param>
    /// <exception cref="TypeError">The signals are no such fractions.</exception>
    /// <exception cref="ValueError">The transform is shorter than the window, or the window has another length.</exception>
    public static (Tensor real, Tensor imag) stft(Tensor x, int sequence_length, int sequence_stride, int fft_length, Tensor window, bool center = true) =>
        Pieces([x, window], inputs => new SpectralWindow(sequence_length, sequence_stride, fft_length, inputs[^1]), center);

    /// <summary>The signals of whose pieces these are the frequencies: what <c>stft</c> was given, where it was called with the same arguments.</summary>
    /// <param name="x">The real and the imaginary parts, <c>(real, imag)</c>, each (…, pieces, fft_length / 2 + 1).</param>
    /// <param name="sequence_length">How long the window is.</param>
    /// <param name="sequence_stride">How far the next piece begins behind the last one.</param>
    /// <param name="fft_length">The length of the transform.</param>
    /// <param name="length">How many samples there are; as many as the pieces cover when left out.</param>
    /// <param name="window"><c>"hann"</c>, <c>"hamming"</c>, or nothing.</param>
    /// <param name="center">Whether pieces lie around their places.</param>
    /// <exception cref="ValueError">These are not two tensors of fractions of one shape, the transform is shorter than the window, or there is no such window.</exception>
    public static Tensor istft(Tensors x, int sequence_length, int sequence_stride, int fft_length, int? length = null, string? window = "hann", bool center = true) =>
        OfPieces(Pair(x), _ => new SpectralWindow(sequence_length, sequence_stride, fft_length, window), length, center);

    /// <summary>The signals of whose pieces under a window of one's own these are the frequencies.</summary>
    /// <param name="x">The real and the imaginary parts, <c>(real, imag)</c>, each (…, pieces, fft_length / 2 + 1).</param>
    /// <param name="sequence_length">How long the window is.</param>
    /// <param name="sequence_stride">How far the next piece begins behind the last one.</param>
    /// <param name="fft_length">The length of the transform.</param>
    /// <param name="length">How many samples there are; as many as the pieces cover for nothing.</param>
    /// <param name="window">The window, (sequence_length,).</param>
    /// <param name="center">Whether pieces lie around their places.</param>
    /// <exception cref="ValueError">These are not two tensors of fractions of one shape, the transform is shorter than the window, or the window has another length.</exception>
    public static Tensor istft(Tensors x, int sequence_length, int sequence_stride, int fft_length, int? length, Tensor window, bool center = true) =>
        OfPieces([.. Pair(x), window], inputs => new SpectralWindow(sequence_length, sequence_stride, fft_length, inputs[^1]), length, center);

    private static (Tensor Real, Tensor Imag) Pieces(Tensor[] arguments, Func<Tensor[], SpectralWindow> windowOf, bool center)
    {
        var x = arguments[0];
        // What is wrong with the window is said here, also where tensors are to come.
        _ = windowOf(arguments);
        if (x.dtype is not (TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE))
            throw new TypeError($"Invalid input type. Expected `float32` or `float64`. Received: input type={x.dtype.Name()}");
        if (x.ndim == 0)
            throw new ValueError("`stft` goes along the last axis. Received: a single number.");
        var results = Tensor.Call(arguments, inputs =>
        {
            var (signal, window) = (inputs[0], windowOf(inputs));
            if (center)
            {
                var margins = new int[signal.ndim, 2];
                margins[signal.ndim - 1, 0] = margins[signal.ndim - 1, 1] = window.FftLength / 2;
                signal = tf.pad(signal, margins, "REFLECT");
            }
            var pieces = MathOps.extract_sequences(signal, window.FftLength, window.Stride);
            var (real, imag) = OfReal(window.Of(signal.dtype) is { } factors ? pieces * factors : pieces, window.FftLength);
            return [real, imag];
        }, nameof(stft));
        return (results[0], results[1]);
    }

    private static Tensor OfPieces(Tensor[] arguments, Func<Tensor[], SpectralWindow> windowOf, int? length, bool center)
    {
        if (arguments[0].ndim < 2)
            throw new ValueError($"`istft` needs pieces of frequencies, at least 2 axes. Received: x[0].shape = {arguments[0].shape}");
        _ = windowOf(arguments);
        return Tensor.Call(arguments, inputs =>
        {
            var window = windowOf(inputs);
            var pieces = ToReal(inputs[0], inputs[1], window.FftLength);
            if (window.Inverse(pieces.dtype) is { } factors)
                pieces *= factors;
            var signal = AddUp(pieces, window.Stride);
            var whole = signal.shape[^1];
            var start = center ? window.FftLength / 2 : 0;
            var end = length is { } given ? Math.Min(start + given, whole) : center ? whole - (window.FftLength / 2) : whole;
            return [tf.gather(signal, tf.range(Math.Min(start, whole), Math.Max(end, Math.Min(start, whole))), signal.ndim - 1)];
        }, nameof(istft))[0];
    }

    /// <summary>Pieces (…, P, L), each a distance behind the one before, added where they overlap: (…, (P - 1) · distance + L).</summary>
    private static Tensor AddUp(Tensor pieces, int distance)
    {
        var (count, size) = (pieces.shape[^2], pieces.shape[^1]);
        var length = ((count - 1) * distance) + size;
        Shape stack = pieces.shape[..^2];
        var places = tf.reshape(tf.expand_dims(tf.range(count) * distance, 1) + tf.range(size), -1);
        var columns = tf.transpose(tf.reshape(pieces, ((int)stack.size, count * size)));
        return tf.reshape(tf.transpose(tf.math.unsorted_segment_sum(columns, places, length)), stack.concatenate(length));
    }

    private static (Tensor Real, Tensor Imag) Transform(Tensor real, Tensor imag, bool inverse = false)
    {
        var (y, yi) = Ops.Fft(real.Value, imag.Value, inverse);
        return (new Tensor(y), new Tensor(yi));
    }

    private static (Tensor Real, Tensor Imag) OfReal(Tensor x, int? length)
    {
        x = Resized(x, length ?? x.shape[^1]);
        var (real, imag) = Transform(x, tf.zeros_like(x));
        var frequencies = (x.shape[^1] / 2) + 1;
        return (Resized(real, frequencies), Resized(imag, frequencies));
    }

    private static Tensor ToReal(Tensor real, Tensor imag, int? length)
    {
        var size = length ?? 2 * (real.shape[^1] - 1);
        var frequencies = (size / 2) + 1;
        (real, imag) = (Resized(real, frequencies), Resized(imag, frequencies));
        // The frequencies that mirror these, from the one below half of the length on.
        var mirrored = tf.range(size - frequencies, 0, -1);
        (real, imag) = (tf.concat([real, tf.gather(real, mirrored, real.ndim - 1)], -1), tf.concat([imag, -tf.gather(imag, mirrored, imag.ndim - 1)], -1));
        return Transform(real, imag, inverse: true).Real / size;
    }

    /// <summary>The first numbers of the last axis, filled up with zeros where there are not as many.</summary>
    private static Tensor Resized(Tensor x, int size)
    {
        var own = x.shape[^1];
        if (size == own)
            return x;
        if (size < own)
            return tf.gather(x, tf.range(size), x.ndim - 1);
        var margins = new int[x.ndim, 2];
        margins[x.ndim - 1, 1] = size - own;
        return tf.pad(x, margins);
    }

    private static void CheckLength(int? length)
    {
        if (length < 1)
            throw new ValueError($"`fft_length` must be 1 or more. Received: fft_length={length}");
    }

    /// <summary>Real and imaginary parts that belong together.</summary>
    private static Tensor[] Pair(Tensors x)
    {
        if (x.Length != 2)
            throw new ValueError($"Input `x` should be a tuple of two tensors - real and imaginary. Received: {x.Length} of shape ({string.Join(", ", x.Select(static part => part.shape.ToString()))}).");
        if (x[0].shape != x[1].shape)
        {
            throw new ValueError(
                "Input `x` should be a tuple of two tensors - real and imaginary. Both the real and imaginary parts should have the same shape. " +
                $"Received: x[0].shape = {x[0].shape}, x[1].shape = {x[1].shape}");
        }
        if (!x[0].dtype.IsFloating() || x[0].dtype != x[1].dtype)
            throw new ValueError($"At least one tensor in input `x` is not of type float, or they are of several. Received: {x[0].dtype.Name()} and {x[1].dtype.Name()}.");
        if (x[0].ndim == 0)
            throw new ValueError($"Input should have rank >= 1. Received: input.shape = {x[0].shape}");
        return [x[0], x[1]];
    }

    private static (Tensor Real, Tensor Imag) OfPair(Tensors x, Func<Tensor, Tensor, (Tensor, Tensor)> call, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        var results = Tensor.Call(Pair(x), inputs =>
        {
            var (real, imag) = call(inputs[0], inputs[1]);
            return [real, imag];
        }, name);
        return (results[0], results[1]);
    }
}
