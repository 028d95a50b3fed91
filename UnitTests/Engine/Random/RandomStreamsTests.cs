using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Random;

/// <summary>The program's streams: these tests take turns, as one class.</summary>
[Collection("random streams")]
public class RandomStreamsTests
{
    [Fact]
    public void Epochs_have_the_order_of_fit()
    {
        foreach (var recorded in Recorded.Cases("fit"))
        {
            var order = new EpochOrder(recorded.GetProperty("n").GetInt32(), recorded.GetProperty("seed").GetInt64());
            var found = new int[order.Count];
            if (recorded.Text("shuffle") == "batch")
                order.DrawWithinBatches(found, 32);
            else
                order.Draw(found);
            Recorded.Same<int>(recorded, "order", found);
        }
    }

    [Fact]
    public void Without_a_seed_every_epoch_has_an_order_of_its_own()
    {
        var order = new EpochOrder(1000, null);
        Assert.NotEqual(order.Draw(), order.Draw());
        Assert.Equal(Enumerable.Range(0, 1000), order.Draw().Order());
    }

    [Fact]
    public void Layers_draw_what_they_draw_in_keras()
    {
        foreach (var recorded in Recorded.Cases("layers"))
        {
            RandomStreams.Seed(recorded.GetProperty("seed").GetInt64());
            RandomStreams.ClearSession();
            var kernelSeed = RandomStreams.NextDefaultSeed();
            var dropout = new KerasSeeds(RandomStreams.NextDefaultSeed(), 0);

            var kernel = new float[784 * 512];
            var limit = (float)Math.Sqrt(3 / ((784 + 512) / 2.0));
            StatelessRandom.Uniform(KerasSeeds.StreamOf(kernelSeed), kernel, -limit, limit);
            Recorded.Same<float>(recorded, "kernel", kernel);

            foreach (var expected in recorded.GetProperty("masks").EnumerateArray())
            {
                var mask = new byte[32 * 512];
                StatelessRandom.KeepMask(dropout.Stream, mask, .3f);
                dropout = dropout.Next;
                Assert.Equal(expected.GetString(), "md5:" + Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(mask)));
            }
            Assert.Equal(recorded.List<string>("unseeded"), Recorded.Draw(3, () => Uniform(RandomStreams.NextKerasStream())));
            var normal = new float[9];
            StatelessRandom.Normal(RandomStreams.NextKerasStream(1_000_000_000_000), normal);
            Recorded.Same<float>(recorded, "seeded", normal);

            Assert.Equal(recorded.List<string>("operations"), Recorded.Draw(2, () => Uniform(RandomStreams.NextOperationStream())));
            StatelessRandom.Normal(RandomStreams.NextOperationStream(5), normal);
            Recorded.Same<float>(recorded, "operation_seeded", normal);
            var items = Enumerable.Range(0, 40).ToArray();
            var stream = RandomStreams.NextOperationStream();
            EpochOrder.Shuffle(items.AsSpan(), ref stream);
            Assert.Equal(recorded.List<int>("operation_shuffle"), items);
        }
    }

    [Fact]
    public void Saved_positions_are_gone_on_from()
    {
        RandomStreams.Seed(3);
        RandomStreams.NumPy.Gauss();
        RandomStreams.NextKerasStream();
        var saved = RandomStreams.Save();
        var expected = Draw();
        RandomStreams.Seed(4);
        RandomStreams.ClearSession();
        Assert.NotEqual(expected, Draw());
        RandomStreams.Restore(saved);
        Assert.Equal(expected, Draw());

        static (long, double, int, Philox, Philox, int) Draw() =>
            (RandomStreams.Python.Integer(0, 1L << 60), RandomStreams.NumPy.Gauss(), RandomStreams.NextDefaultSeed(),
                RandomStreams.NextKerasStream(), RandomStreams.NextOperationStream(), RandomStreams.EpochOrder(100).Draw()[7]);
    }

    /// <summary>Compiled steps hold the variables, so that these go back, and no others come in their places.</summary>
    [Fact]
    public void What_compiled_steps_hold_goes_back()
    {
        RandomStreams.Seed(3);
        var (keras, traced) = (RandomStreams.KerasState, RandomStreams.TracedState);
        var saved = RandomStreams.Save();
        long[] expected = [.. keras.Snapshot().Span<long>(), .. traced.Snapshot().Span<long>()];
        RandomStreams.NextKerasSeeds();
        using (var access = traced.Write())
            access.As<long>()[1] = 7;

        RandomStreams.Restore(saved);

        Assert.Same(keras, RandomStreams.KerasState);
        Assert.Same(traced, RandomStreams.TracedState);
        long[] found = [.. keras.Snapshot().Span<long>(), .. traced.Snapshot().Span<long>()];
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2600)]
    [InlineData(6000)]
    [InlineData(7550)]
    public void Positions_that_end_too_early_change_nothing(int bytes)
    {
        RandomStreams.Seed(3);
        var saved = RandomStreams.Save();
        RandomStreams.Seed(4);
        RandomStreams.Python.NextDouble();
        var expected = RandomStreams.Save();

        Assert.Throws<InvalidDataException>(() => RandomStreams.Restore(saved[..bytes]));

        Assert.Equal(expected, RandomStreams.Save());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1L << 32)]
    public void A_seed_that_numpy_does_not_take_changes_nothing(long seed)
    {
        RandomStreams.Seed(3);
        var expected = RandomStreams.Save();
        var error = Assert.Throws<Tensorflow.ValueError>(() => RandomStreams.Seed(seed));
        Assert.Contains("Seed must be between 0 and 2**32 - 1", error.Message, StringComparison.Ordinal);
        Assert.Equal(expected, RandomStreams.Save());
    }

    private static string Uniform(Philox stream)
    {
        var values = new float[9];
        StatelessRandom.Uniform(stream, values);
        return Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(values));
    }
}
