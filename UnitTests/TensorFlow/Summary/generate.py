"""Records the summaries that real TensorFlow writes: summaries.json beside this file, for each its step and the message Summary.Value in base64; of images, the pixels."""
import base64, glob, json, os, tempfile
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np, tensorflow as tf
from tensorflow.core.util import event_pb2

here = os.path.dirname(os.path.abspath(__file__))
s = tf.summary
folder = tempfile.mkdtemp()
writer = s.create_file_writer(folder)
with writer.as_default(step=7):
    s.scalar("loss", 0.25)
    s.scalar("a b/é", True, step=-1)
    s.scalar("large", 2**40, step=2**40)
    s.scalar("", 3.0, step=0)
    s.scalar("told", 1.0, description="what *it* is")
    s.experimental.set_step(9)
    s.scalar("later", float("nan"))
    s.text("text", "hi *you* é")
    s.text("texts", ["a", ""])
    s.text("table", [["a", "b"], ["c", "d"]])
    s.histogram("none", [])
    s.histogram("equal", [2, 2])
    s.histogram("three", np.arange(10.0), buckets=3)
    s.histogram("no buckets", np.arange(3.0), buckets=0)
    s.histogram("fewer than none", np.arange(3.0), buckets=-2)
    s.histogram("thirty", np.array([[(7 * i * i) % 101 / 8 for i in range(20)]], "float32"))
    s.histogram("not a number", [1.0, np.nan, 3.0])
    s.histogram("infinite", [1.0, np.inf, 3.0])
    s.histogram("below all", [1.0, -np.inf, 3.0])
    s.histogram("bools", [True, False])
    s.image("grey", (np.arange(32) / 20 - 0.2).astype("float32").reshape(4, 2, 4, 1))
    s.image("opacity", (np.arange(16) * 10).astype("uint8").reshape(1, 2, 4, 2))
    s.image("colors", (np.arange(24) * 50000000).astype("int32").reshape(1, 2, 4, 3), max_outputs=1)
    s.image("all", (np.arange(24) / 24).reshape(1, 3, 2, 4))
    s.image("no images", np.zeros((0, 2, 4, 3), "float32"))
    s.image("none of them", np.zeros((5, 2, 4, 3), "float32"), max_outputs=0)
writer.close()

cases, heads = [], []
for record in tf.data.TFRecordDataset(glob.glob(folder + "/*")):
    event = event_pb2.Event.FromString(record.numpy())
    for value in event.summary.value:
        case = {"tag": value.tag, "step": event.step}
        if value.metadata.plugin_data.plugin_name == "images":
            parts = list(value.tensor.string_val)
            case["size"] = [int(p) for p in parts[:2]]
            case["pixels"] = [tf.io.decode_png(p).numpy().ravel().tolist() for p in parts[2:]]
            value.tensor.ClearField("string_val")
        case["value"] = base64.b64encode(value.SerializeToString()).decode()
        cases.append(case)
    if not event.summary.value:
        event.wall_time = 0
        heads.append(base64.b64encode(event.SerializeToString()).decode())
json.dump({"head": heads, "summaries": cases}, open(here + "/summaries.json", "w"), indent=1)
