"""Records what Keras' convolution layers give, for ConvolutionalLayerTests: convolutional.json."""
import os
import sys

import keras

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(here))
from layer_recorder import record

L = keras.layers
cases = {
    "conv1d": (lambda: L.Conv1D(3, 3), (2, 7, 2)),
    "conv1d_causal": (lambda: L.Conv1D(3, 2, padding="causal", dilation_rate=2, activation="relu"), (2, 7, 2)),
    "conv1d_same": (lambda: L.Conv1D(2, 4, strides=3, padding="same"), (2, 8, 3)),
    "conv2d": (lambda: L.Conv2D(4, 3), (2, 6, 5, 2)),
    "conv2d_same": (lambda: L.Conv2D(4, (3, 2), strides=(2, 1), padding="same", activation="relu"), (2, 6, 5, 2)),
    "conv2d_no_bias": (lambda: L.Conv2D(3, (2, 2), use_bias=False, kernel_initializer="he_uniform"), (1, 4, 4, 3)),
    "conv2d_dilated": (lambda: L.Conv2D(2, 3, dilation_rate=(2, 1), padding="same", bias_initializer="ones"), (1, 6, 5, 2)),
    "conv2d_first": (lambda: L.Conv2D(3, 2, data_format="channels_first", activation="tanh"), (2, 2, 4, 5)),
    "conv2d_softmax": (lambda: L.Conv2D(3, 1, activation="softmax"), (2, 3, 3, 2)),
    "conv2d_groups": (lambda: L.Conv2D(6, 3, groups=2, padding="same"), (1, 5, 4, 4)),
    "conv3d": (lambda: L.Conv3D(2, (2, 1, 3), padding="same"), (1, 3, 4, 5, 2)),
    "conv3d_strides": (lambda: L.Conv3D(3, 2, strides=(1, 2, 2)), (2, 3, 4, 4, 1)),
    "conv1d_transpose": (lambda: L.Conv1DTranspose(3, 4, strides=3, padding="same"), (2, 4, 2)),
    "conv2d_transpose": (lambda: L.Conv2DTranspose(3, 3, strides=2, padding="same"), (1, 3, 4, 2)),
    "conv2d_transpose_valid": (lambda: L.Conv2DTranspose(2, (3, 2), strides=(2, 3), activation="relu"), (2, 3, 2, 2)),
    "conv2d_transpose_dilated": (lambda: L.Conv2DTranspose(2, 2, dilation_rate=1, use_bias=False), (1, 3, 3, 2)),
    "conv3d_transpose": (lambda: L.Conv3DTranspose(2, 2, strides=2), (1, 2, 2, 3, 2)),
    "depthwise_conv1d": (lambda: L.DepthwiseConv1D(3, padding="same", depth_multiplier=2), (2, 5, 3)),
    "depthwise_conv2d": (lambda: L.DepthwiseConv2D(3, depth_multiplier=2), (1, 5, 4, 3)),
    "depthwise_conv2d_same": (lambda: L.DepthwiseConv2D((2, 3), strides=(2, 2), padding="same", activation="relu"), (2, 5, 6, 2)),
    "separable_conv1d": (lambda: L.SeparableConv1D(4, 3, depth_multiplier=2), (2, 6, 2)),
    "separable_conv2d": (lambda: L.SeparableConv2D(4, (3, 2), padding="same", activation="relu"), (1, 4, 5, 3)),
}
record(cases, os.path.join(here, "convolutional.json"))
