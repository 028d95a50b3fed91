#:project ../../../Shared/Hdf5/TfNet.Hdf5.csproj
#:project ../../../Shared/TensorFlow/TfNet.TensorFlow.csproj
// A log of measurements that grows from run to run: mode "a", sets that are resized, members that are moved and deleted.
using Tensorflow.Hdf5;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

var folder = Directory.CreateTempSubdirectory().FullName;
var path = Path.Combine(folder, "log.h5");

foreach (var run in range(3))
{
    using var f = h5py.File(path, "a");
    if (!f.Contains("values"))
    {
        f.create_dataset("values", (0, 4), dtype: "float32", chunks: (2, 4), maxshape: (null, 4), compression: "gzip");
        f.attrs["runs"] = 0;
    }
    var values = f["values"];
    var n = (int)values.shape[0];
    values.resize((n + 3, 4));
    values[n..] = np.arange(12).reshape((3, 4)) + 100 * run;
    f.attrs["runs"] = f.attrs["runs"] + 1;
    f[$"notes/run{run}"] = $"run number {run}";
}

using (var f = h5py.File(path, "r+"))
{
    f.move("notes/run0", "first");
    f.__delitem__("notes/run1");
    f["values"]["4, 1:3"] = -1;
    f["values"].attrs["unit"] = "mm";
    f.attrs.modify("runs", 30);
}

using (var f = h5py.File(path))
{
    print(f.mode, list(f), list(f["notes"].keys()));
    print(f["values"].shape, f["values"].maxshape, f["values"].chunks, f["values"].compression);
    print(f["values"][":"]);
    print(f["first"].asstr()["()"], "|", f["notes/run2"].asstr()["()"]);
    print(f.attrs["runs"], f["values"].attrs["unit"]);
    print(f["values"]["-1, ::2"], f["values"]["::4, 0"]);
}

Directory.Delete(folder, recursive: true);
