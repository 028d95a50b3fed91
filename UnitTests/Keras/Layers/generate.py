"""Records what Keras' layers give, for RecordedLayerTests: layers.json."""
import os

import keras

from layer_recorder import numbers, record

here = os.path.dirname(os.path.abspath(__file__))
L = keras.layers


def adapted(layer, shape):
    layer.adapt(numbers(shape, 1.0))
    return layer


def opened(layer, shape):
    """Keras 3.6 keeps the size of the batch that an EinsumDense was built for: it is left open."""
    layer.build((None,) + shape[1:])
    return layer


cases = {
    "dense": (lambda: L.Dense(4), (2, 3)), "dense_relu": (lambda: L.Dense(4, activation="relu"), (2, 3)), "dense_softmax": (lambda: L.Dense(4, activation="softmax"), (2, 3)),
    "dense_3d": (lambda: L.Dense(4), (2, 3, 5)), "dense_no_bias": (lambda: L.Dense(4, use_bias=False), (2, 3)),
    "dense_initializers": (lambda: L.Dense(4, kernel_initializer="he_normal", bias_initializer=keras.initializers.RandomNormal(0.0, 0.05)), (2, 3)),
    "identity": (lambda: L.Identity(), (2, 3)), "activation": (lambda: L.Activation("tanh"), (2, 3)), "relu": (lambda: L.ReLU(), (2, 3)),
    "relu_options": (lambda: L.ReLU(max_value=1.5, negative_slope=0.1, threshold=0.25), (2, 5)), "leaky_relu": (lambda: L.LeakyReLU(), (2, 3)), "elu": (lambda: L.ELU(0.7), (2, 3)),
    "prelu": (lambda: L.PReLU(alpha_initializer=keras.initializers.Constant(0.25)), (2, 3, 2)), "prelu_shared": (lambda: L.PReLU(alpha_initializer=keras.initializers.Constant(0.25), shared_axes=[1]), (2, 3, 2)),
    "softmax": (lambda: L.Softmax(), (2, 3)), "softmax_axes": (lambda: L.Softmax(axis=[1, 2]), (2, 3, 2)),
    "dropout": (lambda: L.Dropout(0.4), (4, 5)), "dropout_noise_shape": (lambda: L.Dropout(0.4, noise_shape=(None, 1)), (8, 3)), "dropout_seed": (lambda: L.Dropout(0.5, seed=7), (4, 5)), "dropout_none": (lambda: L.Dropout(0.0), (2, 3)),
    "gaussian_noise": (lambda: L.GaussianNoise(0.3), (4, 5)), "gaussian_dropout": (lambda: L.GaussianDropout(0.3), (4, 5)), "activity_regularization": (lambda: L.ActivityRegularization(l1=0.1, l2=0.2), (2, 3)),
    "alpha_dropout": (lambda: L.AlphaDropout(0.4), (4, 5)), "alpha_dropout_noise_shape": (lambda: L.AlphaDropout(0.4, noise_shape=(None, 1)), (8, 3)), "alpha_dropout_seed": (lambda: L.AlphaDropout(0.5, seed=7), (4, 5)), "alpha_dropout_none": (lambda: L.AlphaDropout(0.0), (2, 3)),
    "lambda": (lambda: L.Lambda(lambda x: keras.ops.square(x) + 1), (2, 3)), "lambda_output_shape": (lambda: L.Lambda(lambda x: x[:, :2], output_shape=(2,)), (2, 3)), "lambda_training": (lambda: L.Lambda(lambda x, training: x * 3 if training else x), (2, 3)),
    "masking": (lambda: L.Masking(), (2, 3, 2)), "masking_value": (lambda: L.Masking(mask_value=float(numbers((1,))[0])), (3, 2, 1)),
    "einsum_dense": (lambda: opened(L.EinsumDense("ab,bc->ac", output_shape=4, bias_axes="c"), (2, 3)), (2, 3)), "einsum_dense_sequence": (lambda: opened(L.EinsumDense("abc,cd->abd", output_shape=(3, 4), bias_axes="d", activation="relu"), (2, 3, 5)), (2, 3, 5)),
    "einsum_dense_open": (lambda: opened(L.EinsumDense("abc,cde->abde", output_shape=(3, 2, 4), bias_axes="be", bias_initializer=keras.initializers.RandomNormal(0.0, 0.05)), (2, 3, 5)), (2, 3, 5)),
    "einsum_dense_ellipsis": (lambda: opened(L.EinsumDense("...x,xy->...y", output_shape=4, bias_axes="y"), (2, 3, 5)), (2, 3, 5)), "einsum_dense_behind": (lambda: opened(L.EinsumDense("ab...,bc->ac...", output_shape=4, bias_axes="c"), (2, 3, 2, 2)), (2, 3, 2, 2)), "einsum_dense_plain": (lambda: opened(L.EinsumDense("ab,bc->ac", output_shape=(4,)), (2, 3)), (2, 3)),
    "time_distributed": (lambda: L.TimeDistributed(L.Dense(4, activation="tanh")), (2, 3, 5)), "time_distributed_conv": (lambda: L.TimeDistributed(L.Conv2D(2, 2)), (2, 2, 3, 3, 1)), "time_distributed_batch_normalization": (lambda: L.TimeDistributed(L.BatchNormalization()), (4, 3, 2)),
    "time_distributed_dropout": (lambda: L.TimeDistributed(L.Dropout(0.4)), (3, 4, 5)), "time_distributed_nested": (lambda: L.TimeDistributed(L.TimeDistributed(L.Dense(2))), (2, 3, 2, 4)),
    "spectral_normalization": (lambda: L.SpectralNormalization(L.Dense(4)), (2, 3)), "spectral_normalization_conv": (lambda: L.SpectralNormalization(L.Conv2D(2, 2), power_iterations=3), (2, 4, 4, 3)), "spectral_normalization_zeros": (lambda: L.SpectralNormalization(L.Dense(4, kernel_initializer="zeros")), (2, 3)),
    "flatten": (lambda: L.Flatten(), (2, 3, 2)), "flatten_channels_first": (lambda: L.Flatten("channels_first"), (2, 3, 2, 2)), "flatten_vector": (lambda: L.Flatten(), (3,)),
    "reshape": (lambda: L.Reshape((3, 4)), (2, 12)), "reshape_open": (lambda: L.Reshape((-1, 3)), (2, 2, 6)), "permute": (lambda: L.Permute((2, 1)), (2, 3, 4)), "repeat_vector": (lambda: L.RepeatVector(3), (2, 4)),
    "batch_normalization": (lambda: L.BatchNormalization(), (6, 3)), "batch_normalization_4d": (lambda: L.BatchNormalization(), (2, 3, 3, 2)), "batch_normalization_axis": (lambda: L.BatchNormalization(axis=1), (4, 3, 2)),
    "batch_normalization_options": (lambda: L.BatchNormalization(momentum=0.9, epsilon=0.01, center=False, scale=False), (6, 3)),
    "batch_normalization_initializers": (lambda: L.BatchNormalization(beta_initializer=keras.initializers.RandomNormal(0.0, 0.05), gamma_initializer=keras.initializers.RandomUniform(0.5, 1.5)), (6, 3)),
    "layer_normalization": (lambda: L.LayerNormalization(gamma_initializer=keras.initializers.RandomUniform(0.5, 1.5)), (4, 6)), "layer_normalization_axes": (lambda: L.LayerNormalization(axis=[1, 2]), (2, 3, 4)),
    "layer_normalization_axis": (lambda: L.LayerNormalization(axis=1, gamma_initializer=keras.initializers.RandomUniform(0.5, 1.5)), (2, 3, 4)), "layer_normalization_options": (lambda: L.LayerNormalization(epsilon=0.01, center=False, scale=False), (4, 6)),
    "layer_normalization_rms": (lambda: L.LayerNormalization(rms_scaling=True), (4, 6)), "unit_normalization": (lambda: L.UnitNormalization(), (2, 3)),
    "rescaling": (lambda: L.Rescaling(1 / 127.5, offset=-1), (2, 3)), "normalization": (lambda: adapted(L.Normalization(), (7, 3)), (2, 3)), "normalization_all": (lambda: adapted(L.Normalization(axis=None), (7, 3)), (2, 3)),
    "normalization_axes": (lambda: adapted(L.Normalization(axis=(1, 2)), (7, 3, 2)), (2, 3, 2)), "normalization_invert": (lambda: adapted(L.Normalization(invert=True), (7, 3)), (2, 3)),
    "normalization_given": (lambda: L.Normalization(mean=[1.0, 2.0, 3.0], variance=[4.0, 1.0, 0.25]), (2, 3)), "normalization_numbers": (lambda: L.Normalization(axis=None, mean=1.0, variance=4.0), (2, 3)),
}

record(cases, os.path.join(here, "layers.json"))
