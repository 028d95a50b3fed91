import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops

keras.utils.set_random_seed(17)


class Distiller(keras.Model):
    def __init__(self, student, teacher):
        super().__init__()
        self.teacher = teacher
        self.student = student

    def compile(self, optimizer, metrics, student_loss_fn, distillation_loss_fn, alpha=0.1, temperature=3):
        super().compile(optimizer=optimizer, metrics=metrics)
        self.student_loss_fn = student_loss_fn
        self.distillation_loss_fn = distillation_loss_fn
        self.alpha = alpha
        self.temperature = temperature

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, allow_empty=False, training=True):
        teacher_pred = self.teacher(x, training=False)
        student_loss = self.student_loss_fn(y, y_pred)
        distillation_loss = self.distillation_loss_fn(
            ops.softmax(teacher_pred / self.temperature, axis=1),
            ops.softmax(y_pred / self.temperature, axis=1),
        ) * (self.temperature**2)
        loss = self.alpha * student_loss + (1 - self.alpha) * distillation_loss
        return loss

    def call(self, x):
        return self.student(x)


teacher = keras.Sequential([keras.Input(shape=(10,)), layers.Dense(32), layers.LeakyReLU(negative_slope=0.2), layers.Dense(3)], name="teacher")
student = keras.Sequential([keras.Input(shape=(10,)), layers.Dense(4), layers.LeakyReLU(negative_slope=0.2), layers.Dense(3)], name="student")
student_scratch = keras.models.clone_model(student)
print(student_scratch.name, [layer.name for layer in student_scratch.layers])

x_train = np.random.normal(size=(240, 10)).astype("float32")
y_train = np.argmax(x_train[:, :3] + 0.3 * x_train[:, 3:6], axis=1)
x_test, y_test = x_train[180:], y_train[180:]
x_train, y_train = x_train[:180], y_train[:180]
teacher.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=[keras.metrics.SparseCategoricalAccuracy()],
)
history = teacher.fit(x_train, y_train, epochs=5, verbose=0)
print([f"{v:.4f}" for v in history.history["loss"]])
print([f"{v:.3f}" for v in teacher.evaluate(x_test, y_test, verbose=0)])

distiller = Distiller(student=student, teacher=teacher)
distiller.compile(
    optimizer=keras.optimizers.Adam(0.01),
    metrics=[keras.metrics.SparseCategoricalAccuracy()],
    student_loss_fn=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    distillation_loss_fn=keras.losses.KLDivergence(),
    alpha=0.1,
    temperature=10,
)
history = distiller.fit(x_train, y_train, epochs=3, verbose=0)
print(list(history.history))
print([f"{v:.4f}" for v in history.history["loss"]])
print([f"{v:.3f}" for v in distiller.evaluate(x_test, y_test, verbose=0)])

student_scratch.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=[keras.metrics.SparseCategoricalAccuracy()],
)
history = student_scratch.fit(x_train, y_train, epochs=3, verbose=0)
print([f"{v:.4f}" for v in history.history["loss"]])
