#:project ../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var model = keras.models.load_model("digits.keras");
var x = np.load("digits.npy");
var y = model.predict(x, verbose: 0);
print(y.shape);
print(np.argmax(y, axis: 1));
