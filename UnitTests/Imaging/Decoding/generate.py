"""Records what TensorFlow's decoders make of image files for every number of channels (run with Keras 3.6 on TensorFlow 2.18):

    python generate.py        writes decoded.npz beside this script

For each case: the file's bytes, and for 0, 1, 3 and 4 channels either the pixels or the message of the error. JPEG is decoded by the accurate
transform, which is ours; the fast one, which decode_image takes, differs by a few levels. Besides, what
keras.utils.image_dataset_from_directory(color_mode="grayscale") gives of the JPEG files.
"""
import io
import os
import re
import tempfile

import numpy as np
from PIL import Image

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import tensorflow as tf

here = os.path.dirname(os.path.abspath(__file__))
rng = np.random.RandomState(3)
y, x = np.mgrid[0:22, 0:19]
scene = np.stack([(x * 15 + y * 28) % 256, (x * 20 + y * 24 + 60) % 256, (x * 25 + y * 20 + 120) % 256], -1)
scene = np.clip(scene + rng.randint(-20, 20, scene.shape), 0, 255).astype("uint8")
color = Image.fromarray(scene)
alpha = Image.fromarray(np.concatenate([scene, rng.randint(0, 256, (22, 19, 1)).astype("uint8")], -1))


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


files = {
    "jpeg_444": saved(color, "JPEG", quality=90, subsampling=0),
    "jpeg_420": saved(color, "JPEG", quality=75, subsampling=2),
    "jpeg_progressive": saved(color, "JPEG", progressive=True),
    "jpeg_exif": saved(color, "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
    "jpeg_colors": saved(color, "JPEG", quality=90, keep_rgb=True),
    "jpeg_grey": saved(color.convert("L"), "JPEG"),
    "jpeg_cmyk": saved(color.convert("CMYK"), "JPEG"),
    "png_grey": saved(color.convert("L"), "PNG"),
    "png_bits": saved(color.convert("1"), "PNG"),
    "png_16": saved(Image.fromarray(rng.randint(0, 65536, (22, 19)).astype("uint16")), "PNG"),
    "png_grey_alpha": saved(alpha.convert("LA"), "PNG"),
    "png": saved(color, "PNG"),
    "png_alpha": saved(alpha, "PNG"),
    "png_palette": saved(color.quantize(16), "PNG"),
    "gif": saved(color.quantize(16), "GIF"),
    "gif_grey": saved(color.convert("L"), "GIF"),
    "bmp": saved(color, "BMP"),
    "bmp_grey": saved(color.convert("L"), "BMP"),
    "bmp_alpha": saved(alpha, "BMP"),
}
# The same channels without the marker of JFIF: what they are is told by the letters that number them, or by nothing.
plain = bytearray(files["jpeg_444"])
at = plain.index(b"\xff\xe0")
del plain[at:at + 2 + plain[at + 3]]
files["jpeg_no_marker"] = bytes(plain)
letters = bytearray(files["jpeg_colors"])
at = letters.index(b"\xff\xee")
del letters[at:at + 2 + letters[at + 3]]
files["jpeg_letters"] = bytes(letters)

recorded = {}
for name, data in files.items():
    recorded[f"{name}/file"] = np.frombuffer(data, "uint8")
    for channels in (0, 1, 3, 4):
        try:
            made = tf.io.decode_jpeg(data, channels=channels, dct_method="INTEGER_ACCURATE") if name.startswith("jpeg") else tf.io.decode_image(data, channels=channels, expand_animations=False)
            recorded[f"{name}/{channels}"] = made.numpy()
        except tf.errors.InvalidArgumentError as error:
            recorded[f"{name}/{channels}"] = np.array(re.sub(r"\{\{.*?\}\} ?| \[Op:.*", "", str(error)))
folder = tempfile.mkdtemp()
for name in ("jpeg_444", "jpeg_420", "jpeg_grey"):
    with open(os.path.join(folder, f"{name}.jpg"), "wb") as f:
        f.write(files[name])
batch = next(iter(keras.utils.image_dataset_from_directory(folder, labels=None, color_mode="grayscale", image_size=(22, 19), shuffle=False)))
recorded["folder/grayscale"] = batch.numpy()
np.savez_compressed(os.path.join(here, "decoded.npz"), **recorded)
for name in files:
    print(name, [recorded[f"{name}/{c}"].shape or str(recorded[f"{name}/{c}"]) for c in (0, 1, 3, 4)])
