using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Saving;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Applications;

/// <summary>Models whose channels come before height and width. That is said for the whole process, so these tests run alone.</summary>
[Collection("Console")]
public class ChannelsFirstTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("applications.json");

    [Fact]
    public void ChannelsComeFirst()
    {
        keras.backend.set_image_data_format("channels_first");
        try
        {
            foreach (var model in s_recorded.GetProperty("channels_first").EnumerateObject())
            {
                keras.backend.clear_session();
                using var undrawn = new AwaitedWeights();
                var made = ApplicationTests.Make(keras.applications, model.Name, model.Value.GetProperty("arguments"));
                ApplicationTests.Same(model.Value, ApplicationTests.Structure(made));
                Assert.Equal(model.Value.GetProperty("params").GetInt64(), made.count_params());
            }
            foreach (var name in new[] { "DenseNet121", "NASNetMobile", "ConvNeXtTiny" })
            {
                using var arguments = JsonDocument.Parse("{}");
                var error = Assert.IsType<ValueError>(Assert.ThrowsAny<Exception>(() => ApplicationTests.Make(keras.applications, name, arguments.RootElement)).InnerException);
                Assert.Contains(" does not support the `channels_first` image data format. Switch to `channels_last` by ", error.Message, StringComparison.Ordinal);
            }
        }
        finally
        {
            keras.backend.set_image_data_format("channels_last");
        }
    }

    /// <summary>A model gives the same for the same pictures, wherever their channels are.</summary>
    [Theory]
    [InlineData("MobileNet")]
    [InlineData("ResNet50V2")]
    [InlineData("EfficientNetV2B0")]
    public void ChannelsComeFirst_TheSameNumbers(string name)
    {
        using var last = JsonDocument.Parse("""{"include_top": false, "input_shape": [32, 32, 3], "pooling": "avg"}""");
        using var first = JsonDocument.Parse("""{"include_top": false, "input_shape": [3, 32, 32], "pooling": "avg"}""");
        var images = ApplicationTests.Images(32) / 255f;
        keras.utils.set_random_seed(1);
        var expected = ApplicationTests.Make(keras.applications, name, last.RootElement).Apply((Tensor)images, training: false);
        keras.backend.set_image_data_format("channels_first");
        try
        {
            keras.utils.set_random_seed(1);
            var found = ApplicationTests.Make(keras.applications, name, first.RootElement).Apply((Tensor)images.transpose(0, 3, 1, 2).copy(), training: false);
            var (a, b) = (expected.ToArray<float>(), found.ToArray<float>());
            Assert.True(a.Zip(b, static (p, q) => Math.Abs(p - q)).Max() <= 1e-4 * a.Max(Math.Abs));
        }
        finally
        {
            keras.backend.set_image_data_format("channels_last");
        }
    }
}
