using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy;

/// <summary>An array and the tensor made of it have the same memory until one is written to.</summary>
public class SharedMemoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100_000)]
    public void A_tensor_keeps_the_elements_that_the_array_had(int count)
    {
        var x = np.arange(count).astype(np.float32);
        var view = x[":"];

        var tensor = x.AsTensorValue();
        x[0] = 7f;
        view[":"] += 1f;

        Assert.Equal(Enumerable.Range(0, count).Select(static i => (float)i), tensor.Span<float>().ToArray());
        Assert.Equal(8f, (float)x[0]);
    }

    [Fact]
    public void An_array_of_a_tensor_is_its_own_once_it_is_written_to()
    {
        var tensor = np.ones(3).astype(np.float32).AsTensorValue();

        var x = new NDArray(tensor);
        x[1] = 5f;

        Assert.Equal([1f, 1, 1], tensor.Span<float>().ToArray());
        Assert.Equal([1f, 5, 1], x.ToArray<float>());
    }
}
