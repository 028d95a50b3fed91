using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers.Preprocessing;

/// <summary>Mel spectrograms are those of Keras 3.6 (generate_spectrograms.py).</summary>
[Collection("random streams")]
public sealed class MelSpectrogramTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("spectrograms.json");

    // As in generate_spectrograms.py.
    private static readonly NDArray s_signals = (np.sin(np.arange(2 * 900) * 0.37) * np.cos(np.arange(2 * 900) * 0.0023)).reshape((2, 900)).astype(np.float32);

    private static readonly Dictionary<string, Func<MelSpectrogram>> s_layers = new()
    {
        ["defaults of a short transform"] = static () => MelSpectrogram(fft_length: 128, sequence_stride: 100, num_mel_bins: 8),
        ["window"] = static () => MelSpectrogram(128, 64, sequence_length: 90, window: "hamming", num_mel_bins: 5, sampling_rate: 8000, min_freq: 50.0, max_freq: 3000.0),
        ["no window"] = static () => MelSpectrogram(100, 64, window: null, num_mel_bins: 4, top_db: 20.0, ref_power: 0.5),
        ["magnitudes"] = static () => MelSpectrogram(128, 128, num_mel_bins: 6, power_to_db: false, mag_exp: 1.0),
        ["half"] = static () => MelSpectrogram(128, 128, num_mel_bins: 3, dtype: "mixed_float16"),
    };

    public static TheoryData<string> Names => [.. s_layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void SpectrogramsAreThoseOfKeras(string name)
    {
        var layer = s_layers[name]();
        // Decibels of what is nearly silent are as uncertain as float32's last bits.
        var band = name == "half" ? 0.07 : 2e-3;
        AssertClose(name, layer.Apply(s_signals), band);

        var input = keras.Input(900);
        var output = layer.Apply(input);
        Assert.Equal(new Shape([-1, .. s_recorded.GetProperty(name).GetProperty("shape").EnumerateArray().Skip(1).Select(static size => size.GetInt64())]), output.shape);
        Assert.Equal(layer.Apply(s_signals).shape, layer.compute_output_shape(new Shape(2, 900)));
    }

    [Fact]
    public void ASingleSignalIsTaken() => AssertClose("one signal", MelSpectrogram(fft_length: 128, sequence_stride: 300, num_mel_bins: 4).Apply(s_signals[0]), 2e-3);

    [Fact]
    public void TheWeightsOfFrequenciesAreThoseOfKeras() => AssertClose("weights", MelSpectrogram().linear_to_mel_weight_matrix(5, 17), 1e-5);

    [Fact]
    public void WhatMakesNoSpectrogramIsRefused()
    {
        Assert.StartsWith("`fft_length` must equal or larger than `sequence_length`.", Assert.Throws<ValueError>(() => MelSpectrogram(8, sequence_length: 9)).Message);
        Assert.Contains("Received: window=flat", Assert.Throws<ValueError>(() => MelSpectrogram(window: "flat")).Message);
        Assert.Contains("Received: num_mel_bins=0", Assert.Throws<ValueError>(() => MelSpectrogram(num_mel_bins: 0)).Message);
        Assert.Contains("sequence_stride=0", Assert.Throws<ValueError>(() => MelSpectrogram(sequence_stride: 0)).Message);
        Assert.ThrowsAny<Exception>(() => MelSpectrogram().Apply(tf.zeros(100)));
    }

    private static void AssertClose(string name, Tensor actual, double band)
    {
        var expected = s_recorded.GetProperty(name);
        Assert.Equal(expected.GetProperty("dtype").GetString(), actual.dtype.Name());
        Assert.Equal(new Shape([.. expected.GetProperty("shape").EnumerateArray().Select(static size => size.GetInt64())]), actual.shape);
        Assert.All(
            expected.GetProperty("values").EnumerateArray().Select(static value => value.GetDouble()).Zip(tf.cast(actual, tf.float64).ToArray<double>()),
            pair => Assert.Equal(pair.First, pair.Second, band * Math.Max(1, Math.Abs(pair.First) / 20)));
    }
}
