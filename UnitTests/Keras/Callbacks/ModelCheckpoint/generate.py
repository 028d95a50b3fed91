"""Records what ModelCheckpoint of real Keras 3.6 says and which files it writes in some trainings. Writes checkpoints.json beside this file; the folder is DIR in it."""
import contextlib, io, json, os, tempfile, warnings
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras, numpy as np

here = os.path.dirname(os.path.abspath(__file__))
x = np.arange(32.0).reshape(16, 2).astype("float32") / 32
y = x[:, :1] * 2 - 1
cases = []
for name, settings in [
    ("m.keras", {"verbose": 1}),
    ("{epoch:02d}-{val_loss:.2f}.keras", {"verbose": 1, "save_best_only": True}),
    ("sub/deep/{epoch}.weights.h5", {"verbose": 1, "save_best_only": True, "save_weights_only": True, "monitor": "mae", "mode": "max"}),
    ("b{epoch}-{batch:03d}.weights.h5", {"save_weights_only": True, "save_freq": 3}),
    ("b{epoch}-{batch:03d}-{loss:.1e}.keras", {"save_freq": 6, "verbose": 1, "save_best_only": True, "monitor": "loss", "initial_value_threshold": 0.1}),
    ("each{epoch}{batch}.keras", {"save_freq": 0}),
    ("never.keras", {"save_freq": 100}),
    ("{val_acc:.2f}.keras", {}),
    ("{batch}.keras", {}),
    ("{epoch:.2f}.keras", {}),
    ("{loss:d}.keras", {}),
    ("{}.keras", {}),
    ("{epoch.keras", {}),
    ("epoch}.keras", {}),
    ("{{x}}{epoch}.keras", {}),
    ("m.keras", {"save_best_only": True, "monitor": "val_acc", "verbose": 1}),
    ("fmeasure.keras", {"save_best_only": True, "monitor": "fmeasure"}),
    ("m.keras", {"save_best_only": True, "mode": "what", "verbose": 1, "initial_value_threshold": 0.05}),
    ("m.keras", {"save_best_only": True, "initial_value_threshold": 0.0, "verbose": 1}),
    ("m.keras", {"save_freq": "batch"}),
    ("m.h5", {}),
    ("m.weights.h5", {}),
    ("m.keras", {"save_weights_only": True}),
    ("folder.keras", {}),
    ("folder.weights.h5", {"save_weights_only": True}),
]:
    folder = tempfile.mkdtemp()
    if name.startswith("folder"):
        os.mkdir(os.path.join(folder, name))
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(0.5), "mse", metrics=["mae"])
    out, error = io.StringIO(), None
    with warnings.catch_warnings(record=True) as given, contextlib.redirect_stdout(out):
        warnings.simplefilter("always")
        try:
            callback = keras.callbacks.ModelCheckpoint(os.path.join(folder, name), **settings)
            model.fit(x, y, epochs=4, batch_size=4, shuffle=False, verbose=0, validation_data=(x[:4], y[:4]), callbacks=[callback])
        except Exception as e:
            error = [type(e).__name__, str(e.args[0]).replace(folder, "DIR")]
    files = sorted(os.path.relpath(os.path.join(root, f), folder) for root, _, names in os.walk(folder) for f in names)
    cases.append({"name": name, "settings": settings, "output": out.getvalue().replace(folder, "DIR"), "files": files, "error": error,
                  "warnings": sorted({str(w.message) for w in given if "ModelCheckpoint" in str(w.message) or "best model" in str(w.message)})})

formats = []
for value in (3, 123456, 0, 0.5, -1.25, 1234567.891, float("inf")):
    for spec in ("", "d", "02d", "5d", "+d", "06.2f", ".3f", "10.4f", "<8.1f", "^9.1f", "*^11.2e", ">6", "+.2f", " .2f", ".3g", "g", ".1%", ",", ",.2f", "=+9.1f", "08d"):
        try:
            formats.append([value if np.isfinite(value) else str(value), isinstance(value, int), spec, format(value, spec)])
        except ValueError:
            formats.append([value if np.isfinite(value) else str(value), isinstance(value, int), spec, None])
json.dump({"trainings": cases, "formats": formats}, open(here + "/checkpoints.json", "w"), indent=1)
