#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 5e-3 (gradients of convolutions and batch normalization round otherwise)
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.Keras.layers;

keras.utils.set_random_seed(123);
var ((x_train, y_train), (x_test, y_test)) = keras.datasets.mnist.load_data();
(x_train, y_train) = (x_train[":256"].reshape((-1, 28, 28, 1)) / 255.0, y_train[":256"]);
(x_test, y_test) = (np.expand_dims(x_test[":64"], -1) / 255.0, y_test[":64"]);
print(x_train.shape, y_train.shape, x_train.dtype, $"{x_train.mean():F4}");

var model = keras.Sequential();
model.add(Conv2D(8, (3, 3), activation: "relu", padding: "same", input_shape: (28, 28, 1)));
model.add(BatchNormalization());
model.add(MaxPooling2D(pool_size: (2, 2)));
model.add(Conv2D(16, kernel_size: 3, strides: 2, activation: "relu"));
model.add(GlobalAveragePooling2D());
model.add(Flatten());
model.add(Dropout(0.25f));
model.add(Dense(10, activation: "softmax"));
model.summary();
model.compile(optimizer: keras.optimizers.RMSprop(learning_rate: 0.001f), loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var history = model.fit(x_train, y_train, batch_size: 32, epochs: 2, validation_data: (x_test, y_test), verbose: 2);
print(((Conv2D)model.layers[0]).kernel.shape, ((BatchNormalization)model.layers[1]).moving_mean.shape);
print(model.layers[1].weights.Select(w => w.name).ToList());
var score = model.evaluate(x_test, y_test, verbose: 0);
print($"Test loss: {score[0]:F3}");
var classes = np.argmax(model.predict(x_test, verbose: 0), axis: -1);
print(classes.shape, classes.dtype);
print(sum(model.layers.Where(layer => layer.trainable).Select(layer => layer.count_params())));
model.layers[0].trainable = false;
model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy");
var before = model.layers[0].get_weights()[0].copy();
model.fit(x_train[":32"], y_train[":32"], epochs: 1, verbose: 0);
print(np.array_equal(before, model.layers[0].get_weights()[0]), len(model.trainable_weights), len(model.non_trainable_weights));
