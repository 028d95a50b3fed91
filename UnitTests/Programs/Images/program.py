import numpy as np
import tensorflow as tf
import keras
from keras.src.legacy.preprocessing.image import ImageDataGenerator

image = np.arange(4 * 6 * 3, dtype="float32").reshape(4, 6, 3)
print(tf.image.flip_left_right(image)[0, 0].numpy(), tf.image.flip_up_down(image)[0, 0].numpy())
print(tf.image.rot90(image).shape, tf.image.central_crop(image, 0.5).shape)
print(tf.image.resize(image, (2, 3)).numpy()[0, :, 0], tf.image.resize(image, (8, 12), method="nearest").shape)
print(tf.image.rgb_to_grayscale(image)[0, :2, 0].numpy().round(4))
print(tf.image.crop_to_bounding_box(image, 1, 2, 2, 3).shape, tf.image.pad_to_bounding_box(image, 1, 1, 8, 8).shape)
print(tf.image.adjust_brightness(image / 255, 0.1)[0, 0].numpy().round(4), tf.image.per_image_standardization(image).numpy().mean().round(5) + 0.0)
print(tf.image.convert_image_dtype(np.array([[[0, 128, 255]]], dtype="uint8"), tf.float32).numpy())

keras.utils.set_random_seed(19)
batch = np.random.randint(0, 256, size=(8, 16, 16, 3)).astype("float32")
augment = keras.Sequential([
    keras.layers.Rescaling(1 / 255),
    keras.layers.RandomFlip("horizontal", seed=1),
    keras.layers.RandomContrast(0.2, seed=2),
])
print(augment(batch, training=False).shape, f"{float(tf.reduce_mean(augment(batch, training=False))):.5f}")
augmented = augment(batch, training=True)
print(augmented.shape, augmented.dtype)
resized = keras.layers.Resizing(8, 8)(batch)
print(resized.shape, f"{float(tf.reduce_mean(resized)):.3f}", keras.layers.CenterCrop(10, 12)(batch).shape)
print(keras.layers.ZeroPadding2D(1)(batch).shape, keras.layers.UpSampling2D(2)(batch).shape, keras.layers.Cropping2D(((1, 2), (3, 4)))(batch).shape)

generator = ImageDataGenerator(rescale=1 / 255, horizontal_flip=True, rotation_range=10)
labels = np.arange(8)
np.random.seed(5)
flow = generator.flow(batch, labels, batch_size=4, seed=3)
x, y = next(flow)
print(x.shape, y, len(flow), f"{x.mean():.4f}")
picture = keras.utils.array_to_img(batch[0])
print(picture.size, picture.mode, keras.utils.img_to_array(picture).shape)
