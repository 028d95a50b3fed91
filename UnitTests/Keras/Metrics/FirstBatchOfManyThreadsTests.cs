using Tensorflow;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using TfNet.UnitTests.Threading;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Metrics;

/// <summary>Metrics whose variables are made of the first batch, which several threads bring at once.</summary>
public class FirstBatchOfManyThreadsTests
{
    private const int Threads = 8;

    public static TheoryData<string> Names => ["auc", "fbeta", "r2"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_variables_are_made_once_and_count_every_batch(string name)
    {
        var x = (Tensor)np.array(new[,] { { 0.9f, 0.2f, 0.4f }, { 0.3f, 0.8f, 0.1f } });
        var y = (Tensor)np.array(new[,] { { 1f, 0, 1 }, { 0, 1, 0 } });
        for (var run = 0; run < 50; run++)
        {
            var (alone, together) = (Make(name), Make(name));
            for (var i = 0; i < Threads; i++)
                alone.update_state(y, x);

            ManyThreads.Run(Threads, _ => together.update_state(y, x));

            Assert.Equal(alone.variables.Count, together.variables.Count);
            Assert.All(alone.variables.Zip(together.variables), static pair => Assert.Equal(Elements(pair.First), Elements(pair.Second)));
        }
    }

    private static Metric Make(string name) => name switch
    {
        "auc" => keras.metrics.AUC(multi_label: true),
        "fbeta" => keras.metrics.FBetaScore(),
        _ => keras.metrics.R2Score(),
    };

    private static float[] Elements(ResourceVariable variable) => variable.numpy().ToArray<float>();
}
