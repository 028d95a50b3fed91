using System.Text;
using System.Text.Json;
using Tensorflow.Keras.Datasets;

namespace TfNet.UnitTests.Keras.Datasets;

public sealed class CifarPickleTests : CifarFixture
{
    private static readonly JsonElement s_read = Recorded.Load("Data/cifar.json").GetProperty("read");

    // The layout of the recorded pickles: one of them as training and as test images.
    private static readonly CifarLayout s_layout = new("small-py", ".pickle", CifarPickle.Instance, ["small-py"], [], null);

    [Theory]
    [InlineData("python2", "labels")]
    [InlineData("protocol3", "labels")]
    [InlineData("cifar100", "fine_labels")]
    [InlineData("cifar100", "coarse_labels")]
    public void A_batch_is_what_Keras_reads(string name, string key)
    {
        var expected = s_read.GetProperty($"{name} {key}");
        var labels = name == "cifar100" ? s_hundred : s_ten;
        var batch = CifarPickle.Instance.Read(Pickled(name), name, 3, labels);
        Assert.Equal(expected.GetProperty("labels").EnumerateArray().Select(label => label.GetByte()), batch.Labels(Array.FindIndex(labels, label => label.Key == key)));
        var images = new byte[3 * CifarBatch.ImageBytes];
        batch.CopyPixels(images);
        Assert.Equal(expected.GetProperty("md5").GetString(), Md5(images));
        batch.CopyPlanes(images);
        Assert.Equal(expected.GetProperty("md5 channels_first").GetString(), Md5(images));
    }

    [Fact]
    public void Long_lists_come_in_pieces()
    {
        var read = new PickleReader(Pickled("long"), "long", 10_000).ReadDictionary();
        Assert.Equal(Enumerable.Range(0, 1200).Select(i => (object)(i % 10)), Assert.IsType<List<object?>>(read["labels"])!);
        var names = Assert.IsType<List<object?>>(read["filenames"]);
        Assert.True(names is { Count: 1200 } && names[^1] is PickleBytes last && last.Is("alley_cat_s_001199.png"));
        var array = Assert.IsType<PickleArray>(read["data"]);
        Assert.Equal((2, 3), (array.Rows, array.Columns));
        Assert.Equal([0, 1, 2, 3, 4, 5], array.Data!.Bytes.ToArray());
    }

    [Fact]
    public void The_number_of_values_is_bounded()
    {
        var error = Assert.Throws<InvalidDataException>(() => new PickleReader(Pickled("long"), "long", 1000).ReadDictionary());
        Assert.Contains("there are more than 1000 values", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python2")]
    [InlineData("protocol3")]
    public void Damage_is_found(string name)
    {
        var bytes = Pickled(name);
        Write("small-py/test.pickle", bytes);
        var train = Write("small-py/train.pickle", bytes);
        var md5 = Md5(TrainRecords);
        var set = new CifarDataset("Small", s_ten, [new("train", 3, 0, IsTest: false, md5), new("test", 3, 0, IsTest: true, md5)], [s_layout]);
        EqualOrRefused(bytes, every: 83, train, () => s_layout.TryRead(Path.Combine(Folder, "small-py"), set, s_target));
    }

    [Theory]
    [InlineData("offset 2: the name os.system is not one of those", "cos\nsystem\n")]
    [InlineData("offset 2: the name builtins.eval is not one of those", "cbuiltins\neval\n")]
    [InlineData("offset 2: the name numpy.load is not one of those", "cnumpy\nload\n")]
    [InlineData("offset 2: the name _codecs.encode is not one of those", "c_codecs\nencode\n")]
    [InlineData("offset 2: a name does not end within 64 bytes", "cAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")]
    [InlineData("offset 2: the opcode 69 does not occur", "ios\nsystem\n")]
    [InlineData("offset 2: the opcode 50 does not occur", "P1\n")]
    [InlineData("offset 2: the opcode 93 does not occur", "\x93")]
    [InlineData("offset 2: the stack is empty", "a")]
    [InlineData("offset 3: the stack is empty", "}a")]
    [InlineData("offset 4: the stack is empty", "](aNe")]
    [InlineData("offset 2: there is no mark", "e.")]
    [InlineData("offset 4: something is appended to what is not a list", "}Na.")]
    [InlineData("offset 5: keys and values are set on what is not a dictionary", "]NNs.")]
    [InlineData("offset 5: keys and values are set on what is not a dictionary", "}(Nu.")]
    [InlineData("offset 5: a key is not a short string", "}NNs.")]
    [InlineData("offset 12: a key is not a short string, or is there twice", "}(U\u0001aNU\u0001aNu.")]
    [InlineData("offset 5: the memo 0 is written twice", "}q\0q\0.")]
    [InlineData("offset 2: the memo 7 is read but was not written", "h\u0007.")]
    [InlineData("offset 7: the file ends inside 4294967295 bytes, of which 4294967293 are missing", "T\xff\xff\xff\xff..")]
    [InlineData("offset 7: the file ends inside 2147483648 bytes", "B\0\0\0\x80.")]
    [InlineData("offset 4: the file ends inside 9 bytes", "U\u0009ab")]
    [InlineData("offset 3: the file ends inside 4 bytes", "J\0\0")]
    [InlineData("offset 4: the arguments of a call are not a tuple", "NNR.")]
    [InlineData("offset 4: expected the making of an array", "N)R.")]
    [InlineData("offset 4: expected the contents of a two-dimensional array", "NNb.")]
    [InlineData("offset 3: the pickle is not one dictionary", "].")]
    [InlineData("offset 4: the pickle is not one dictionary", "}}.")]
    [InlineData("offset 4: there is more data after the pickle's end", "}.}.")]
    [InlineData("offset 3: the file ends inside 1 bytes", "}")]
    public void What_is_refused_is_named(string message, string body)
    {
        var bytes = Encoding.Latin1.GetBytes("\x80\u0002" + body);
        var error = Assert.Throws<InvalidDataException>(() => new PickleReader(bytes, "a batch", 1000).ReadDictionary());
        Assert.StartsWith("a batch, " + message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\x80\u0004}.")]
    [InlineData("(lp0\n.")]
    [InlineData("")]
    public void Only_protocols_2_and_3_are_read(string file)
    {
        var error = Assert.Throws<InvalidDataException>(() => new PickleReader(Encoding.Latin1.GetBytes(file), "a batch", 1000).ReadDictionary());
        Assert.StartsWith("a batch, offset 0: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("K\u0001K\u0002K\u0003\x86", "an array of shape (2, 3) cannot have 5 bytes")]
    [InlineData("K\u0001K\u0001K\u0004\x86", "an array of shape (1, 4) cannot have 5 bytes")]
    [InlineData("K\u0001K\0K\u0005\x86", "an array of shape (0, 5) cannot have 5 bytes")]
    [InlineData("K\u0001J\xff\xff\xff\x7fJ\xff\xff\xff\x7f\x86", "an array of shape (2147483647, 2147483647) cannot have 5 bytes")]
    [InlineData("K\u0001J\xff\xff\xff\xffJ\xfb\xff\xff\xff\x86", "an array of shape (-1, -5) cannot have 5 bytes")]
    [InlineData("K\u0001K\u0005\x85", "expected the contents of a two-dimensional array")]
    [InlineData("K\u0002K\u0001K\u0005\x86", "expected the contents of a two-dimensional array")]
    public void An_arrays_size_is_not_believed(string versionAndShape, string message)
    {
        const string Start = "\x80\u0002}U\u0004datacnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\0\x85U\u0001b\x87R(";
        const string Type = "cnumpy\ndtype\nU\u0002u1K\0K\u0001\x87R(K\u0003U\u0001|NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\0tb";
        var bytes = Encoding.Latin1.GetBytes(Start + versionAndShape + Type + "\x89U\u0005abcdetbs.");
        var error = Assert.Throws<InvalidDataException>(() => new PickleReader(bytes, "a batch", 1000).ReadDictionary());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U\u0002f4")]
    [InlineData("U\u0002O8")]
    public void Another_element_type_is_refused(string type)
    {
        var bytes = Encoding.Latin1.GetBytes($"\x80\u0002}}cnumpy\ndtype\n{type}K\0K\u0001\x87R");
        var error = Assert.Throws<InvalidDataException>(() => new PickleReader(bytes, "a batch", 1000).ReadDictionary());
        Assert.Contains("the element type uint8", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('N')]
    [InlineData('(')]
    public void What_waits_on_the_stack_is_bounded(char opcode)
    {
        var bytes = Encoding.Latin1.GetBytes("\x80\u0002" + new string(opcode, 100_000));
        var error = Assert.Throws<InvalidDataException>(() => new PickleReader(bytes, "a batch", 1_000_000).ReadDictionary());
        Assert.Contains("offset 4098: more than 4096 values wait", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_must_be_the_expected_one()
    {
        Expect("the array's shape is (3, 3072), expected (4, 3072)", "python2", 4, s_ten);
        Expect("no list of 3 labels under the key coarse_labels", "python2", 3, s_hundred);
        Expect("row 1 has the label 9, expected 0 to 8", "python2", 3, [new("labels", 9)]);
        Expect("no list of 3 labels under the key batch_label", "python2", 3, [new("batch_label", 9)]);
        Expect("row 0 has the label PickleBytes", "python2", 3, [new("filenames", 9)]);

        static void Expect(string message, string name, int rows, CifarLabel[] labels)
        {
            var error = Assert.Throws<InvalidDataException>(() => CifarPickle.Instance.Read(Pickled(name), "a batch", rows, labels));
            Assert.StartsWith("a batch, offset ", error.Message, StringComparison.Ordinal);
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
        }
    }
}
