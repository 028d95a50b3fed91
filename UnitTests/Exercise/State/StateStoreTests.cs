using Tensorflow.Exercise;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Exercise.State;

public class StateStoreTests
{
    private static readonly ExerciseOptions _options = new([], false, 42, null, false, "unused", true, 0);

    [Fact]
    public void What_is_kept_comes_back_and_older_arrays_go()
    {
        using var folder = new OutputFolder();
        var store = new StateStore(folder.Path, _options);
        Assert.Null(store.Load("adam"));
        store.Save("adam", Make(1), Arrays(1));
        store.Save("adam-16", Make(1), Arrays(7));
        store.Save("adam", Make(2), Arrays(2));
        var (state, arrays) = store.Load("adam")!.Value;
        Assert.Equal(2, state.Epochs);
        Assert.Equal([0.5f, float.NaN], state.History["loss"]);
        Assert.Equal(2f, (float)arrays["weight_0"][0]);
        Assert.Equal(7f, (float)store.Load("adam-16")!.Value.Arrays["weight_0"][0]);
        Assert.Equal(2, Directory.GetFiles(folder.Path, "*.npz").Length);
        store.Clear();
        Assert.Null(store.Load("adam"));
    }

    [Fact]
    public void A_training_without_an_epoch_is_at_0() => Assert.Equal(0, (Make(1) with { History = [] }).Epochs);

    [Theory]
    [InlineData(42, null, false, "--seed 42")]
    [InlineData(null, 3, false, "--seed none --epochs 3")]
    [InlineData(42, null, true, "--seed 42 --quick")]
    [InlineData(42, 3, true, "--seed 42 --epochs 3 --quick")]
    public void Another_command_line_is_refused_and_both_are_named(int? seed, int? epochs, bool quick, string named)
    {
        using var folder = new OutputFolder();
        var other = _options with { Seed = seed, Epochs = epochs, Quick = quick };
        new StateStore(folder.Path, _options with { Seed = 1 }).Save("m", Make(1), Arrays(1));
        new StateStore(folder.Path, other).Save("n", Make(1), Arrays(1));
        Assert.Contains($"was made with --seed 1. Received: {named}. Resume it", Assert.Throws<UsageException>(() => new StateStore(folder.Path, other).Load("m")).Message);
        Assert.Contains($"was made with {named}. Received: --seed 1. Resume it", Assert.Throws<UsageException>(() => new StateStore(folder.Path, _options with { Seed = 1 }).Load("n")).Message);
        Assert.NotNull(new StateStore(folder.Path, other).Load("n"));
    }

    [Fact]
    public void Other_first_weights_are_refused_where_the_model_begins_with_them()
    {
        using var folder = new OutputFolder();
        var (scratch, pretrained) = (new StateStore(folder.Path, _options), new StateStore(folder.Path, _options with { Weights = "imagenet" }));
        scratch.Save("m", Make(1), Arrays(1), pretrained: true);
        Assert.Contains(
            "was made with --seed 42 --weights none. Received: --seed 42 --weights imagenet. Resume it", Assert.Throws<UsageException>(() => pretrained.Load("m", pretrained: true)).Message);
        Assert.NotNull(scratch.Load("m", pretrained: true));

        // A model that draws its weights is the same whatever the weights of others.
        scratch.Save("n", Make(1), Arrays(1));
        Assert.NotNull(pretrained.Load("n"));
    }

    [Fact]
    public void A_file_without_its_model_is_refused()
    {
        using var folder = new OutputFolder();
        var store = new StateStore(folder.Path, _options);
        store.Save("m", Make(1), Arrays(1));
        File.Copy(folder.File("m.json"), folder.File("n.json"));
        Assert.Contains("it is the training of 'm'", Assert.Throws<UsageException>(() => store.Load("n")).Message);
    }

    [Fact]
    public void Another_seed_is_refused()
    {
        using var folder = new OutputFolder();
        new StateStore(folder.Path, _options).Save("m", Make(1), Arrays(1));
        var error = Assert.Throws<UsageException>(() => new StateStore(folder.Path, _options with { Seed = 7 }).Load("m"));
        Assert.Contains("--seed 42", error.Message);
        Assert.Contains("--seed 7", error.Message);
    }

    [Fact]
    public void A_cut_or_foreign_file_is_refused()
    {
        using var folder = new OutputFolder();
        var store = new StateStore(folder.Path, _options);
        store.Save("m", Make(1), Arrays(1));
        var json = folder.File("m.json");
        var whole = File.ReadAllText(json);
        foreach (var damaged in new[] { "", "{}", whole[..(whole.Length / 2)], whole.Replace("m-1.npz", "../m-1.npz"), whole.Replace("m-1.npz", "gone.npz") })
        {
            File.WriteAllText(json, damaged);
            Assert.Contains(folder.Path, Assert.Throws<UsageException>(() => store.Load("m")).Message);
        }
    }

    [Theory]
    [InlineData("\"loss\":[0.5", "\"loss\":[0.25")]
    [InlineData("[0.5,\"NaN\"]", "null")]
    [InlineData("\"parameters\":10", "\"parameters\":11")]
    [InlineData("\"stopped\":false", "\"stopped\":true")]
    [InlineData("\"history\":{\"loss\":[0.5,\"NaN\"]}", "\"history\":null")]
    [InlineData("\"study\":\"train\"", "\"study\":null")]
    [InlineData("\"version\":3", "\"version\":2")]
    [InlineData("\"evaluate\":null", "\"evaluate\":{}")]
    public void An_altered_file_is_refused(string was, string now)
    {
        using var folder = new OutputFolder();
        var store = new StateStore(folder.Path, _options);
        store.Save("m", Make(2), Arrays(1));
        var json = folder.File("m.json");
        var whole = File.ReadAllText(json);
        Assert.Contains(was, whole);
        File.WriteAllText(json, whole.Replace(was, now));
        var message = Assert.Throws<UsageException>(() => store.Load("m")).Message;
        Assert.Contains(json, message);
        Assert.Contains("--resume", message);
        File.WriteAllText(json, whole);
        Assert.NotNull(store.Load("m"));
    }

    [Fact]
    public void Every_changed_or_missing_byte_is_noticed()
    {
        using var folder = new OutputFolder();
        var store = new StateStore(folder.Path, _options);
        store.Save("m", Make(2), Arrays(1));
        foreach (var file in (string[])["m.json", "m-2.npz"])
        {
            var whole = File.ReadAllBytes(folder.File(file));
            for (var i = 0; i < whole.Length; i++)
            {
                File.WriteAllBytes(folder.File(file), whole[..i]);
                Assert.Throws<UsageException>(() => store.Load("m"));
                byte[] changed = [.. whole];
                changed[i] ^= 0x10;
                File.WriteAllBytes(folder.File(file), changed);
                Assert.Throws<UsageException>(() => store.Load("m"));
            }
            File.WriteAllBytes(folder.File(file), whole);
        }
        Assert.NotNull(store.Load("m"));
    }

    [Fact]
    public void Arrays_of_another_training_are_refused()
    {
        using var folder = new OutputFolder();
        var store = new StateStore(folder.Path, _options);
        store.Save("m", Make(1), Arrays(1));
        store.Save("n", Make(1), Arrays(2));
        File.Copy(folder.File("n-1.npz"), folder.File("m-1.npz"), overwrite: true);
        Assert.Contains("checksum", Assert.Throws<UsageException>(() => store.Load("m")).Message);
    }

    private static TrainingState Make(int epochs) =>
        new("train", 10, 32, false, new() { ["loss"] = [.. Enumerable.Range(0, epochs).Select(static e => e == 0 ? 0.5f : float.NaN)] }, null);

    private static Dictionary<string, NDArray> Arrays(float value) => new() { ["weight_0"] = np.array(new[] { value, 1f }) };
}
