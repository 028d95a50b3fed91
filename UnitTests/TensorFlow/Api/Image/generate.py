"""Records what the functions of tf.image give, for ImageTests: image.json. Run it with the Python that has TensorFlow 2.18."""
import json
import os

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(11)
f = rng.random((2, 6, 5, 3)).astype("f4")
f[0, 0, 0] = .5
f[0, 0, 1] = [.2, .2, .9]
f[0, 0, 2] = [.9, .1, .9]
f[0, 0, 3] = 0
u = rng.integers(0, 256, (6, 5, 3)).astype("u1")
g = np.clip(f + rng.normal(0, .1, f.shape), 0, 1).astype("f4")
large = rng.random((2, 13, 12, 2)).astype("f4")
image = tf.image
boxes = np.array([[0, 0, 1, 1], [.1, .2, .7, .9], [.8, .9, .2, .1], [-.3, .5, .6, 1.4], [.25, .25, .25, .75]], "f4")
which = np.array([0, 1, 1, 0, 1])

cases = {
    "resize": lambda f: image.resize(f, (4, 9)), "resize_nearest": lambda f: image.resize(u, [9, 4], method="nearest"), "resize_bytes": lambda f: image.resize(u, (3, 3), "bicubic"),
    "resize_same": lambda f: image.resize(u, (6, 5)), "resize_aspect": lambda f: image.resize(f, (20, 11), preserve_aspect_ratio=True), "resize_antialias": lambda f: image.resize(f, (3, 2), antialias=True),
    "resize_double": lambda f: image.resize(f[0].numpy().astype("f8"), (3, 2), "lanczos3"), "resize_with_pad": lambda f: image.resize_with_pad(f, 9, 12), "resize_with_pad_tall": lambda f: image.resize_with_pad(f[0], 13, 4, antialias=True),
    "crop_or_pad": lambda f: image.resize_with_crop_or_pad(f, 3, 8), "crop_or_pad_odd": lambda f: image.resize_with_crop_or_pad(u, 9, 2), "central_crop": lambda f: image.central_crop(f, .5), "central_crop_byte": lambda f: image.central_crop(u, .7),
    "crop_to_box": lambda f: image.crop_to_bounding_box(f, 1, 2, 3, 2), "pad_to_box": lambda f: image.pad_to_bounding_box(u, 1, 2, 8, 9), "flip_left_right": lambda f: image.flip_left_right(f), "flip_up_down": lambda f: image.flip_up_down(u),
    "transpose": lambda f: image.transpose(f), "rot90": lambda f: image.rot90(f), "rot180": lambda f: image.rot90(u, 2), "rot270": lambda f: image.rot90(f[0], -1), "grayscale": lambda f: image.rgb_to_grayscale(f), "grayscale_byte": lambda f: image.rgb_to_grayscale(u),
    "from_gray": lambda f: image.grayscale_to_rgb(f[..., :1]), "to_hsv": lambda f: image.rgb_to_hsv(f[:, 1:]), "to_hsv_ties": lambda f: image.rgb_to_hsv(f), "from_hsv": lambda f: image.hsv_to_rgb(f), "brightness": lambda f: image.adjust_brightness(f, .3), "brightness_byte": lambda f: image.adjust_brightness(u, -.3),
    "contrast": lambda f: image.adjust_contrast(f, 1.7), "contrast_byte": lambda f: image.adjust_contrast(u, 2.), "gamma": lambda f: image.adjust_gamma(f, 2.2, .8), "gamma_byte": lambda f: image.adjust_gamma(u, .5), "hue": lambda f: image.adjust_hue(f, .4),
    "hue_byte": lambda f: image.adjust_hue(u, -.7), "saturation": lambda f: image.adjust_saturation(f, 1.6), "saturation_byte": lambda f: image.adjust_saturation(u, .3), "standardize": lambda f: image.per_image_standardization(f), "standardize_byte": lambda f: image.per_image_standardization(u),
    "standardize_uniform": lambda f: image.per_image_standardization(np.full((3, 3, 1), 7, "u1")), "to_float": lambda f: image.convert_image_dtype(u, tf.float32), "to_byte": lambda f: image.convert_image_dtype(f, tf.uint8), "to_byte_saturate": lambda f: image.convert_image_dtype(f * 3 - 1, tf.uint8, saturate=True),
    "to_int": lambda f: image.convert_image_dtype(u, tf.int32), "to_short": lambda f: image.convert_image_dtype(u, tf.uint16), "int_to_byte": lambda f: image.convert_image_dtype(tf.constant([[0, 2**31 - 1, 2**30 + 12345678, 98765432]]), tf.uint8), "to_double": lambda f: image.convert_image_dtype(u, tf.float64),
    "to_int_saturate": lambda f: image.convert_image_dtype(tf.constant([-1.5, 0, .25, 1, 2]), tf.int32, saturate=True), "saturate_cast": lambda f: tf.saturate_cast(tf.constant([-300., -1.5, 200.9, 256, 1e30]), tf.uint8), "saturate_cast_long": lambda f: tf.saturate_cast(tf.constant([-1e30, 5.], tf.float64), tf.int64),
    "saturate_cast_ints": lambda f: tf.saturate_cast(tf.constant([-70000, -5, 5, 70000]), tf.int16), "saturate_cast_unsigned": lambda f: tf.saturate_cast(tf.constant([-70000, -5, 5, 70000]), tf.uint32), "total_variation": lambda f: image.total_variation(f), "total_variation_one": lambda f: image.total_variation(f[0]),
    "crop_and_resize": lambda f: image.crop_and_resize(f, boxes, which, (4, 5)), "crop_and_resize_nearest": lambda f: image.crop_and_resize(f, boxes, which, (7, 3), "nearest", -2.), "crop_and_resize_point": lambda f: image.crop_and_resize(f, boxes, which, (1, 1), extrapolation_value=9.),
    "crop_and_resize_bytes": lambda f: image.crop_and_resize(u[None], boxes, which * 0, (3, 2)),
    "gradients_y": lambda f: image.image_gradients(f)[0], "gradients_x": lambda f: image.image_gradients(f)[1], "psnr": lambda f: image.psnr(f, g, 1.0), "psnr_byte": lambda f: image.psnr(u, u[::-1], 255), "ssim": lambda f: image.ssim(large, large * .8 + .1, 1.0),
    "ssim_small": lambda f: image.ssim(f, g, 1.0, filter_size=4, filter_sigma=1.0, k1=.02, k2=.05), "ssim_map": lambda f: image.ssim(f, g, 1.0, filter_size=5, return_index_map=True),
}
DRAWS = {
    "random_flip_left_right": lambda: image.random_flip_left_right(u), "random_flip_left_right_batch": lambda: image.random_flip_left_right(f), "random_flip_up_down": lambda: image.random_flip_up_down(f, seed=3),
    "random_brightness": lambda: image.random_brightness(f[0, :2], .4), "random_brightness_seed": lambda: image.random_brightness(f[0, :2], .4, seed=7), "random_contrast": lambda: image.random_contrast(f[0, :2], .5, 1.5), "random_saturation": lambda: image.random_saturation(f[0, :2], .2, 1.8),
    "random_hue": lambda: image.random_hue(f[0, :2], .3), "random_crop": lambda: image.random_crop(f, (2, 3, 2, 3)), "random_crop_seed": lambda: image.random_crop(u, (3, 3, 3), seed=5), "stateless_flip": lambda: image.stateless_random_flip_left_right(f, (3, 4)),
    "stateless_flip_up": lambda: image.stateless_random_flip_up_down(u, (3, 5)), "stateless_brightness": lambda: image.stateless_random_brightness(f[0, :2], .4, (1, 2)), "stateless_contrast": lambda: image.stateless_random_contrast(f[0, :2], .5, 1.5, (1, 2)),
    "stateless_saturation": lambda: image.stateless_random_saturation(f[0, :2], .2, 1.8, (1, 2)), "stateless_hue": lambda: image.stateless_random_hue(f[0, :2], .3, (1, 2)), "stateless_crop": lambda: image.stateless_random_crop(u, (3, 3, 3), (9, 1)),
}
# TensorFlow has no gradient of these, or another idea of it at ties.
FLAT = {"resize_nearest", "to_hsv_ties", "contrast", "hue", "saturation", "to_byte", "to_byte_saturate", "grayscale_byte"}


def number(x):
    return float(str(x)) if np.isfinite(x) else str(x)


def pack(x):
    x = np.asarray(x)
    return {"dtype": str(x.dtype), "shape": list(x.shape), "values": [number(v) if x.dtype.kind == "f" else int(v) for v in x.ravel()]}


out = {"inputs": {"f": pack(f), "g": pack(g), "u": pack(u), "large": pack(large)}, "functions": {}, "draws": {}}
for name, function in cases.items():
    x = tf.constant(f)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = function(x)
    out["functions"][name] = pack(y)
    gradient = None if name in FLAT or not y.dtype.is_floating else tape.gradient(y, x)
    if gradient is not None:
        out["functions"][name]["gradient"] = pack(gradient)
for name, draw in DRAWS.items():
    for seed in (1, 12):
        tf.random.set_seed(seed)
        out["draws"][f"{name}/{seed}"] = [pack(draw()) for _ in range(2)]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "image.json"), "w") as file:
    json.dump(out, file, separators=(",", ":"))
