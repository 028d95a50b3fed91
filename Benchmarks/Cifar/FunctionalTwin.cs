using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;

namespace TfNet.Benchmarks;

/// <summary>A network as a functional model beside the same as a sequential one: both are traced into the same step.</summary>
internal static class FunctionalTwin
{
    /// <summary>The case that trains both.</summary>
    public static IBenchmark Of(CifarNetwork network)
    {
        var data = new Lazy<(NDArray X, NDArray Y)>(() => CifarData.Draw(network, network.Batch * network.Steps));
        return new NetworkBenchmark($"{network.Name}-functional", "ms", Train(() => network.BuildFunctional()), Train(() => network.Build()));

        Func<double> Train(Func<Model> build)
        {
            Model? model = null;
            return () =>
            {
                model ??= build();
                return Clock.Milliseconds(() => model.fit(data.Value.X, data.Value.Y, batch_size: network.Batch, epochs: 1, verbose: 0)) / network.Steps;
            };
        }
    }
}
