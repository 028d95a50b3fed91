#:project ../Shared/Keras/TfNet.Keras.csproj
#:project ../Shared/Imaging/TfNet.Imaging.csproj
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var model = keras.models.load_model("classes.keras");
var names = File.ReadAllLines("classes.txt");
var image = keras.utils.load_img("picture.png", target_size: (32, 32));
var x = np.expand_dims(keras.utils.img_to_array(image), 0) / 255f;
var p = model.predict(x, verbose: 0)[0];
print($"{names[(int)np.argmax(p)]} ({(float)np.max(p):F3})");
