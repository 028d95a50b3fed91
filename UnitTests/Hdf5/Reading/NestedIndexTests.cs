using Tensorflow;
using Tensorflow.Hdf5;

namespace TfNet.UnitTests.Hdf5.Reading;

/// <summary>Names between brackets one after the other lead as deep as one path does.</summary>
public class NestedIndexTests
{
    [Fact]
    public void Names_lead_from_group_to_group()
    {
        using var file = h5py.File(Recorded.File("keras earliest.h5"));
        Assert.Equal(file["model_weights/dense/dense/bias:0"]["()"].ToArray<float>(), file["model_weights"]["dense"]["dense"]["bias:0"].ToArray<float>());
        Assert.Equal(["bias:0", "kernel:0"], file["model_weights"]["dense"]["dense"].keys());
        Assert.Equal("dense/kernel:0", (string)file["model_weights"]["dense"].attrs["weight_names"][0]);
        Assert.Equal("<HDF5 group \"/model_weights/dense\" (1 members)>", file["model_weights"]["dense"].ToString());
    }

    [Fact]
    public void Elements_do_not_know_their_set()
    {
        using var file = h5py.File(Recorded.File("keras earliest.h5"));
        Assert.Contains("file[\"group/set\"].attrs", Assert.Throws<AttributeError>(() => file["model_weights"]["dense"]["dense"]["bias:0"].attrs).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => file["model_weights"]["nothing"]);
    }
}
