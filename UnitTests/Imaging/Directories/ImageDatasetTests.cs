using Tensorflow;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Imaging.Directories;

/// <summary>image_dataset_from_directory gives Keras' batches: the same files in the same order with the same labels, and the same pixels.</summary>
public sealed class ImageDatasetTests : IDisposable
{
    private static readonly string[] s_names =
    [
        "png_0_8_0", "png_0_16_1", "png_2_8_1", "png_2_16_0", "png_3_4_0", "png_3_4_alphas", "png_4_8_0", "png_6_8_0", "png_pillow", "bmp_24", "bmp_8_grey", "gif",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("tfnet images ").FullName;

    public ImageDatasetTests()
    {
        for (var i = 0; i < s_names.Length; i++)
        {
            var kind = Directory.CreateDirectory(Path.Combine(_folder, i % 2 == 0 ? "cats" : "dogs")).FullName;
            File.WriteAllBytes(Path.Combine(kind, $"{s_names[i]}.{s_names[i].Split('_')[0]}"), Recorded.Files[$"{s_names[i]}/file"].ToByteArray());
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_come_sorted() => Check("sorted", Read(shuffle: false));

    [Fact]
    public void Files_come_in_the_order_of_a_seed() => Check("seeded", Read(seed: 3, batch_size: 5));

    [Fact]
    public void A_part_is_for_training() => Check("training", Read(seed: 4, validation_split: 0.3, subset: "training", label_mode: "categorical"));

    [Fact]
    public void A_part_is_for_validation() => Check("validation", Read(seed: 4, validation_split: 0.3, subset: "validation", label_mode: "binary"));

    [Fact]
    public void Images_come_without_labels_and_by_the_nearest_pixel() => Check("nearest", Read(shuffle: false, interpolation: "nearest", label_mode: null));

    [Fact]
    public void Images_are_cropped() => Check("cropped", Read(shuffle: false, crop_to_aspect_ratio: true));

    [Fact]
    public void Images_are_padded() => Check("padded", Read(shuffle: false, pad_to_aspect_ratio: true, data_format: "channels_first"));

    [Fact]
    public void Classes_and_files_are_named()
    {
        var dataset = Read(shuffle: false);
        Assert.Equal(["cats", "dogs"], dataset.class_names!);
        Assert.Equal(12, dataset.file_paths!.Length);
        Assert.StartsWith(Path.Combine(_folder, "cats"), dataset.file_paths[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_images_is_refused()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "cats", "none")).FullName;
        var error = Assert.Throws<ValueError>(() => keras.utils.image_dataset_from_directory(empty, verbose: false));
        Assert.Equal($"No images found in directory {empty}. Allowed formats: ('.bmp', '.gif', '.jpeg', '.jpg', '.png')", error.Message);
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused_in_the_words_of_Keras()
    {
        Assert.Contains("you must provide a `seed` argument", Assert.Throws<ValueError>(() => Read(validation_split: 0.2, subset: "training")).Message, StringComparison.Ordinal);
        Assert.Contains("`validation_split` must be set, and inversely", Assert.Throws<ValueError>(() => Read(subset: "training")).Message, StringComparison.Ordinal);
        Assert.Contains("len(labels) is 2 while we found 12 files", Assert.Throws<ValueError>(() => Read(labels: [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("Expected: ['cats', 'dogs'] (or a subset of it), but received: class_names=['birds']", Assert.Throws<ValueError>(() => Read(class_names: ["birds"])).Message, StringComparison.Ordinal);
        Assert.Contains("Received: label_mode=x", Assert.Throws<ValueError>(() => Read(label_mode: "x")).Message, StringComparison.Ordinal);
    }

    private IDatasetV2 Read(DirectoryLabels labels = default, string? label_mode = "int", string[]? class_names = null, int batch_size = 32, bool shuffle = true, int? seed = null,
        double? validation_split = null, string? subset = null, string interpolation = "bilinear", bool crop_to_aspect_ratio = false, bool pad_to_aspect_ratio = false, string? data_format = null)
    {
        keras.utils.set_random_seed(1);
        return keras.utils.image_dataset_from_directory(_folder, labels, label_mode, class_names, batch_size: batch_size, image_size: (7, 10), shuffle: shuffle, seed: seed,
            validation_split: validation_split, subset: subset, interpolation: interpolation, crop_to_aspect_ratio: crop_to_aspect_ratio,
            pad_to_aspect_ratio: pad_to_aspect_ratio, data_format: data_format, verbose: false);
    }

    private static void Check(string name, IDatasetV2 dataset)
    {
        var batches = dataset.elements().ToList();
        var images = np.concatenate([.. batches.Select(static b => b[0].numpy())]);
        var expected = Recorded.Batches[$"{name}/images"];
        Assert.Equal(expected.dtype, images.dtype);
        Assert.Equal(expected.shape, images.shape);
        Assert.True(np.allclose(expected.astype("float64"), images.astype("float64"), rtol: 0, atol: 1e-4), $"{name}: pixels differ");
        if (Recorded.Batches.Has($"{name}/labels"))
        {
            var labels = np.concatenate([.. batches.Select(static b => b[1].numpy())]);
            Assert.Equal(Recorded.Batches[$"{name}/labels"].dtype, labels.dtype);
            Assert.True(np.array_equal(Recorded.Batches[$"{name}/labels"], labels), $"{name}: labels are {labels}");
        }
        else
            Assert.Single(batches[0]);
    }
}
