"""Records what real Keras 3.6 does: 12 steps of each optimizer on two variables in a compiled function, and the values of each schedule.

Run with Python that has keras 3.6 and tensorflow 2.18; writes trajectories.json and schedules.json beside this file.
Arrays are float32, little endian, in base64.
"""
import base64, json, os
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np, tensorflow as tf, keras
from keras import optimizers as o
from keras.optimizers import schedules as s

here = os.path.dirname(os.path.abspath(__file__))
b64 = lambda a: base64.b64encode(np.asarray(a, "<f4").tobytes()).decode()
STEPS = 12
rng = np.random.RandomState(7)
w0, b0 = rng.randn(9, 4).astype("f4") * 0.3, rng.randn(7).astype("f4")
grads = [(rng.randn(9, 4).astype("f4") * 0.5, rng.randn(7).astype("f4") * 2) for _ in range(STEPS)]
grads[3][0][0, :] = 0  # gradients of exactly zero

cases = {
    "sgd": lambda: o.SGD(),
    "sgd lr": lambda: o.SGD(0.05, momentum=0.9),
    "sgd nesterov": lambda: o.SGD(0.05, momentum=0.9, nesterov=True),
    "rmsprop": lambda: o.RMSprop(),
    "rmsprop momentum": lambda: o.RMSprop(0.0005, rho=0.8, momentum=0.7),
    "rmsprop centered": lambda: o.RMSprop(0.01, centered=True),
    "rmsprop all": lambda: o.RMSprop(0.01, momentum=0.5, centered=True, epsilon=1e-4),
    "adam": lambda: o.Adam(),
    "adam lr": lambda: o.Adam(1e-4, beta_1=0.8, beta_2=0.99, epsilon=1e-5),
    "adam amsgrad": lambda: o.Adam(0.01, amsgrad=True),
    "adamw": lambda: o.AdamW(),
    "adamw amsgrad": lambda: o.AdamW(0.01, weight_decay=0.1, amsgrad=True),
    "adamax": lambda: o.Adamax(),
    "nadam": lambda: o.Nadam(),
    "nadam lr": lambda: o.Nadam(0.02, beta_1=0.95),
    "adagrad": lambda: o.Adagrad(),
    "adagrad lr": lambda: o.Adagrad(0.1, initial_accumulator_value=0.5),
    "adadelta": lambda: o.Adadelta(),
    "adadelta lr": lambda: o.Adadelta(1.0, rho=0.9, epsilon=1e-6),
    "adafactor": lambda: o.Adafactor(),
    "adafactor lr": lambda: o.Adafactor(0.01, relative_step=False, clip_threshold=0.5),
    "ftrl": lambda: o.Ftrl(),
    "ftrl all": lambda: o.Ftrl(0.05, learning_rate_power=-0.5, l1_regularization_strength=0.01, l2_regularization_strength=0.02, l2_shrinkage_regularization_strength=0.03, beta=0.1),
    "ftrl power": lambda: o.Ftrl(0.05, learning_rate_power=-0.7),
    "lion": lambda: o.Lion(),
    "lion lr": lambda: o.Lion(0.01, beta_1=0.8, beta_2=0.95),
    "lamb": lambda: o.Lamb(),
    "lamb lr": lambda: o.Lamb(0.02, beta_1=0.8, beta_2=0.95, epsilon=1e-5),
    "lamb all": lambda: o.Lamb(0.02, weight_decay=0.02, clipnorm=1.0, use_ema=True, ema_momentum=0.8),
    "clipnorm": lambda: o.Adam(0.01, clipnorm=1.0),
    "clipvalue": lambda: o.SGD(0.05, momentum=0.9, clipvalue=0.3),
    "global_clipnorm": lambda: o.RMSprop(0.01, global_clipnorm=1.5),
    "weight_decay": lambda: o.SGD(0.05, momentum=0.9, weight_decay=0.01),
    "exclude": lambda: exclude(o.Adam(0.01, weight_decay=0.05)),
    "ema": lambda: o.SGD(0.05, use_ema=True, ema_momentum=0.9),
    "ema overwrite": lambda: o.Adam(0.01, use_ema=True, ema_momentum=0.7, ema_overwrite_frequency=3),
    "accumulation": lambda: o.Adam(0.01, gradient_accumulation_steps=3, weight_decay=0.02),
    "accumulation ema": lambda: o.RMSprop(0.01, gradient_accumulation_steps=2, use_ema=True, clipvalue=0.5),
    "accumulation adafactor": lambda: o.Adafactor(0.01, gradient_accumulation_steps=2),
    "accumulation nadam": lambda: o.Nadam(0.01, gradient_accumulation_steps=2),
    "loss_scale": lambda: o.SGD(0.05, loss_scale_factor=8.0),
    "schedule": lambda: o.Adam(s.ExponentialDecay(0.01, 3, 0.7)),
    "schedule adafactor": lambda: o.Adafactor(s.ExponentialDecay(0.01, 3, 0.7)),
}


def exclude(optimizer):
    optimizer.exclude_from_weight_decay(var_names=["bias"])
    return optimizer


def trajectory(make):
    w, b = keras.Variable(w0, name="kernel"), keras.Variable(b0, name="bias")
    optimizer = make()
    optimizer.build([w, b])

    @tf.function
    def step(gw, gb):
        optimizer.apply([gw, gb], [w, b])

    values = []
    for gw, gb in grads:
        step(tf.constant(gw), tf.constant(gb))
        values += [w.numpy().ravel(), b.numpy().ravel()]
    optimizer.finalize_variable_values([w, b])
    final = np.concatenate([w.numpy().ravel(), b.numpy().ravel()])
    return {
        "name": optimizer.name,
        "values": b64(np.concatenate(values)),
        "final": b64(final),
        "variables": [list(v.shape) for v in optimizer.variables],
        "iterations": int(optimizer.iterations.numpy()),
        "learning_rate": repr(float(np.float32(optimizer.learning_rate))),
    }


schedules = {
    "exponential": s.ExponentialDecay(0.1, 1000, 0.96),
    "exponential staircase": s.ExponentialDecay(0.01, 100, 0.9, staircase=True),
    "piecewise": s.PiecewiseConstantDecay([100, 1000, 2000], [1.0, 0.5, 0.1, 0.01]),
    "polynomial": s.PolynomialDecay(0.1, 1500, 0.01, power=0.5),
    "polynomial linear": s.PolynomialDecay(0.1, 1500),
    "polynomial cycle": s.PolynomialDecay(0.1, 400, 0.01, power=2.0, cycle=True),
    "inverse": s.InverseTimeDecay(0.1, 100, 0.5),
    "inverse staircase": s.InverseTimeDecay(0.1, 100, 0.5, staircase=True),
    "cosine": s.CosineDecay(0.1, 1500),
    "cosine warmup": s.CosineDecay(0.0, 1500, alpha=0.1, warmup_target=0.1, warmup_steps=200),
    "restarts": s.CosineDecayRestarts(0.1, 200),
    "restarts equal": s.CosineDecayRestarts(0.1, 200, t_mul=1.0, m_mul=0.9, alpha=0.05),
    "restarts long": s.CosineDecayRestarts(0.1, 150, t_mul=1.5, m_mul=0.8),
}
points = list(range(0, 12)) + [99, 100, 101, 149, 150, 199, 200, 201, 399, 400, 599, 600, 999, 1000, 1001, 1499, 1500, 1501, 1999, 2000, 2001, 5000]


def values(schedule):
    f = tf.function(lambda step: schedule(step))
    return b64([f(tf.constant(p, tf.int64)).numpy() for p in points])


json.dump(
    {"w": b64(w0), "b": b64(b0), "gradients": b64(np.concatenate([np.concatenate([w.ravel(), b]) for w, b in grads])), "cases": {k: trajectory(f) for k, f in cases.items()}},
    open(os.path.join(here, "trajectories.json"), "w"), indent=0)
json.dump({"points": points, "values": {k: values(v) for k, v in schedules.items()}}, open(os.path.join(here, "schedules.json"), "w"), indent=0)

# Powers of the betas, as the compiled graph of Adam takes them.
power = tf.function(lambda b, t: tf.pow(b, tf.cast(t, tf.float32)))
steps = list(range(1, 60)) + [100, 500, 1000, 1875, 5000, 20000, 100000]
json.dump({"steps": steps, "powers": {str(b): b64([power(tf.constant(b, tf.float32), tf.constant(t, tf.int64)).numpy() for t in steps]) for b in (0.9, 0.999, 0.99, 0.96, 0.8)}},
          open(os.path.join(here, "powers.json"), "w"), indent=0)
