"""Records the batches of keras.utils.image_dataset_from_directory (run with Keras 3.6 on TensorFlow 2.18):

    python generate.py        writes batches.npz beside this script

The folder is made of the lossless files of ../Formats/files.npz, by the same rule as in the tests: file i lies in class i modulo 2.
"""
import os
import shutil
import tempfile

import numpy as np

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras

here = os.path.dirname(os.path.abspath(__file__))
NAMES = ["png_0_8_0", "png_0_16_1", "png_2_8_1", "png_2_16_0", "png_3_4_0", "png_3_4_alphas", "png_4_8_0", "png_6_8_0", "png_pillow", "bmp_24", "bmp_8_grey", "gif"]
files = np.load(os.path.join(here, "..", "Formats", "files.npz"))
folder = tempfile.mkdtemp()
for i, name in enumerate(NAMES):
    kind = os.path.join(folder, ["cats", "dogs"][i % 2])
    os.makedirs(kind, exist_ok=True)
    with open(os.path.join(kind, f"{name}.{name.split('_')[0]}"), "wb") as f:
        f.write(files[f"{name}/file"].tobytes())
CASES = {
    "sorted": dict(shuffle=False),
    "seeded": dict(seed=3, batch_size=5),
    "training": dict(seed=4, validation_split=0.3, subset="training", label_mode="categorical"),
    "validation": dict(seed=4, validation_split=0.3, subset="validation", label_mode="binary"),
    "nearest": dict(shuffle=False, interpolation="nearest", label_mode=None),
    "cropped": dict(shuffle=False, crop_to_aspect_ratio=True),
    "padded": dict(shuffle=False, pad_to_aspect_ratio=True, data_format="channels_first"),
}
recorded = {}
for name, options in CASES.items():
    keras.utils.set_random_seed(1)
    dataset = keras.utils.image_dataset_from_directory(folder, image_size=(7, 10), **options)
    batches = list(dataset)
    if options.get("label_mode", "int") is None:
        batches = [(b, np.zeros(0)) for b in batches]
    else:
        recorded[f"{name}/labels"] = np.concatenate([np.array(y) for _, y in batches])
    recorded[f"{name}/images"] = np.concatenate([np.array(x) for x, _ in batches])
    print(name, [x.shape for x, _ in batches], recorded[f"{name}/images"].dtype, recorded.get(f"{name}/labels"))
np.savez_compressed(os.path.join(here, "batches.npz"), **recorded)
shutil.rmtree(folder)
