import numpy as np
import tensorflow as tf
import keras

keras.utils.set_random_seed(3)
x = np.random.normal(size=(128, 4)).astype("float32")
y = (x[:, 0] + x[:, 1] > 0).astype("int32")

model = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(2)])
optimizer = keras.optimizers.SGD(learning_rate=0.1)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
train_acc = keras.metrics.SparseCategoricalAccuracy()
mean_loss = keras.metrics.Mean()

dataset = tf.data.Dataset.from_tensor_slices((x, y)).batch(32)
for epoch in range(4):
    for step, (x_batch, y_batch) in enumerate(dataset):
        with tf.GradientTape() as tape:
            logits = model(x_batch, training=True)
            loss = loss_fn(y_batch, logits)
        grads = tape.gradient(loss, model.trainable_weights)
        optimizer.apply_gradients(zip(grads, model.trainable_weights))
        train_acc.update_state(y_batch, logits)
        mean_loss.update_state(loss)
        if epoch == 0 and step == 0:
            print("batch", x_batch.shape, y_batch.shape, "logits", logits.shape)
            print("first row of labels:", y_batch[0].numpy())
    print(f"epoch {epoch}: loss {float(mean_loss.result()):.4f} accuracy {float(train_acc.result()):.4f}")
    train_acc.reset_state()
    mean_loss.reset_state()
print("weights:", [w.shape for w in model.get_weights()])
print("iterations:", int(optimizer.iterations.numpy()))
