#:project ../../../Shared/Keras/TfNet.Keras.csproj
#:project ../../../Shared/Imaging/TfNet.Imaging.csproj
// band: 1e-4 (resampling rounds otherwise)
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var image = np.arange(4 * 6 * 3, dtype: "float32").reshape((4, 6, 3));
print(tf.image.flip_left_right(image)[0, 0].numpy(), tf.image.flip_up_down(image)[0, 0].numpy());
print(tf.image.rot90(image).shape, tf.image.central_crop(image, 0.5f).shape);
print(tf.image.resize(image, (2, 3)).numpy()[0, ":", 0], tf.image.resize(image, (8, 12), method: "nearest").shape);
print(tf.image.rgb_to_grayscale(image)[0, ":2", 0].numpy().round(4));
print(tf.image.crop_to_bounding_box(image, 1, 2, 2, 3).shape, tf.image.pad_to_bounding_box(image, 1, 1, 8, 8).shape);
print(tf.image.adjust_brightness(image / 255, 0.1f)[0, 0].numpy().round(4), tf.image.per_image_standardization(image).numpy().mean().round(5) + 0.0);
print(tf.image.convert_image_dtype(np.array(new byte[,,] { { { 0, 128, 255 } } }), tf.float32).numpy());

keras.utils.set_random_seed(19);
var batch = np.random.randint(0, 256, size: (8, 16, 16, 3)).astype("float32");
var augment = keras.Sequential([
    keras.layers.Rescaling(1 / 255f),
    keras.layers.RandomFlip("horizontal", seed: 1),
    keras.layers.RandomContrast(0.2f, seed: 2),
]);
print(augment.Apply(batch, training: false).shape, $"{(float)tf.reduce_mean(augment.Apply(batch, training: false)):F5}");
var augmented = augment.Apply(batch, training: true);
print(augmented.shape, augmented.dtype);
var resized = keras.layers.Resizing(8, 8).Apply(batch);
print(resized.shape, $"{(float)tf.reduce_mean(resized):F3}", keras.layers.CenterCrop(10, 12).Apply(batch).shape);
print(keras.layers.ZeroPadding2D(1).Apply(batch).shape, keras.layers.UpSampling2D(2).Apply(batch).shape, keras.layers.Cropping2D(((1, 2), (3, 4))).Apply(batch).shape);

var generator = keras.preprocessing.image.ImageDataGenerator(rescale: 1 / 255f, horizontal_flip: true, rotation_range: 10);
var labels = np.arange(8);
np.random.seed(5);
var flow = generator.flow(batch, labels, batch_size: 4, seed: 3);
var (x, y) = next(flow);
print(x.shape, y, len(flow), $"{x.mean():F4}");
var picture = keras.utils.array_to_img(batch[0]);
print(picture.size, picture.mode, keras.utils.img_to_array(picture).shape);
