using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Operations;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Audio signals as pictures of how loud each pitch is when, on the mel scale: (samples,) become (num_mel_bins, time), (batch, samples) become (batch, num_mel_bins, time).
/// Source: https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/mel_spectrogram/.
/// </summary>
[KerasExport("layers")]
public partial class MelSpectrogram : Layer
{
    private const double BreakFrequency = 700;
    private const double HighFrequencyQ = 1127;

    private readonly int _fftLength;
    private readonly int _sequenceStride;
    private readonly int _sequenceLength;
    private readonly string? _window;
    private readonly int _samplingRate;
    private readonly int _numMelBins;
    private readonly double _minFreq;
    private readonly double _maxFreq;
    private readonly bool _powerToDb;
    private readonly double _topDb;
    private readonly double _magExp;
    private readonly double _minPower;
    private readonly double _refPower;

    /// <summary>A layer of mel spectrograms.</summary>
    /// <param name="fft_length">The length of the Fourier transform, in samples.</param>
    /// <param name="sequence_stride">How many samples lie between two columns.</param>
    /// <param name="sequence_length">How long the window is; as long as the transform when left out.</param>
    /// <param name="window"><c>"hann"</c>, <c>"hamming"</c>, or nothing.</param>
    /// <param name="sampling_rate">Samples a second.</param>
    /// <param name="num_mel_bins">How many pitches there are.</param>
    /// <param name="min_freq">The lowest frequency, in hertz.</param>
    /// <param name="max_freq">The highest frequency; half of the sampling rate when left out.</param>
    /// <param name="power_to_db">Whether loudness is in decibels.</param>
    /// <param name="top_db">How far below the loudest one decibels go.</param>
    /// <param name="mag_exp">The power of the magnitude: 1, or 2 for what is called power.</param>
    /// <param name="min_power">The least power that has decibels.</param>
    /// <param name="ref_power">The power of 0 decibels.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The transform is shorter than the window, there is no such window, or a number that must be 1 or more is not.</exception>
    public MelSpectrogram(
        int fft_length = 2048,
        int sequence_stride = 512,
        int? sequence_length = null,
        string? window = "hann",
        int sampling_rate = 16000,
        int num_mel_bins = 128,
        double min_freq = 20.0,
        double? max_freq = null,
        bool power_to_db = true,
        double top_db = 80.0,
        double mag_exp = 2.0,
        double min_power = 1e-10,
        double ref_power = 1.0,
        string? name = null,
        DTypePolicy? dtype = null)
        : base(name, true, dtype)
    {
        (_fftLength, _sequenceStride, _sequenceLength, _window) = (fft_length, sequence_stride, sequence_length is null or 0 ? fft_length : sequence_length.Value, window);
        // What no transform can be made with is said here and not when the layer is called.
        _ = new SpectralWindow(_sequenceLength, sequence_stride, fft_length, window);
        if (num_mel_bins < 1 || sampling_rate < 1)
            throw new ValueError($"`num_mel_bins` and `sampling_rate` must be 1 or more. Received: num_mel_bins={num_mel_bins}, sampling_rate={sampling_rate}");
        (_samplingRate, _numMelBins, _minFreq, _maxFreq) = (sampling_rate, num_mel_bins, min_freq, max_freq is null or 0 ? sampling_rate / 2 : max_freq.Value);
        (_powerToDb, _topDb, _magExp, _minPower, _refPower) = (power_to_db, top_db, mag_exp, min_power, ref_power);
    }

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var signal = inputs.To(ComputeType == TF_DataType.TF_DOUBLE ? TF_DataType.TF_DOUBLE : TF_DataType.TF_FLOAT);
        var (real, imag) = SpectralOps.stft(signal, _sequenceLength, _sequenceStride, _fftLength, _window, center: true);
        var magnitudes = tf.pow(tf.sqrt(tf.square(real) + tf.square(imag)), TensorMath.Scalar(_magExp, signal.dtype));
        var weights = linear_to_mel_weight_matrix(_numMelBins, (_fftLength / 2) + 1, _samplingRate, _minFreq, _maxFreq);
        var loudness = tf.linalg.tensordot(magnitudes, tf.cast(weights, signal.dtype), 1);
        if (_powerToDb)
            loudness = Decibels(loudness);
        return tf.cast(tf.linalg.matrix_transpose(loudness), ComputeType);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape)
    {
        if (input_shape.ndim == 0)
            throw new ValueError($"`{GetType().Name}` takes signals, of shape (samples,) or (batch, samples). Received: a single number.");
        var samples = input_shape.Sizes[^1];
        var padded = _fftLength / 2 * 2;
        return input_shape[..^1].concatenate(_numMelBins).concatenate(samples < 0 ? -1 : (int)(1 + ((samples + padded - _fftLength) / _sequenceStride)));
    }

    /// <summary>How much each of equally spaced frequencies counts for each pitch: a matrix of shape (num_spectrogram_bins, num_mel_bins) whose columns are triangles of height 1.</summary>
    /// <param name="num_mel_bins">How many pitches there are.</param>
    /// <param name="num_spectrogram_bins">How many frequencies there are, from 0 to half of the sampling rate.</param>
    /// <param name="sampling_rate">Samples a second.</param>
    /// <param name="lower_edge_hertz">The lowest frequency.</param>
    /// <param name="upper_edge_hertz">The highest frequency.</param>
    /// <returns>The matrix, float32.</returns>
    public Tensor linear_to_mel_weight_matrix(int num_mel_bins = 20, int num_spectrogram_bins = 129, double sampling_rate = 8000, double lower_edge_hertz = 125.0, double upper_edge_hertz = 3800.0)
    {
        var nyquist = (float)sampling_rate / 2;
        // The frequency 0 has no pitch, and so no weights.
        var frequencies = tf.expand_dims(Mel(Between(0f, nyquist, num_spectrogram_bins)["1:"]), 1);
        var edges = Between(Mel((float)lower_edge_hertz), Mel((float)upper_edge_hertz), num_mel_bins + 2);
        var (lower, middle, upper) = (edges[$":{num_mel_bins}"], edges[$"1:{num_mel_bins + 1}"], edges["2:"]);
        var rising = (frequencies - lower) / (middle - lower);
        var falling = (upper - frequencies) / (upper - middle);
        return tf.pad(tf.maximum(0f, tf.minimum(rising, falling)), new[,] { { 1, 0 }, { 0, 0 } });
    }

    /// <summary>Numbers at equal distances, in float32 as in Keras.</summary>
    private static Tensor Between(Tensor first, Tensor last, int count) => first + (tf.cast(tf.range(count), TF_DataType.TF_FLOAT) * ((last - first) / (float)(count - 1)));

    private static Tensor Mel(Tensor hertz) => (float)HighFrequencyQ * tf.log(1f + (hertz / (float)BreakFrequency));

    private Tensor Decibels(Tensor power)
    {
        var least = TensorMath.Scalar(_minPower, power.dtype);
        var decibels = Log10(tf.maximum(power, least)) * 10.0 - (10 * Math.Log10(Math.Max(Math.Abs(_refPower), _minPower)));
        return tf.maximum(decibels, tf.reduce_max(decibels) - _topDb);
    }

    private static Tensor Log10(Tensor x) => tf.log(x) / TensorMath.Scalar(Math.Log(10), x.dtype);
}
