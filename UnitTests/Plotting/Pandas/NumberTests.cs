using Tensorflow.Plotting;

namespace TfNet.UnitTests.Plotting.Pandas;

public class NumberTests
{
    [Fact]
    public void Repr_is_Pythons()
    {
        foreach (var entry in Recorded.Get("repr").EnumerateArray()) Assert.Equal(entry[0].GetString(), PythonNumbers.Repr(entry[1].GetDouble()));
    }

    [Fact]
    public void Formats_are_Pythons()
    {
        foreach (var entry in Recorded.Get("format").EnumerateArray())
            Assert.Equal((entry[0].GetString(), entry[2].GetString()), (entry[0].GetString(), PythonNumbers.Format(entry[1].GetDouble(), entry[0].GetString()!)));
    }

    [Fact]
    public void Unknown_formats_are_refused() => Assert.Throws<Tensorflow.ValueError>(() => PythonNumbers.Format(1, ".2q"));
}
