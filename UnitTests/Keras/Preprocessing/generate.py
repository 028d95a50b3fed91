"""Records what the ImageDataGenerator of real Keras gives, for many arguments and seeds. Run with Keras 3.6: python generate.py

augmentation.json: one object a case: arguments, how batches were asked for, float32 images in base64.
"""
import base64, json, pathlib, warnings
import numpy as np
from keras.src.legacy.preprocessing.image import ImageDataGenerator

warnings.simplefilter("ignore")


def images(seed, n=4, h=6, w=7, c=3, low=0, high=255):
    """What the tests make with NumPy's stream too."""
    return np.random.RandomState(seed).uniform(low, high, (n, h, w, c)).astype("float32")


def text(array):
    return base64.b64encode(np.ascontiguousarray(array, "<f4").tobytes()).decode()


def record(name, arguments, seed, shape=(4, 6, 7, 3), low=0, high=255, batch_size=3, flow=None, batches=2, fit=None):
    """Batches by index, then one by next(), and where np.random stands afterwards."""
    x = images(seed, *shape, low, high)
    np.random.seed(seed)
    generator = ImageDataGenerator(**arguments)
    if fit is not None:
        generator.fit(x, **fit)
    iterator = generator.flow(x, np.arange(len(x)), batch_size=batch_size, **(flow or {}))
    taken = [iterator[i] for i in range(min(batches, len(iterator)))] + [next(iterator)]
    return {
        "name": name, "arguments": arguments, "seed": seed, "shape": shape, "low": low, "high": high, "batch_size": batch_size, "flow": flow or {},
        "fit": fit, "batches": [text(b[0]) for b in taken], "labels": [b[1].tolist() for b in taken], "after": np.random.random(),
    }


cases = []
add = lambda *a, **k: cases.append(record(*a, **k))
for mode in ("nearest", "constant", "reflect", "wrap"):
    add("all " + mode, dict(rotation_range=40, width_shift_range=0.3, height_shift_range=0.3, shear_range=25.0, zoom_range=0.4, horizontal_flip=True, vertical_flip=True,
                            fill_mode=mode, cval=17.5), 1)
    add("far " + mode, dict(width_shift_range=2.5, height_shift_range=3.5, zoom_range=[1.5, 3.0], fill_mode=mode, cval=-3.0), 2)
    for order in (0, 2, 3, 4, 5):
        add(f"order {order} {mode}", dict(rotation_range=60, zoom_range=0.5, width_shift_range=0.4, fill_mode=mode, interpolation_order=order), 3 + order, shape=(2, 6, 7, 1))
add("notebook", dict(rotation_range=15, width_shift_range=0.1, height_shift_range=0.1, horizontal_flip=True, zoom_range=0.2), 42, shape=(4, 8, 8, 3))
add("shear", dict(rotation_range=20, width_shift_range=0.2, height_shift_range=0.2, shear_range=0.2, zoom_range=0.2, horizontal_flip=True, fill_mode="nearest"), 42)
add("rescaled", dict(rescale=1 / 255, rotation_range=15, width_shift_range=0.1, height_shift_range=0.1, horizontal_flip=True), 7)
add("integers", dict(width_shift_range=3, height_shift_range=2), 8)
add("one", dict(width_shift_range=1, height_shift_range=5), 9)
add("lists", dict(width_shift_range=[1, 2, 4], height_shift_range=[-0.25, 0.5]), 10)
add("brightness", dict(brightness_range=[0.5, 1.5]), 11)
add("brightness of fractions", dict(brightness_range=[0.8, 1.2], rotation_range=30), 12, low=0, high=1)
add("brightness below zero", dict(brightness_range=[0.2, 1.9]), 13, low=-50, high=300)
add("brightness of grey", dict(brightness_range=(0.7, 1.3)), 14, shape=(4, 5, 6, 1))
add("brightness with opacity", dict(brightness_range=(0.7, 1.3)), 15, shape=(3, 5, 6, 4))
add("channel shift", dict(channel_shift_range=60.0, horizontal_flip=True, vertical_flip=True), 16)
add("samplewise", dict(samplewise_center=True, samplewise_std_normalization=True, rotation_range=10), 17)
add("featurewise", dict(featurewise_center=True, featurewise_std_normalization=True, zoom_range=0.1), 18, fit={})
add("fitted on augmented", dict(featurewise_center=True, rotation_range=30, rescale=0.5), 19, fit=dict(augment=True, rounds=2, seed=5))
add("whitened", dict(zca_whitening=True, zca_epsilon=0.1), 20, shape=(40, 2, 2, 3), fit={}, batch_size=4)
add("seeded", dict(rotation_range=30, zoom_range=[0.8, 1.1], horizontal_flip=True), 21, flow=dict(seed=77))
add("unshuffled", dict(rotation_range=30), 22, flow=dict(shuffle=False))
add("training part", dict(rotation_range=30, validation_split=0.25), 23, shape=(8, 5, 5, 1), flow=dict(subset="training", ignore_class_split=True))
add("validation part", dict(rotation_range=30, validation_split=0.5), 24, shape=(8, 5, 5, 1), flow=dict(subset="validation", ignore_class_split=True))
add("channels first", dict(data_format="channels_first", rotation_range=30, width_shift_range=0.3, height_shift_range=0.1, horizontal_flip=True, vertical_flip=True,
                           channel_shift_range=9.0), 25, shape=(4, 3, 6, 7))
add("five channels", dict(rotation_range=30, shear_range=5.0, horizontal_flip=True), 26, shape=(2, 5, 6, 5), batches=1)
add("nothing", dict(), 27)
add("one row", dict(rotation_range=50, fill_mode="reflect"), 28, shape=(2, 1, 5, 1), batches=1)

transforms = []
for name, arguments, parameters in (
        ("theta", dict(fill_mode="constant", cval=3.0), dict(theta=30.0)), ("zoom", {}, dict(zx=0.5, zy=2.0)), ("shift", dict(fill_mode="wrap"), dict(tx=2.0, ty=-1.0)),
        ("flips", {}, dict(flip_horizontal=True, flip_vertical=True)), ("bright", {}, dict(brightness=0.5)), ("channels", {}, dict(channel_shift_intensity=20.0))):
    for dtype in ("float32", "float64", "uint8"):
        x = images(5, 1).astype(dtype)[0]
        result = ImageDataGenerator(**arguments).apply_transform(x, parameters)
        transforms.append({"name": name, "arguments": arguments, "parameters": parameters, "dtype": dtype, "result_dtype": str(result.dtype), "result": text(result)})

drawn = []
for arguments in (dict(rotation_range=15, width_shift_range=0.1, height_shift_range=[1, 2], zoom_range=0.2, brightness_range=(0.5, 1.5), channel_shift_range=5.0, horizontal_flip=True),
                  dict(width_shift_range=4, height_shift_range=2.5, shear_range=3.0, vertical_flip=True)):
    p = ImageDataGenerator(**arguments).get_random_transform((10, 20, 3), seed=123)
    drawn.append({"arguments": arguments, "parameters": {k: (v if v is None else float(v)) for k, v in p.items()}})

pathlib.Path(__file__).with_name("augmentation.json").write_text(json.dumps({"cases": cases, "transforms": transforms, "drawn": drawn}, separators=(",", ":")) + "\n")
