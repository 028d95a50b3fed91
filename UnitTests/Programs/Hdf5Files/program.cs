#:project ../../../Shared/Hdf5/TfNet.Hdf5.csproj
#:project ../../../Shared/TensorFlow/TfNet.TensorFlow.csproj
// How people keep arrays in HDF5 files: groups, data sets, attributes, chunks, texts; written and read back.
using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

var folder = Directory.CreateTempSubdirectory().FullName;
var path = Path.Combine(folder, "data.h5");

var images = (np.arange(5 * 8 * 8 * 3) % 251).astype("uint8").reshape((5, 8, 8, 3));
var labels = np.array(1, 0, 1, 1, 0).astype("int64");

using (var f = h5py.File(path, "w"))
{
    f["labels"] = labels;
    f.create_dataset("images", data: images, chunks: (1, 8, 8, 3), compression: "gzip", compression_opts: 9, shuffle: true);
    var train = f.create_group("train");
    train.create_dataset("mean", data: images.mean(axis: (0, 1, 2)));
    train.create_dataset("loss", 3, dtype: "float64", maxshape: -1);
    train["loss"][0] = 0.5;
    train["loss"]["1:"] = new[] { 0.25, 0.125 };
    f["names"] = new[] { "cat", "dog", "größer" };
    f["train/epoch"] = 7;
    f.attrs["description"] = "five pictures";
    f.attrs["classes"] = new[] { "cat", "dog" };
    f["images"].attrs["scale"] = 1.0 / 255;
    f["images"].attrs["size"] = new Shape(8, 8);
    f.require_group("train").attrs["done"] = true;
    f.attrs["nothing"] = h5py.Empty("f4");
    f["also"] = f["train/mean"];
}

using (var f = h5py.File(path, "r"))
{
    print(f);
    print(f.keys());
    print(list(f["train"].keys()));
    f.visititems((name, obj) => print(name, obj));
    var images_set = f["images"];
    print(images_set.shape, images_set.dtype, images_set.chunks, images_set.compression, images_set.compression_opts, images_set.shuffle);
    print(images_set["2, 3, 4"]);
    print((images_set[":"] == images).all());
    print(images_set["1:3, 0, 0, :"]);
    print(f["labels"][":"]);
    print(f["train/loss"][":"], f["train/loss"].maxshape);
    print(f["train/mean"][":"]);
    print(f["train/epoch"]["()"]);
    print(f["names"].asstr()[":"]);
    print(f.attrs["description"]);
    print(list((string[])f.attrs["classes"]));
    print(f["images"].attrs["scale"], f["images"].attrs["size"]);
    print(f["train"].attrs["done"], f["train"].attrs.Contains("done"), f["train"].attrs.Contains("x"));
    print(list(f.attrs.keys()));
    print(f.Contains("train/loss"), f.Contains("train/accuracy"));
    print(f["also"] == f["train/mean"]);
}

try
{
    using var f = h5py.File(path, "r");
    f["new"] = 1;
}
catch (ValueError e)
{
    print("refused:", e.Message.Contains("no write intent"));
}
try
{
    using var f = h5py.File(path, "x");
    f["new"] = 1;
}
catch (IOException e)
{
    print("refused:", e.Message.Contains("File exists"));
}
Directory.Delete(folder, recursive: true);
