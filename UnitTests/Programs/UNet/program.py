import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(19)


def conv_block(x, filters):
    for _ in range(2):
        x = layers.Conv2D(filters, 3, padding="same", kernel_initializer="he_normal")(x)
        x = layers.BatchNormalization()(x)
        x = layers.Activation("relu")(x)
    return x


def build_unet(input_shape, filters=(4, 8)):
    inputs = layers.Input(input_shape)
    x, skips = inputs, []
    for f in filters:
        s = conv_block(x, f)
        skips.append(s)
        x = layers.MaxPool2D((2, 2))(s)
    x = conv_block(x, 2 * filters[-1])
    for f, skip in zip(reversed(filters), reversed(skips)):
        x = layers.Conv2DTranspose(f, (2, 2), strides=2, padding="same")(x)
        x = layers.Concatenate()([x, skip])
        x = conv_block(x, f)
    outputs = layers.Conv2D(1, 1, padding="same", activation="sigmoid")(x)
    return keras.models.Model(inputs, outputs, name="U-Net")


def dice_coef(y_true, y_pred, smooth=1.0):
    intersection = keras.ops.sum(y_true * y_pred)
    return (2.0 * intersection + smooth) / (keras.ops.sum(y_true) + keras.ops.sum(y_pred) + smooth)


def dice_loss(y_true, y_pred):
    return 1 - dice_coef(y_true, y_pred)


model = build_unet((16, 16, 1))
print(model.name, len(model.layers), model.count_params(), model.input_shape, model.output_shape)
print([layer.name for layer in model.layers if isinstance(layer, layers.Concatenate)])
yy, xx = np.mgrid[:16, :16]
images, masks = [], []
for i in range(24):
    cx, cy, r = np.random.randint(4, 12), np.random.randint(4, 12), np.random.randint(2, 5)
    mask = ((xx - cx) ** 2 + (yy - cy) ** 2 <= r * r).astype("float32")
    images.append(mask + np.random.normal(0, 0.3, size=(16, 16)))
    masks.append(mask)
images = np.expand_dims(np.array(images), -1).astype("float32")
masks = np.expand_dims(np.array(masks), -1)
print(images.shape, masks.shape, f"{masks.mean():.4f}")
model.compile(optimizer=keras.optimizers.Adam(1e-2), loss=dice_loss, metrics=[dice_coef, "accuracy"])
history = model.fit(images, masks, batch_size=8, epochs=2, verbose=0)
print(sorted(history.history))
print([f"{v:.2f}" for v in history.history["loss"]])
prediction = model.predict(images[:1], verbose=0)
print(prediction.shape, prediction.min() >= 0, prediction.max() <= 1)
