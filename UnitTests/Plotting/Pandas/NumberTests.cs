using TfNet.Engine;

namespace TfNet.UnitTests.Plotting.Pandas;

public class NumberTests
{
    [Fact]
    public void Repr_is_Pythons()
    {
        foreach (var entry in Recorded.Get("repr").EnumerateArray()) Assert.Equal(entry[0].GetString(), PythonNumber.Repr(entry[1].GetDouble()));
    }

    [Fact]
    public void Formats_are_Pythons()
    {
        foreach (var entry in Recorded.Get("format").EnumerateArray())
            Assert.Equal((entry[0].GetString(), entry[2].GetString()), (entry[0].GetString(), PythonFormat.Format(entry[1].GetDouble(), entry[0].GetString()!)));
    }

    [Fact]
    public void Unknown_formats_are_refused() => Assert.Throws<Tensorflow.ValueError>(() => PythonFormat.Format(1, ".2q"));
}
