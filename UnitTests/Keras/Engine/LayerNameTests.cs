using Tensorflow;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine;

public sealed class LayerNameTests
{
    [Fact]
    public void ANameWithASlashIsRefusedAsInKeras()
    {
        Func<object>[] makers =
        [
            () => keras.layers.Dense(3, name: "a/b"),
            () => keras.Input(3, name: "a/b"),
            () => keras.Sequential(name: "a/b"),
            () => keras.Model(keras.Input(2), keras.Input(2), name: "a/b"),
        ];

        Assert.All(makers, static make => Assert.Equal(
            "Argument `name` must be a string and cannot contain character `/`. Received: name=a/b (of type <class 'str'>)",
            Assert.Throws<ValueError>(make).Message));
    }
}
