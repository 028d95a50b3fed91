#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.Hdf5;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

var f = h5py.File("model.h5", "r");
print(f);
print(f.keys(), len(f));
var weights = f["model_weights"];
print(weights);
print(weights.keys().ToList(), weights.Contains("hidden"), f.Contains("model_weights/output"), f.Contains("nothing"));
print(weights.attrs["layer_names"].Select(name => (string)name).ToList());
print(weights.attrs["backend"], ((string)weights.attrs["keras_version"])[..2]);
print(f.attrs.ToList());
foreach (var layer in weights.keys())
{
    foreach (var name in weights[layer].attrs["weight_names"])
    {
        var w = f["model_weights/" + layer + "/" + (string)name];
        print((string)name, w.shape, w.dtype, w["()"].round(4).tolist());
    }
}
f.visit(name => print(name));

f["model_weights"].visititems((name, item) =>
{
    if (item is Dataset)
        print(name, item);
});

var x = f["train/x"];
print(x.shape, x.dtype, x.chunks, x.compression, x.compression_opts, x.shuffle);
print(x.attrs["scale"], f["train"].attrs["note"]);
print(x[1, 2], x[-1, 0, 0, 0]);
print(x["1:3, ::2, 0"].shape, x["..., 0"].sum());
print(f["train"]["y"][":"], f["train/y"][":"].reshape(-1).sum());
var classes = np.array(f["train/classes"][":"]);
print(classes.Select(c => (string)c).ToList());
var train = np.array(f["train/x"][":"]);
print(train.shape, (train / 255).mean().round(5));
print(f["train"]["x"][0][0].tolist());
foreach (var (name, item) in f["train"].items())
    print(name, item.shape);
print(f["train/x"].name, f["train/x"].parent, f.filename, f.mode);
try
{
    _ = f["model_weights/conv"];
}
catch (KeyNotFoundException e)
{
    print("KeyError", e.Message.Contains("doesn't exist"));
}
f.close();
print(f);
