"""Records what flow_from_directory of real Keras 3.6 gives for PNG files that the tests write too: python generate.py"""
import base64, json, os, pathlib, tempfile, warnings
import numpy as np
from PIL import Image
from keras.src.legacy.preprocessing.image import ImageDataGenerator

warnings.simplefilter("ignore")
FILES = ["cats/a.png", "cats/B.PNG", "cats/more/c.png", "cats/notes.txt", "dogs/d10.png", "dogs/d2.png", "dogs/d3.png", "birds/e.png"]


def write(folder):
    stream = np.random.RandomState(0)
    for name in FILES:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        pixels = stream.randint(0, 256, (6, 8, 3)).astype("uint8")
        if name.endswith("txt"):
            open(path, "w").write("no image")
        else:
            Image.fromarray(pixels).save(path, "png")


cases = []
with tempfile.TemporaryDirectory() as folder:
    write(folder)
    for name, arguments, flow in (
            ("plain", {}, dict(shuffle=False)),
            ("augmented", dict(rotation_range=40, rescale=1 / 255, horizontal_flip=True), dict(class_mode="sparse")),
            ("grey", dict(zoom_range=0.3), dict(color_mode="grayscale", class_mode="binary", classes=["dogs", "cats"])),
            ("input", dict(vertical_flip=True), dict(class_mode="input", interpolation="bilinear", target_size=(5, 4))),
            ("nothing", dict(width_shift_range=0.4), dict(class_mode=None, seed=5)),
            ("training", dict(validation_split=0.5), dict(subset="training", shuffle=False)),
            ("validation", dict(validation_split=0.5), dict(subset="validation", shuffle=False))):
        np.random.seed(3)
        flow.setdefault("target_size", (6, 8))
        iterator = ImageDataGenerator(**arguments).flow_from_directory(folder, batch_size=3, **flow)
        batches = [iterator[i] for i in range(len(iterator))]
        pairs = [b if isinstance(b, tuple) else (b, None) for b in batches]
        cases.append({
            "name": name, "filenames": [f.replace(os.sep, "/") for f in iterator.filenames], "classes": iterator.classes.tolist(), "class_indices": iterator.class_indices,
            "images": [base64.b64encode(np.ascontiguousarray(x, "<f4").tobytes()).decode() for x, _ in pairs],
            "targets": [None if y is None or flow.get("class_mode") == "input" else y.tolist() for _, y in pairs], "after": np.random.random()})
    np.random.seed(4)
    saved = os.path.join(folder, "saved")
    os.makedirs(saved)
    iterator = ImageDataGenerator(rotation_range=20).flow(np.random.RandomState(1).uniform(0, 255, (2, 4, 4, 3)).astype("float32"), save_to_dir=saved, save_prefix="x")
    iterator[0]
    files = sorted(os.listdir(saved))
    saves = {"files": files, "pixels": [np.asarray(Image.open(os.path.join(saved, f))).ravel().tolist() for f in files], "after": np.random.random()}
pathlib.Path(__file__).with_name("flows.json").write_text(json.dumps({"cases": cases, "saved": saves}) + "\n")
