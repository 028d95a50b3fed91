using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Utils;

public class PyDatasetTests
{
    [Fact]
    public void LenIsTheNumberOfBatchesAlsoOfAnIteratorThatStartsOver()
    {
        var images = np.zeros((9, 4, 4, 3));
        Assert.Equal(3, len(new ImageDataGenerator().flow(images, batch_size: 4)));
        Assert.Equal(5, len(new Zeros(5)));
        Assert.Throws<TypeError>(() => len(new Zeros(null)));
    }

    private sealed class Zeros(int? batches) : PyDataset
    {
        public override int? num_batches => batches;

        public override Batch this[int index] => np.zeros((2, 3));
    }
}
