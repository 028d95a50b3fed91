using Tensorflow.NumPy;

namespace Tensorflow.Keras.Datasets;

/// <summary>What <c>load_data()</c> gives: <c>var ((x, y), (xt, yt)) = keras.datasets.mnist.load_data();</c></summary>
public sealed class DatasetPass
{
    /// <summary>The training samples and their targets.</summary>
    public required (NDArray, NDArray) Train { get; set; }

    /// <summary>The test samples and their targets.</summary>
    public required (NDArray, NDArray) Test { get; set; }

    /// <summary>All four arrays.</summary>
    public void Deconstruct(out NDArray x_train, out NDArray y_train, out NDArray x_test, out NDArray y_test) =>
        (x_train, y_train, x_test, y_test) = (Train.Item1, Train.Item2, Test.Item1, Test.Item2);

    /// <summary>Training and test data.</summary>
    public void Deconstruct(out (NDArray, NDArray) train, out (NDArray, NDArray) test) => (train, test) = (Train, Test);
}
