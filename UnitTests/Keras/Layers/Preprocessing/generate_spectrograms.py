"""Records what Keras' MelSpectrogram makes of signals:
    ../shared/keras/python generate_spectrograms.py
"""
import json
import os

import keras
import numpy as np

# As in MelSpectrogramTests.cs.
signals = (np.sin(np.arange(2 * 900) * 0.37) * np.cos(np.arange(2 * 900) * 0.0023)).reshape(2, 900).astype("float32")
CASES = {
    "defaults of a short transform": dict(fft_length=128, sequence_stride=100, num_mel_bins=8),
    "window": dict(fft_length=128, sequence_stride=64, sequence_length=90, window="hamming", num_mel_bins=5, sampling_rate=8000, min_freq=50.0, max_freq=3000.0),
    "no window": dict(fft_length=100, sequence_stride=64, window=None, num_mel_bins=4, top_db=20.0, ref_power=0.5),
    "magnitudes": dict(fft_length=128, sequence_stride=128, num_mel_bins=6, power_to_db=False, mag_exp=1.0),
    "half": dict(fft_length=128, sequence_stride=128, num_mel_bins=3, dtype="mixed_float16"),
}


def plain(value):
    return {"shape": list(value.shape), "dtype": value.dtype.name, "values": [float(f"{v:.8g}") for v in value.astype("float64").ravel()]}


root = {name: plain(np.array(keras.layers.MelSpectrogram(**arguments)(signals))) for name, arguments in CASES.items()}
root["one signal"] = plain(np.array(keras.layers.MelSpectrogram(fft_length=128, sequence_stride=300, num_mel_bins=4)(signals[0])))
root["weights"] = plain(np.array(keras.layers.MelSpectrogram().linear_to_mel_weight_matrix(5, 17)))
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "spectrograms.json"), "w", newline="\n") as file:
    file.write("{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(value)}" for name, value in root.items()) + "\n}\n")
