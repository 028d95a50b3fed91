"""Records keras.utils.array_to_img, img_to_array and load_img with keep_aspect_ratio (run with Keras 3.6 and Pillow):

    python generate.py        writes arrays.npz beside this script
"""
import io
import os

import numpy as np

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras

here = os.path.dirname(os.path.abspath(__file__))
random = np.random.RandomState(7)
recorded = {}
for channels in 1, 3, 4:
    for first in False, True:
        for scale in False, True:
            shape = (channels, 5, 6) if first else (5, 6, channels)
            x = random.uniform(0, 255, shape) if not scale else random.uniform(-3, 8, shape)
            name = f"{channels}_{'first' if first else 'last'}_{'scaled' if scale else 'plain'}"
            image = keras.utils.array_to_img(x, data_format="channels_first" if first else "channels_last", scale=scale)
            recorded[f"{name}/x"] = x
            recorded[f"{name}/pixels"] = np.asarray(image)
            recorded[f"{name}/array"] = keras.utils.img_to_array(image, data_format="channels_first" if first else "channels_last")
picture = random.randint(0, 256, (17, 29, 3)).astype("uint8")
file = io.BytesIO()
keras.utils.array_to_img(picture, scale=False).save(file, "png")
recorded["aspect/file"] = np.frombuffer(file.getvalue(), "uint8")
for height, width in (8, 8), (10, 5), (30, 40), (17, 10):
    for interpolation in "nearest", "bilinear", "lanczos":
        image = keras.utils.load_img(io.BytesIO(file.getvalue()), target_size=(height, width), interpolation=interpolation, keep_aspect_ratio=True)
        recorded[f"aspect/{height}_{width}_{interpolation}"] = np.asarray(image)
np.savez_compressed(os.path.join(here, "arrays.npz"), **recorded)
