"""Records what Keras 3.6 makes of images for a seed: augmented.npz. Run it with the Python that has Keras 3.6 on TensorFlow."""
import os

import keras
import numpy as np
from keras import layers as L

rng = np.random.default_rng(5)
SHAPES = {"small": (4, 9, 7, 2), "square": (3, 8, 8, 3), "one": (9, 7, 2), "first": (3, 3, 8, 9), "flat": (1, 1, 1, 3)}
bytes_ = {name: rng.integers(0, 256, shape).astype("uint8") for name, shape in SHAPES.items()}
out = {f"inputs/{name}": x for name, x in bytes_.items()}

# Name: (inputs, dtype of the inputs, the layer). Each is called twice in training and once otherwise.
CASES = {
    "flip": ("small", "uint8", lambda: L.RandomFlip(seed=1)), "flip_horizontal": ("square", "float32", lambda: L.RandomFlip("horizontal", seed=2)),
    "flip_vertical": ("small", "float32", lambda: L.RandomFlip("vertical", seed=3)), "flip_one": ("one", "uint8", lambda: L.RandomFlip(seed=4)),
    "flip_first": ("first", "uint8", lambda: L.RandomFlip("horizontal", seed=5, data_format="channels_first")), "flip_unseeded": ("small", "float32", lambda: L.RandomFlip()),
    "rotation": ("small", "float32", lambda: L.RandomRotation(.2, seed=1)), "rotation_bounds": ("square", "uint8", lambda: L.RandomRotation((-.1, .3), fill_mode="nearest", seed=2)),
    "rotation_constant": ("small", "float32", lambda: L.RandomRotation(1.0, fill_mode="constant", fill_value=50., seed=3)), "rotation_wrap": ("square", "float32", lambda: L.RandomRotation(.5, fill_mode="wrap", seed=4)),
    "rotation_nearest": ("small", "float32", lambda: L.RandomRotation(.3, interpolation="nearest", seed=6)), "rotation_one": ("one", "uint8", lambda: L.RandomRotation(.25, seed=7)), "rotation_unseeded": ("small", "float32", lambda: L.RandomRotation(.1)),
    "rotation_first": ("first", "float32", lambda: L.RandomRotation(.25, seed=8, data_format="channels_first")),
    "translation": ("small", "float32", lambda: L.RandomTranslation(.3, .2, seed=1)), "translation_bounds": ("square", "uint8", lambda: L.RandomTranslation((-.5, .1), (0, .9), fill_mode="wrap", seed=2)),
    "translation_constant": ("small", "float32", lambda: L.RandomTranslation(.8, 1.0, fill_mode="constant", fill_value=9., interpolation="nearest", seed=3)), "translation_first": ("first", "uint8", lambda: L.RandomTranslation(.3, .2, fill_mode="nearest", seed=4, data_format="channels_first")),
    "zoom": ("small", "float32", lambda: L.RandomZoom(.4, seed=1)), "zoom_both": ("square", "uint8", lambda: L.RandomZoom((-.5, .1), (.2, .6), fill_mode="constant", seed=2)), "zoom_one": ("one", "uint8", lambda: L.RandomZoom(.5, .1, seed=3)),
    "zoom_first": ("first", "uint8", lambda: L.RandomZoom(.5, interpolation="nearest", fill_mode="wrap", seed=4, data_format="channels_first")),
    "contrast": ("small", "float32", lambda: L.RandomContrast(.5, seed=1)), "contrast_bounds": ("square", "float32", lambda: L.RandomContrast((.3, .9), seed=2)), "contrast_one": ("one", "float32", lambda: L.RandomContrast(.9, seed=3)),
    "contrast_first": ("first", "float32", lambda: L.RandomContrast((.6, .1), seed=4, data_format="channels_first")), "brightness": ("small", "float32", lambda: L.RandomBrightness(.4, seed=1)),
    "brightness_byte": ("square", "uint8", lambda: L.RandomBrightness((0, .9), seed=2)), "brightness_range": ("one", "float32", lambda: L.RandomBrightness((-.3, .2), value_range=(200, 10), seed=3)), "brightness_byte_dark": ("square", "uint8", lambda: L.RandomBrightness((-.4, -.1), seed=4)),
    "auto_contrast": ("square", "float32", lambda: L.AutoContrast()), "auto_contrast_byte": ("small", "uint8", lambda: L.AutoContrast((200, 50))), "auto_contrast_range": ("square", "float32", lambda: L.AutoContrast(value_range=(-1., 400.))),
    "auto_contrast_one_value": ("flat", "float32", lambda: L.AutoContrast()),
    "solarization": ("small", "float32", lambda: L.Solarization()), "solarization_factors": ("square", "uint8", lambda: L.Solarization(.4, (.9, .3), seed=1)), "solarization_range": ("square", "float32", lambda: L.Solarization((.1, .6), .8, value_range=(300, -10), seed=2)),
    "solarization_unseeded": ("small", "float32", lambda: L.Solarization(.5, 1.)),
    "crop": ("small", "uint8", lambda: L.RandomCrop(4, 3, seed=1)), "crop_one": ("one", "float32", lambda: L.RandomCrop(5, 6, seed=2)), "crop_large": ("small", "float32", lambda: L.RandomCrop(12, 5, seed=3)),
    "crop_same": ("small", "float32", lambda: L.RandomCrop(9, 3, seed=4)), "crop_first": ("first", "uint8", lambda: L.RandomCrop(2, 5, seed=5, data_format="channels_first")), "crop_unseeded": ("small", "float32", lambda: L.RandomCrop(4, 4)),
    "center": ("small", "uint8", lambda: L.CenterCrop(4, 4)), "center_large": ("small", "float32", lambda: L.CenterCrop(12, 5)), "center_first": ("first", "float32", lambda: L.CenterCrop(3, 4, data_format="channels_first")), "center_one": ("one", "uint8", lambda: L.CenterCrop(4, 5)),
    "resizing": ("small", "float32", lambda: L.Resizing(5, 12)), "resizing_byte": ("square", "uint8", lambda: L.Resizing(5, 11)), "resizing_nearest": ("small", "uint8", lambda: L.Resizing(5, 11, interpolation="nearest")),
    "resizing_bicubic": ("square", "uint8", lambda: L.Resizing(13, 3, interpolation="bicubic")), "resizing_crop": ("small", "float32", lambda: L.Resizing(4, 9, crop_to_aspect_ratio=True)), "resizing_pad": ("small", "float32", lambda: L.Resizing(4, 9, pad_to_aspect_ratio=True, fill_value=7.)),
    "resizing_pad_tall": ("one", "float32", lambda: L.Resizing(12, 3, pad_to_aspect_ratio=True)), "resizing_first": ("first", "uint8", lambda: L.Resizing(4, 5, data_format="channels_first", interpolation="lanczos3")),
}
for name, (shape, dtype, make) in CASES.items():
    keras.utils.set_random_seed(21)
    layer = make()
    x = bytes_[shape].astype(dtype)
    for call, training in (("first", True), ("second", True), ("calm", False)):
        y = np.array(layer(x, training=training))
        out[f"{name}/{call}"] = y
size = os.path.join(os.path.dirname(os.path.abspath(__file__)), "augmented.npz")
np.savez_compressed(size, **out)
print(os.path.getsize(size))
