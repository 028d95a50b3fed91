"""Records what the adaptive poolings of Keras 3.15 give (3.6 has none), for SpatialLayerTests: adaptive.json."""
import os
import sys

# oneDNN divides by zero in some of these poolings.
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"
import keras

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(here))
from layer_recorder import record

L = keras.layers
cases = {
    "adaptive_max_pooling1d": (lambda: L.AdaptiveMaxPooling1D(3), (2, 7, 2)),
    "adaptive_max_pooling1d_tiles": (lambda: L.AdaptiveMaxPooling1D(2), (2, 6, 2)),
    "adaptive_max_pooling1d_more": (lambda: L.AdaptiveMaxPooling1D(5, data_format="channels_first"), (2, 2, 3)),
    "adaptive_max_pooling2d": (lambda: L.AdaptiveMaxPooling2D(3), (1, 7, 5, 2)),
    "adaptive_max_pooling2d_first": (lambda: L.AdaptiveMaxPooling2D((2, 4), data_format="channels_first"), (1, 2, 6, 7)),
    "adaptive_max_pooling3d": (lambda: L.AdaptiveMaxPooling3D((2, 3, 1)), (1, 3, 5, 2, 2)),
    "adaptive_average_pooling1d": (lambda: L.AdaptiveAveragePooling1D(3), (2, 7, 2)),
    "adaptive_average_pooling1d_tiles": (lambda: L.AdaptiveAveragePooling1D(2), (2, 6, 2)),
    "adaptive_average_pooling1d_more": (lambda: L.AdaptiveAveragePooling1D(5, data_format="channels_first"), (2, 2, 3)),
    "adaptive_average_pooling2d": (lambda: L.AdaptiveAveragePooling2D(3), (1, 7, 5, 2)),
    "adaptive_average_pooling2d_first": (lambda: L.AdaptiveAveragePooling2D((2, 4), data_format="channels_first"), (1, 2, 6, 7)),
    "adaptive_average_pooling3d": (lambda: L.AdaptiveAveragePooling3D((2, 3, 1)), (1, 3, 5, 2, 2)),
}
record(cases, os.path.join(here, "adaptive.json"))
